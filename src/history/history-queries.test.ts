import { InfiniteQueryObserver, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createQueryClient, requestQuery } from '#src/api/queries.ts';
import type { QueryRequest } from '#src/api/request.ts';
import { callerAnswered, listResult, refusal, type SentCall } from '#src/api/testing/fake-fetch.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { chatMessagesRequest, eventDetailsRequest } from './details-requests.ts';
import { detailsQueries, personEventsQuery, refreshEvents } from './history-queries.ts';
import { toHistory } from './history.ts';

const person = toPersonKey(7_000_000_005, 200_101);
const days = { from: '2026-11-23', till: '2026-11-23' };

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
});

afterEach(() => {
  vi.useRealTimers();
});

function openHistory(answer: (call: SentCall) => object) {
  const { caller, methods } = callerAnswered(answer);
  const queryClient = createQueryClient();
  const query = personEventsQuery(caller, person);
  const observer = new InfiniteQueryObserver(queryClient, query);
  return {
    methods,
    caller,
    query,
    queryClient,
    observer,
    fetch: async () => observer.fetchOptimistic(observer.options),
    refresh: async () => refreshEvents(queryClient, caller, person),
    pages: () => queryClient.getQueryData(query.queryKey)?.pages,
  };
}

/** A history whose first page is loaded. `rowCounts`: how many rows a call gets, by its number. */
async function historyWith(...rowCounts: readonly number[]) {
  const sent: string[] = [];
  const history = openHistory(({ params }) => {
    sent.push(`${String(params['date_from']).slice(0, 10)} ${String(params['offset'])}`);
    return listResult(Array.from({ length: rowCounts[sent.length - 1] ?? 0 }, () => ({})));
  });
  await history.fetch();
  return { ...history, sent };
}

/** A portal without the person's events. `reports`: the rows of each, or its refusal. */
const novofon = (reports: Readonly<Record<string, readonly object[] | string>>) =>
  openHistory(({ method }) => {
    const answer = reports[method] ?? 'method_not_found';
    return typeof answer === 'string' ? refusal(answer) : listResult(answer);
  });

it('fetchNextPage fetches page by page, then year by year', async () => {
  vi.setSystemTime(new Date(2026, 10, 26, 12));
  const { sent, observer } = await historyWith(200, 30, 5, 0);
  // Over midnight the years stay where they are.
  vi.setSystemTime(new Date(2026, 10, 27, 12));
  for (let page = 1; page < 4; page += 1) await observer.fetchNextPage();
  expect(sent).toEqual(['2025-11-27 0', '2025-11-27 200', '2024-11-26 0', '2023-11-26 0']);
});

it('refreshEvents fetches only the first page, of the newest days', async () => {
  vi.setSystemTime(new Date(2026, 10, 26, 12));
  const { sent, observer, refresh, pages } = await historyWith(200, 200, 200);
  await observer.fetchNextPage();
  vi.setSystemTime(new Date(2026, 10, 28, 12));
  const refreshing = refresh();
  expect(pages()).toHaveLength(2);
  await refreshing;
  expect(pages()).toHaveLength(1);
  expect(sent.slice(2)).toEqual(['2025-11-29 0']);
});

it('refreshEvents sends nothing while older events are fetched', async () => {
  const { sent, observer, refresh, pages } = await historyWith(200, 200);
  const further = observer.fetchNextPage();
  await refresh();
  await further;
  expect(sent).toHaveLength(2);
  expect(pages()).toHaveLength(2);
});

it('refreshEvents keeps nothing that arrives after the sign-in has ended', async () => {
  const { queryClient, refresh, pages } = await historyWith(200, 7);
  const refreshing = refresh();
  // As the end of a sign-in does.
  void queryClient.cancelQueries();
  queryClient.removeQueries();
  await refreshing;
  await new Promise((resolve) => setTimeout(resolve));
  expect(pages()).toBeUndefined();
});

it('query keys have the person and the sign-in, and no secret', async () => {
  const { caller, query } = await historyWith();
  const keys = [
    query,
    requestQuery(caller, eventDetailsRequest('call', { ...person, days })),
    requestQuery(caller, chatMessagesRequest(person, 5)),
  ];
  const expected = [{}, { days }, { chatId: 5 }].map((rest) => ({ signInId: 's', ...person, ...rest }));
  expect(keys.map(({ queryKey }) => queryKey[1])).toEqual(expected);
});

it('refreshEvents lets details be fetched once more', async () => {
  const { sent, caller, queryClient, refresh } = await historyWith(1);
  const open = (request: QueryRequest<unknown>) => queryClient.fetchQuery(requestQuery(caller, request));
  const details = eventDetailsRequest('call', { ...person, days });
  const messages = chatMessagesRequest(person, 5);
  for (const request of [details, messages, details, messages]) await open(request);
  expect(sent).toHaveLength(3);
  await refresh();
  expect(sent).toHaveLength(4);
  for (const request of [details, messages]) await open(request);
  expect(sent).toHaveLength(6);
});

const call = { start_time: '2026-11-23 10:15:00', direction: 'out', is_lost: true };
const request = { date_time: '2026-11-24 11:00:00', text: 'Да' };

it('a portal without events lists calls and requests, and names a report that is refused', async () => {
  const { fetch, methods } = novofon({
    'get.calls_report': [call],
    'get.chats_report': 'method_component_disabled',
    'get.offline_messages_report': [request],
  });
  const { data } = await fetch();
  const history = toHistory(data ?? { pages: [] });
  expect(methods()).toHaveLength(4);
  expect(history).toMatchObject({
    newest: { reports: ['call', 'request'] },
    isComplete: true,
    hasMore: false,
    events: [
      { at: request.date_time, kind: 'request' },
      { at: call.start_time, kind: 'call', direction: 'out', outcome: 'missed' },
    ],
  });
});

it('a portal without events and reports fails by its first refusal', async () => {
  const { fetch } = novofon({ 'get.chats_report': 'forbidden' });
  await expect(fetch()).rejects.toMatchObject({
    call: { method: 'get.person_events' },
    failure: { mnemonic: 'method_not_found' },
  });
});

it('refreshEvents fetches the reports of a portal without events once', async () => {
  const { caller, fetch, methods, queryClient, refresh } = novofon({ 'get.calls_report': [call] });
  const { data } = await fetch();
  const newest = data?.pages[0]?.newest ?? expect.fail();
  new QueryObserver(queryClient, detailsQueries(caller, person, newest).recent('call')).subscribe(() => {});
  await refresh();
  expect(methods().filter((method) => method === 'get.calls_report')).toHaveLength(2);
});
