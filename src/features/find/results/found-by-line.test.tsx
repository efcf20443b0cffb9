// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeEach, expect, it, vi } from 'vitest';
import { isPersonId } from '#src/lib/ids.ts';
import { foundPeople } from '#src/features/find/search/selectors.ts';
import { refused, rows, searchOf } from '#src/features/find/search/testing/search-before-api.ts';
import { useObserved } from '#src/session/services.tsx';
import { createPreferences } from '#src/session/stores/preferences.ts';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { FoundByLine, type FoundByLineProps } from './found-by-line.tsx';

const signedIn = vi.hoisted(() => ({ services: {}, caller: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => signedIn.services,
  useCaller: () => signedIn.caller,
}));

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));

/** A person's page with a slot of the search that found them. */
function renderFoundBy(
  opened: ReturnType<typeof searchOf>,
  props: Pick<FoundByLineProps, 'slot' | 'conversation'>,
) {
  const { searches, caller, queryClient, search } = opened;
  signedIn.services = {
    searches,
    usage: { pointsLeft: () => null },
    preferences: createPreferences(blockedStorage()),
  };
  signedIn.caller = caller;
  const personId = [5].find(isPersonId) ?? expect.fail();
  function Page() {
    const shown = useObserved(searches).searches.find(({ id }) => id === search.id);
    return (
      shown && <FoundByLine address={{ personId, userId: null, visitorId: null }} search={shown} {...props} />
    );
  }
  return renderInEnglish(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter>
        <Page />
      </MemoryRouter>
    </QueryClientProvider>,
  ).container;
}

it('what a press has opened stays, though a report that is tried again names something newer', async () => {
  let isBroken = true;
  const opened = searchOf({
    'get.calls_report': () =>
      isBroken ? refused('quota') : rows([{ person_id: 5, start_time: '2026-11-25 10:00:00' }]),
    'get.offline_messages_report': rows([{ person_id: 5, date_time: '2026-11-20 10:00:00' }]),
  });
  await opened.actions.run();
  const conversation = vi.fn<NonNullable<FoundByLineProps['conversation']>>(() => null);
  const container = renderFoundBy(opened, { slot: 'line', conversation });
  const press = () => act(async () => container.querySelector('button')?.click());
  await press();
  const request = { event: { kind: 'request', at: '2026-11-20 10:00:00' }, isOpen: true };
  expect(conversation.mock.lastCall?.[0]).toMatchObject(request);

  isBroken = false;
  await act(() => opened.actions.retry([{ report: 'call', window: 0 }]));
  await until(() => container.textContent.includes('call of'));
  expect(conversation.mock.lastCall?.[0]).toMatchObject(request);

  await press();
  const call = { event: { kind: 'call', at: '2026-11-25 10:00:00' }, isOpen: false };
  expect(conversation.mock.lastCall?.[0]).toMatchObject(call);
});

it('a report that is tried again on the person’s page looks up its visitors, too', async () => {
  let isBroken = true;
  const opened = searchOf({
    'get.calls_report': () => (isBroken ? refused('quota') : rows([{ visitor_id: 8 }])),
    'get.offline_messages_report': rows([{ person_id: 5 }]),
    'getobj.person_for_visitor': { result: { data: { person_id: 6 } } },
  });
  await opened.actions.run();
  opened.actions.leave();
  isBroken = false;
  const container = renderFoundBy(opened, { slot: 'failures' });
  await until(() => container.querySelector('button') !== null);
  // `act` would hold back what React draws between the report and its visitors.
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  container.querySelector('button')?.click();
  await vi.waitFor(() => expect(opened.methods().filter((each) => each === 'calls_report')).toHaveLength(2));
  await vi.waitFor(() => expect(opened.results().running).toBeNull());
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  expect(opened.methods()).toContain('person_for_visitor');
  expect(foundPeople(opened.results()).map(({ personId }) => personId)).toEqual([6, 5]);
  expect(opened.state().wasOpened).toBe(false);
  await until(() => container.querySelector('section') === null);
});

it.each([
  ['get.calls_report', { start_time: '2026-11-20 10:00:00' }, 'Show the call (1 point)'],
  ['get.offline_messages_report', { date_time: '2026-11-20 10:00:00' }, 'Show the request (1 point)'],
  ['get.chats_report', { date_time: '2026-11-20 10:00:00' }, 'Show the chat (2 points)'],
])('what named the person says what opening it costs: %s', async (method, time, text) => {
  const opened = searchOf({ [method]: rows([{ person_id: 5, ...time }]) });
  await opened.actions.run();
  const button = renderFoundBy(opened, { slot: 'line' }).querySelector('button');
  expect(button?.textContent.replaceAll('\u00a0', ' ')).toBe(text);
});
