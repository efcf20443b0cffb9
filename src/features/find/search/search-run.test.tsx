// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, StrictMode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeEach, expect, it, vi } from 'vitest';
import { parsePersonId, parseUserId } from '#src/lib/ids.ts';
import { useObserved } from '#src/session/services.tsx';
import { renderInEnglish, turn, until } from '#src/ui/testing/render.tsx';
import { SearchRun } from './search-run.tsx';
import { refused, rows, searchOf } from './testing/search-before-api.ts';

type Opened = ReturnType<typeof searchOf>;

const signedIn = vi.hoisted(() => ({ services: {}, caller: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => signedIn.services,
  useCaller: () => signedIn.caller,
}));

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));

const userId = parseUserId('200101');

/** The page of a search, which is opened by the returned function. */
function pageOf({ searches, search, caller, queryClient }: Opened) {
  signedIn.services = { searches, usage: { pointsLeft: () => null } };
  signedIn.caller = caller;
  function Page() {
    const shown = useObserved(searches).searches.find(({ id }) => id === search.id);
    return shown !== undefined && <SearchRun search={shown} userId={null} />;
  }
  const { rerender } = renderInEnglish(null);
  const show = (page: React.ReactNode): void =>
    rerender(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <MemoryRouter>{page}</MemoryRouter>
        </QueryClientProvider>
      </StrictMode>,
    );
  return { open: () => show(<Page />), openFor: () => show(<SearchRun search={search} userId={userId} />) };
}

it('the page of a search begins it, once', async () => {
  const opened = searchOf({});
  pageOf(opened).open();
  await until(() => opened.results().points === 3);
  expect(opened.methods()).toEqual(['calls_report', 'offline_messages_report', 'chats_report']);
  expect(opened.state().toDo).toBeNull();
});

it('what is asked for while a step is taken begins when that has ended', async () => {
  let isBroken = true;
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => (answer = resolve)).then(() => rows([{ person_id: 5 }]));
  const opened = searchOf({
    'get.calls_report': () => (isBroken ? refused('forbidden') : held),
    'get.offline_messages_report': rows([{ person_id: 5 }]),
  });
  await opened.actions.run();
  opened.searches.update(opened.search.id, { wasOpened: true });
  expect(opened.methods()).toEqual(['calls_report', 'offline_messages_report']);

  // On the page of the person: a retry, and “Search further” at once.
  isBroken = false;
  const retried = opened.actions.retry([{ report: 'calls', window: 0 }]);
  await vi.waitFor(() => expect(opened.methods()).toHaveLength(3));
  opened.searches.update(opened.search.id, { toDo: 'further' });
  opened.actions.leave();
  pageOf(opened).open();
  await turn();
  expect(opened.methods()).toHaveLength(3);
  await act(async () => {
    answer();
    await retried;
  });
  await until(() => opened.methods().includes('chats_report'));
  await until(() => opened.results().points === 3);
});

it('for another customer the same is searched for, with what the digits may be instead', () => {
  const opened = searchOf({});
  const id = parsePersonId('9165551234') ?? expect.fail();
  const ids = [{ kind: 'person', id }] as const;
  opened.searches.update(opened.search.id, { ids });
  const search = { ...opened.search, ids };
  pageOf({ ...opened, search }).openFor();
  expect(opened.searches.getState().searches.at(-1)).toMatchObject({ term: search.term, userId, ids });
});
