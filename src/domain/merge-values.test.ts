import { expect, it } from 'vitest';
import { createMerger, type MergedValue } from './merged-contacts.ts';

const lower = (text: string): string => text.toLowerCase();
type Mention = readonly [recordKey: string, text: string];

function merge(total: number, ...mentions: readonly Mention[]): readonly MergedValue[] {
  const merger = createMerger(lower);
  for (const [recordKey, text] of mentions) merger.add(recordKey, text);
  return merger.values(total);
}

it('createMerger puts the most frequent first, then the first seen', () => {
  const merged = merge(4, ['0', 'b'], ['1', 'a'], ['2', 'c'], ['3', 'a']);
  expect(merged.map(({ text, count }) => [text, count])).toEqual([
    ['a', 2],
    ['b', 1],
    ['c', 1],
  ]);
});

it('createMerger shows the most frequent spelling and keeps the others', () => {
  expect(merge(5, ['0', 'ANNA'], ['1', 'Anna'], ['2', 'Anna'], ['3', 'anna'])).toEqual([
    {
      key: 'anna',
      text: 'Anna',
      spellings: ['Anna', 'ANNA', 'anna'],
      count: 4,
      total: 5,
      recordKeys: ['0', '1', '2', '3'],
    },
  ]);
});

it('createMerger counts a record once for each value', () => {
  const [merged] = merge(2, ['0', 'a'], ['0', 'a'], ['0', 'A'], ['1', 'A']);
  expect(merged).toMatchObject({ count: 2, recordKeys: ['0', '1'], text: 'A', spellings: ['A', 'a'] });
});
