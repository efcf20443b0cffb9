// @vitest-environment jsdom
import type { ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import { isAnswered, usernamesQuery } from '#src/api/queries/visitor-queries.ts';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { visitorProperties } from '#src/api/requests/visitor.ts';
import { callerBefore, jsonResponse } from '#src/api/testing/fake-fetch.ts';
import { personOf, visitorOf } from '#src/api/testing/ids.ts';
import { makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { renderHook, turn } from '#src/ui/testing/render.tsx';
import { createMoreStore, MoreProvider, useMore, type MoreState } from './more-store.ts';

const ids = [1, 2, 3].map(visitorOf);
const [first = expect.fail(), second = expect.fail()] = ids;

beforeEach(() => void vi.stubGlobal('navigator', { onLine: true }));

function openPerson() {
  const queryClient = createQueryClient(() => {});
  const { caller } = callerBefore(() => jsonResponse({}));
  const records = ids.map((visitorId) => makeRecord({ visitorId }));
  const store = createMoreStore(queryClient, caller, personOf(7_000_000_005), records);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <MoreProvider value={store}>{children}</MoreProvider>
  );
  const answer = (visitorId: (typeof ids)[number], value: string): void => {
    const { queryKey } = requestQuery(caller, visitorProperties({ userId: null, visitorId }));
    queryClient.setQueryData(queryKey, [{ name: 'Город', value }]);
  };
  const answerUsernames = (): void => {
    const [block = expect.fail()] = store.getState().records.blocks;
    queryClient.setQueryData(usernamesQuery(caller, block).queryKey, new Map());
  };
  return { store, wrapper, answer, answerUsernames };
}

const hasProperties =
  (visitorId: (typeof ids)[number]) =>
  ({ states }: MoreState): boolean =>
    isAnswered(states.get(visitorId));

it('draws a record anew for its own answer only, and not for a key in the filter', async () => {
  const { store, wrapper, answer } = openPerson();
  const stop = store.connect();
  const { results } = renderHook(() => useMore(hasProperties(first)), {}, { wrapper });
  answer(second, 'Тверь');
  await turn();
  expect(hasProperties(second)(store.getState())).toBe(true);
  store.change({ byDetails: new Set([second]) });
  await turn();
  expect(results).toEqual([false]);
  answer(first, 'Тверь');
  await turn();
  expect(results).toEqual([false, true]);
  stop();
});

it('has something for the filter as soon as all of a record is loaded, and the same until more is', async () => {
  const { store, answer, answerUsernames } = openPerson();
  const stop = store.connect();
  const none = store.getState().details;
  answer(first, 'Тверь');
  await turn();
  expect(store.getState().details).toBe(none);
  answerUsernames();
  await turn();
  const { details } = store.getState();
  expect(details.get(first)?.text).toContain('тверь');
  store.change({ isAllShown: true });
  expect(store.getState().details).toBe(details);
  stop();
});
