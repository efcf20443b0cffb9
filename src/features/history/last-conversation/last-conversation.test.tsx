// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeEach, expect, it, vi } from 'vitest';
import { refreshEvents } from '#src/api/queries/history-queries.ts';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import { callerAnswered, listOf, refused } from '#src/api/testing/fake-fetch.ts';
import { personOf } from '#src/api/testing/ids.ts';
import type { FailureProps } from '#src/features/failure/failure-panel.tsx';
import { en } from '#src/i18n/testing/en.ts';
import { renderInEnglish, turn, until } from '#src/ui/testing/render.tsx';
import { conversationLines } from './conversation-lines.ts';
import { LastConversation } from './last-conversation.tsx';

const signedIn = vi.hoisted(() => ({ caller: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useCaller: () => signedIn.caller,
}));
vi.mock('#src/features/failure/failure.tsx', () => ({
  Failure: ({ onTryAgain }: FailureProps) => <button onClick={onTryAgain}>Failed</button>,
  Offline: () => 'Offline',
}));

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));

type Rows = readonly Readonly<Record<string, unknown>>[];

const eventOf = (day: number, type: string) => ({
  date_time_creation: `2026-11-${day} 10:15:00`,
  event_type: { value: type, value_id: type },
});
const chat = { id: 9, date_time: '2026-11-22 10:15:00', employee_full_name: 'Варвара' };
const messages = Array.from({ length: 5 }, (_, index) => ({
  date_time: `2026-11-22 10:1${index}:00`,
  source: 'visitor',
  text: `No. ${index}`,
}));
const answers: Record<string, Rows | 'fails'> = {
  'get.person_events': [eventOf(23, 'visit'), eventOf(22, 'chat'), eventOf(20, 'call')],
  'get.chats_report': [chat],
  'get.chat_messages_report': messages.toReversed(),
  'get.calls_report': [{ start_time: '2026-11-24 10:15:00', last_answered_employee_full_name: 'Дина' }],
};

/** The last conversation, closed, before an API that answers so. */
function draw(changed: Partial<typeof answers> = {}, totalMessages: number | null = null) {
  const given = { ...answers, ...changed };
  const { caller, methods } = callerAnswered(({ body }) => {
    const rows = given[String(body['method'])] ?? [];
    return rows === 'fails'
      ? refused
      : listOf(rows, body['method'] === 'get.chat_messages_report' ? totalMessages : null);
  });
  signedIn.caller = caller;
  const queryClient = createQueryClient(() => {});
  const points: number[] = [];
  const onPoints = (cost: number): void => void points.push(cost);
  const address = { ...personOf(5), visitorId: null };
  const ofState = (isOpen: boolean) => (
    <QueryClientProvider client={queryClient}>
      <MemoryRouter>
        <LastConversation address={address} isOpen={isOpen} onPoints={onPoints} onHistory={() => {}} />
      </MemoryRouter>
    </QueryClientProvider>
  );
  const { container, rerender } = renderInEnglish(ofState(false));
  const button = (name: string) =>
    [...container.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  return {
    given,
    asked: methods,
    refresh: () => act(() => refreshEvents(queryClient, caller, personOf(5))),
    toggle: (isOpen: boolean) => rerender(ofState(isOpen)),
    text: () => container.textContent,
    press: (name: string) => act(() => (button(name) ?? expect.fail(name)).click()),
    button,
    points,
    summary: () => {
      const source = { queryClient, signInId: 's', ...personOf(5) };
      return conversationLines(source, 6, { language: 'en', dictionary: en }).join('\n');
    },
  };
}

it('asks for nothing before it is opened; then for the events, the details and the messages, once', async () => {
  const { asked, toggle, text, points, press, summary } = draw();
  await turn();
  expect(asked()).toEqual([]);
  toggle(true);
  await until(() => text().includes('No. 4'));
  expect(text()).toContain('Варвара');
  expect(text()).not.toContain('No. 1');
  press('Show all 5\u00a0messages');
  expect(text()).toContain('No. 1');
  toggle(false);
  toggle(true);
  await until(() => text().includes('No. 4'));
  expect(asked()).toEqual(['get.person_events', 'get.chats_report', 'get.chat_messages_report']);
  expect(points).toEqual([2, 1, 0]);
  expect(summary()).toContain('Employee: Варвара');
});

it('of a chat that is longer than a call brings, it says which messages are shown', async () => {
  const { toggle, text, press } = draw({}, 1200);
  toggle(true);
  await until(() => text().includes('No. 4'));
  expect(text()).not.toContain('The last 5 of 1,200\u00a0messages:');
  press('The last 5 of 1,200\u00a0messages');
  expect(text()).toContain('The last 5 of 1,200\u00a0messages:Visitor 10:10');
});

it('says that there is none, and what there was', async () => {
  const { toggle, text, asked, points } = draw({
    'get.person_events': [eventOf(23, 'visit'), eventOf(22, 'visit')],
  });
  toggle(true);
  await until(() => text().includes('No calls, chats or requests in the last 12\u00a0months.'));
  expect(text()).toContain('2\u00a0visits');
  expect(asked()).toEqual(['get.person_events']);
  expect(points).toEqual([0]);
});

it.each([
  ['the events', 'get.person_events', ''],
  ['the details', 'get.chats_report', 'Chat'],
  ['the messages', 'get.chat_messages_report', 'Варвара'],
])('%s fail alone, and are tried again there', async (_what, method, shown) => {
  const { given, toggle, text, press, button, asked } = draw({ [method]: 'fails' });
  toggle(true);
  await until(() => button('Failed') !== undefined);
  expect(text()).toContain(shown);
  const before = asked().length;
  given[method] = answers[method];
  press('Failed');
  await until(() => text().includes('No. 4'));
  expect(asked()[before]).toBe(method);
});

it.each([
  ['a newer one', answers['get.person_events'] as Rows, 'No. 4'],
  ['where there was none, the first one', [eventOf(23, 'visit')], 'No calls'],
])('%s that a refresh brings waits for a press of its own', async (_what, events, shown) => {
  const { given, toggle, refresh, text, asked, press } = draw({ 'get.person_events': events });
  toggle(true);
  await until(() => text().includes(shown));
  given['get.person_events'] = [eventOf(24, 'call'), ...events];
  await refresh();
  await until(() => text().includes('24\u00a0November'));
  await turn();
  expect(asked()).not.toContain('get.calls_report');
  press('Show the call');
  await until(() => text().includes('Дина'));
});

it('opened again, it is the newest one that is known by then', async () => {
  const { given, toggle, refresh, text, asked } = draw();
  toggle(true);
  await until(() => text().includes('No. 4'));
  toggle(false);
  given['get.person_events'] = [eventOf(24, 'call')];
  await refresh();
  toggle(true);
  await until(() => text().includes('Дина'));
  expect(asked().at(-1)).toBe('get.calls_report');
});
