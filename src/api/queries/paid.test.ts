import { InfiniteQueryObserver, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chatMessages } from '#src/api/requests/chat-messages-report.ts';
import { eventDetails } from '#src/api/reports/event-details.ts';
import { callerAnswered, listOf, refused } from '#src/api/testing/fake-fetch.ts';
import { personOf } from '#src/api/testing/ids.ts';
import { parseVisitorId } from '#src/lib/ids.ts';
import { personEventsQuery, refreshEvents } from './history-queries.ts';
import { MAX_KEPT } from './paid.ts';
import { createQueryClient } from './query-client.ts';
import { inBlocks, usernamesQuery } from './visitor-queries.ts';
import { requestQuery } from './request-query.ts';
import { visitorProperties } from '#src/api/requests/visitor.ts';

const person = personOf(7_000_000_005);
const visitorId = parseVisitorId('1') ?? expect.fail();
const [block = expect.fail()] = inBlocks(person, [visitorId]).blocks;

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** An account whose API answers when `answer` is called. */
function account(rows: readonly object[] = []) {
  let isFailing = false;
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  const { caller, calls } = callerAnswered(async ({ body, init }) => {
    await held;
    init.signal?.throwIfAborted();
    if (isFailing) return refused;
    return body['method'] === 'getobj.visitor' ? { result: { data: { property: [] } } } : listOf(rows);
  });
  const queryClient = createQueryClient(() => {});
  const events = () => new InfiniteQueryObserver(queryClient, personEventsQuery(caller, person));
  const fail = (): void => void (isFailing = true);
  return { answer, fail, calls, caller, queryClient, events };
}

type Account = ReturnType<typeof account>;

type Shown = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getCurrentQuery: () => { readonly state: { status: string; fetchStatus: string } };
};

const detailsOfDay = ({ caller }: Account) =>
  requestQuery(caller, eventDetails('call', { ...person, day: '2026-11-23' }));

/** Each way to make a query. */
const parts: readonly (readonly [string, (account: Account) => Shown])[] = [
  ['events', ({ events }) => events()],
  ['details', (of) => new QueryObserver(of.queryClient, detailsOfDay(of))],
  [
    'properties',
    (of) =>
      new QueryObserver(
        of.queryClient,
        requestQuery(of.caller, visitorProperties({ userId: null, visitorId })),
      ),
  ],
  ['usernames', (of) => new QueryObserver(of.queryClient, usernamesQuery(of.caller, block))],
];

describe.each(parts)('%s', (_name, observe) => {
  it('that are on their way come, wherever the agent looks, and stay: nothing is asked twice', async () => {
    const of = account();
    const leave = observe(of).subscribe(() => {});
    await vi.waitFor(() => expect(of.calls).toHaveLength(1));
    leave();
    of.answer();
    // A whole shift.
    await vi.advanceTimersByTimeAsync(8 * 3_600_000);
    const back = observe(of);
    back.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(1000);
    expect(back.getCurrentQuery().state).toMatchObject({ status: 'success', fetchStatus: 'idle' });
    expect(of.calls).toHaveLength(1);
  });

  it('that are on their way end with the sign-in', async () => {
    const of = account();
    observe(of).subscribe(() => {});
    await vi.waitFor(() => expect(of.calls).toHaveLength(1));
    // As the end of a sign-in does.
    void of.queryClient.cancelQueries();
    of.queryClient.removeQueries();
    await vi.advanceTimersByTimeAsync(0);
    expect(of.calls[0]?.init.signal?.aborted).toBe(true);
    expect(of.queryClient.getQueryCache().getAll()).toEqual([]);
  });
});

it('a refresh goes on, wherever the agent looks', async () => {
  const of = account();
  of.answer();
  const events = of.events();
  const leaveEvents = events.subscribe(() => {});
  await vi.waitFor(() => expect(events.getCurrentResult().isSuccess).toBe(true));
  const before = events.getCurrentResult().data?.pages[0]?.loadedAt ?? 0;
  await vi.advanceTimersByTimeAsync(1000);
  void refreshEvents(of.queryClient, of.caller, person);
  leaveEvents();
  await vi.advanceTimersByTimeAsync(1000);
  expect(of.calls).toHaveLength(2);
  const data = of.queryClient.getQueryData(personEventsQuery(of.caller, person).queryKey);
  expect(data?.pages[0]?.loadedAt).toBeGreaterThan(before);
});

it('further events that failed are not a reason to ask for all again', async () => {
  const of = account(Array.from({ length: 200 }, () => ({})));
  of.answer();
  const events = of.events();
  const leave = events.subscribe(() => {});
  await vi.waitFor(() => expect(events.getCurrentResult().isSuccess).toBe(true));
  of.fail();
  await events.fetchNextPage();
  expect(events.getCurrentResult().isError).toBe(true);
  leave();
  const asked = of.calls.length;
  of.events().subscribe(() => {});
  await vi.advanceTimersByTimeAsync(1000);
  expect(of.calls).toHaveLength(asked);
});

it('lines that were never opened leave nothing behind', async () => {
  const of = account();
  new QueryObserver(of.queryClient, { ...detailsOfDay(of), enabled: false }).subscribe(() => {})();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(of.queryClient.getQueryCache().getAll()).toEqual([]);
});

it('of very many answers, those that were used longest ago are dropped, and none that is shown', async () => {
  const of = account();
  of.answer();
  const messages = (chatId: number) => requestQuery(of.caller, chatMessages({ userId: null, chatId }));
  const isKept = (chatId: number) => of.queryClient.getQueryData(messages(chatId).queryKey) !== undefined;
  new QueryObserver(of.queryClient, messages(0)).subscribe(() => {});
  for (let chatId = 1; chatId < MAX_KEPT; chatId += 1) await of.queryClient.fetchQuery(messages(chatId));
  // Somebody looks at it again.
  new QueryObserver(of.queryClient, messages(1)).subscribe(() => {})();
  for (let chatId = MAX_KEPT; chatId < MAX_KEPT + 2; chatId += 1)
    await of.queryClient.fetchQuery(messages(chatId));
  expect([0, 1, 2, 3, 4, MAX_KEPT].map(isKept)).toEqual([true, true, false, false, true, true]);
});
