import { beforeEach, expect, it, vi } from 'vitest';
import { callerBefore, jsonResponse } from '#src/api/testing/fake-fetch.ts';
import { personOf, visitorOf } from '#src/api/testing/ids.ts';
import { createQueryClient } from './query-client.ts';
import { inBlocks, isAnswered, loadedMore, statesOfMore, usernamesQuery } from './visitor-queries.ts';
import { requestQuery } from './request-query.ts';
import { visitorProperties } from '#src/api/requests/visitor.ts';

const idsOf = (numbers: readonly number[]) => numbers.map(visitorOf);
const ids = idsOf([1, 2, 3]);
const [first = expect.fail(), second = expect.fail()] = ids;
const person = personOf(7_000_000_005);
const { caller } = callerBefore(() => jsonResponse({}));

beforeEach(() => void vi.stubGlobal('navigator', { onLine: true }));

it('has the details of records of which all was loaded, and of no other customer or answer', () => {
  const queryClient = createQueryClient(() => {});
  const of = (asked = ids, signInId = 's') =>
    Object.fromEntries(loadedMore(queryClient, { ...caller, signInId }, inBlocks(person, asked)));
  expect(of()).toEqual({});

  const properties = requestQuery(caller, visitorProperties({ userId: null, visitorId: first }));
  queryClient.setQueryData(properties.queryKey, [
    { name: 'Город', value: 'Тверь' },
    { name: 'Тариф', value: null },
    { name: 'Склад', value: ' ' },
    { name: null, value: 'VIP' },
  ]);
  // To show it would need the call for the usernames.
  expect(of()).toEqual({});

  const { blocks } = inBlocks(person, ids);
  queryClient.setQueryData(
    usernamesQuery(caller, blocks[0] ?? expect.fail()).queryKey,
    new Map([
      [first, ['anna_k']],
      [second, ['lisa']],
    ]),
  );
  expect(of()).toEqual({
    1: {
      usernames: ['anna_k'],
      properties: [
        { name: 'Город', value: 'Тверь' },
        { name: null, value: 'VIP' },
      ],
    },
  });
  // After a refresh with other records, the usernames would be asked for anew.
  expect(of(ids.slice(0, 2))).toEqual({});
  expect(of(ids, 'other')).toEqual({});
});

it('after a refresh, usernames are asked for again only where the ids of a block have changed', () => {
  const queryClient = createQueryClient(() => {});
  const numbers = Array.from({ length: 2500 }, (_, index) => index + 1);
  const answeredBlocks = (records: ReturnType<typeof inBlocks>) => {
    const states = statesOfMore(queryClient, caller, records);
    return records.blocks.filter((block) => isAnswered(states.get(block))).map(({ index }) => index);
  };
  const before = inBlocks(person, idsOf(numbers));
  expect(before.blocks.map((block) => block.ids.length)).toEqual([1000, 1000, 500]);
  for (const block of before.blocks)
    queryClient.setQueryData(usernamesQuery(caller, block).queryKey, new Map());
  expect(answeredBlocks(before)).toEqual([0, 1, 2]);
  expect(answeredBlocks(inBlocks(person, idsOf(numbers)))).toEqual([0, 1, 2]);
  expect(answeredBlocks(inBlocks(person, idsOf([...numbers, 2501])))).toEqual([0, 1]);
  expect(answeredBlocks(inBlocks(person, idsOf([9999, ...numbers.slice(1)])))).toEqual([1, 2]);
  expect(answeredBlocks(inBlocks(personOf(7_000_000_006), idsOf(numbers)))).toEqual([]);
});

it('a key holds no list of ids', () => {
  const { blocks } = inBlocks(person, idsOf(Array.from({ length: 1000 }, (_, index) => index + 1)));
  const { queryKey } = usernamesQuery(caller, blocks[0] ?? expect.fail());
  expect(JSON.stringify(queryKey).length).toBeLessThan(150);
});
