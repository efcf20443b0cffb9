import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { callerAnswered } from '#src/api/testing/fake-fetch.ts';
import { visitorOf } from '#src/domain/testing/ids.ts';
import { propertiesRequest } from '#src/person/person-requests.ts';
import { createQueryClient, requestQuery } from './queries.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.useFakeTimers();
});

afterEach(() => void vi.useRealTimers());

it('a call goes on when nothing shows it any more, and its answer stays for ten minutes', async () => {
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  const { caller, calls } = callerAnswered(async ({ init }) => {
    await held;
    init.signal?.throwIfAborted();
    return { result: { data: { properties: [] } } };
  });
  const queryClient = createQueryClient(() => {});
  const query = requestQuery(caller, propertiesRequest({ userId: null, visitorId: visitorOf(1) }));
  const look = () => new QueryObserver(queryClient, query).subscribe(() => {});
  const leave = look();
  leave();
  answer();
  await vi.advanceTimersByTimeAsync(9 * 60_000);
  look()();
  await vi.advanceTimersByTimeAsync(9 * 60_000);
  expect(queryClient.getQueryData(query.queryKey)).toEqual([]);
  expect(calls).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(queryClient.getQueryData(query.queryKey)).toBeUndefined();
});
