import { expect, it } from 'vitest';
import type { MoreOfRecord } from '#src/api/queries/visitor-queries.ts';
import { parseVisitorId } from '#src/lib/ids.ts';
import { makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { detailColumns, keyOfTexts } from './common-cells.ts';

const ids = [1, 2, 3].map((number) => parseVisitorId(number) ?? expect.fail());
const [first = expect.fail(), second = expect.fail()] = ids;
const records = ids.map((visitorId, index) => makeRecord({ key: String(index), visitorId }));
const words = { usernames: 'Usernames', properties: 'Properties' };
const more = (
  usernames: readonly string[],
  ...properties: readonly [string | null, string][]
): MoreOfRecord => ({
  usernames,
  properties: properties.map(([name, value]) => ({ name, value })),
});

it('has no columns while nothing is loaded, and that of usernames as soon as anything is', () => {
  expect(detailColumns(records, new Map(), words)).toEqual([]);
  const columns = detailColumns(records, new Map([[first, more([])]]), words);
  expect(columns.map(({ name }) => name)).toEqual(['Usernames']);
});

it('has a column for each property, with the cells of what is loaded, and the most frequent key', () => {
  const loaded = new Map([
    [first, more(['anna', 'anna_k'], ['Город', 'Тверь'], [null, 'VIP'])],
    [second, more(['anna_k', 'anna '], ['Город', 'Томск'], ['Город', 'Омск'])],
  ]);
  const [usernames, city, nameless] = detailColumns(records, loaded, words);
  // Equal, in whatever order they are.
  expect(usernames?.common).toBeUndefined();
  expect(city).toMatchObject({ name: 'Город', common: null });
  expect([...(city?.cells ?? [])]).toEqual([
    [first, ['Тверь']],
    [second, ['Томск', 'Омск']],
  ]);
  expect(nameless).toMatchObject({ name: 'Properties', common: undefined });
  expect(keyOfTexts(nameless?.cells.get(second) ?? [''])).toBe('');
});
