import { InfiniteQueryObserver, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createQueryClient, requestQuery } from '#src/api/queries.ts';
import type { QueryRequest } from '#src/api/request.ts';
import { callerAnswered, listOf } from '#src/api/testing/fake-fetch.ts';
import { isJsonObject } from '#src/domain/json.ts';
import { personOf } from '#src/domain/testing/ids.ts';
import { callsReport, chatMessagesRequest, dayReportRequest } from './details-requests.ts';
import { personEventsQuery, refreshEvents } from './event-pages.ts';

const person = personOf(7_000_000_005, 200_101);

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
});

afterEach(() => {
  vi.useRealTimers();
});

/** `rowsOf`: how many rows a call gets, by its number. */
function historyWith(...rowsOf: readonly number[]) {
  const asked: string[] = [];
  const { caller } = callerAnswered(({ body }) => {
    const params = isJsonObject(body['params']) ? body['params'] : {};
    asked.push(`${String(params['date_from']).slice(0, 10)} ${String(params['offset'])}`);
    return listOf(Array.from({ length: rowsOf[asked.length - 1] ?? 0 }, () => ({})));
  });
  const queryClient = createQueryClient(() => {});
  const query = personEventsQuery(caller, person);
  return { asked, caller, query, queryClient, observer: new InfiniteQueryObserver(queryClient, query) };
}

it('a history is asked for page by page, then year by year', async () => {
  vi.setSystemTime(new Date(2026, 10, 26, 12));
  const { asked, observer } = historyWith(200, 30, 5, 0);
  await observer.fetchOptimistic(observer.options);
  // Over midnight the years stay where they are.
  vi.setSystemTime(new Date(2026, 10, 27, 12));
  for (let page = 1; page < 4; page += 1) await observer.fetchNextPage();
  expect(asked).toEqual(['2025-11-27 0', '2025-11-27 200', '2024-11-26 0', '2023-11-26 0']);
});

it('a history is asked again for its first page only, of the days that are the newest now', async () => {
  vi.setSystemTime(new Date(2026, 10, 26, 12));
  const { asked, caller, query, queryClient, observer } = historyWith(200, 200, 200);
  await observer.fetchOptimistic(observer.options);
  await observer.fetchNextPage();
  vi.setSystemTime(new Date(2026, 10, 28, 12));
  const refreshing = refreshEvents(queryClient, caller, person);
  expect(queryClient.getQueryData(query.queryKey)?.pages).toHaveLength(2);
  await refreshing;
  expect(queryClient.getQueryData(query.queryKey)?.pages).toHaveLength(1);
  expect(asked.slice(2)).toEqual(['2025-11-29 0']);
});

it('a history is not refreshed while further events are on their way', async () => {
  const { asked, caller, query, queryClient, observer } = historyWith(200, 200);
  await observer.fetchOptimistic(observer.options);
  const further = observer.fetchNextPage();
  await refreshEvents(queryClient, caller, person);
  await further;
  expect(asked).toHaveLength(2);
  expect(queryClient.getQueryData(query.queryKey)?.pages).toHaveLength(2);
});

it('a history keeps what has come, and nothing of a refresh after the end of the sign-in', async () => {
  const { caller, query, queryClient, observer } = historyWith(200, 7);
  await observer.fetchOptimistic(observer.options);
  const refreshing = refreshEvents(queryClient, caller, person);
  // As the end of a sign-in does.
  void queryClient.cancelQueries();
  queryClient.removeQueries();
  await refreshing;
  await new Promise((resolve) => setTimeout(resolve));
  expect(queryClient.getQueryData(query.queryKey)).toBeUndefined();
});

it('keys hold whose answer it is, and nothing secret', () => {
  const { caller, query } = historyWith();
  const day = '2026-11-23';
  const keys = [
    query.queryKey,
    requestQuery(caller, dayReportRequest(callsReport, { ...person, day })).queryKey,
    requestQuery(caller, chatMessagesRequest({ userId: person.userId, chatId: 5 })).queryKey,
  ];
  expect(keys.map((key) => key[1])).toEqual([
    { signInId: 's', ...person },
    { signInId: 's', ...person, day },
    { signInId: 's', userId: person.userId, chatId: 5 },
  ]);
});

it('with a refresh, what was fetched of details is fetched once more when it is opened again', async () => {
  const { asked, caller, queryClient, observer } = historyWith(1);
  await observer.fetchOptimistic(observer.options);
  const open = async (request: QueryRequest<unknown>): Promise<void> => {
    const { queryKey } = requestQuery(caller, request);
    const leave = new QueryObserver(queryClient, requestQuery(caller, request)).subscribe(() => {});
    await vi.waitFor(() => expect(queryClient.getQueryState(queryKey)?.fetchStatus).toBe('idle'));
    leave();
  };
  const details = dayReportRequest(callsReport, { ...person, day: '2026-11-23' });
  const messages = chatMessagesRequest({ userId: person.userId, chatId: 5 });
  for (const request of [details, messages, details, messages]) await open(request);
  expect(asked).toHaveLength(3);
  await refreshEvents(queryClient, caller, person);
  expect(asked).toHaveLength(4);
  for (const request of [details, messages]) await open(request);
  expect(asked).toHaveLength(6);
});
