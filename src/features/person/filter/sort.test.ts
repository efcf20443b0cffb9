import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortCards } from './sort.ts';
import { parseSortOrder, SORT_ORDERS } from '#src/lib/records-choice.ts';
import { anyCards, makeCard } from '#src/model/testing/arbitrary-card.ts';

describe('sortCards', () => {
  const cards = [
    makeCard({ key: 'none', phones: ['1'] }),
    makeCard({ key: 'ten', name: '10-я касса', company: 'Ромашка' }),
    makeCard({ key: 'two', name: '2-я касса', company: '«Вокзал»', phones: ['1', '2'], emails: ['a'] }),
    makeCard({ key: 'blank', name: '\u200b', company: 'ромашка' }),
    makeCard({ key: 'e', name: 'Ёлкин', company: 'Альфа', emails: ['a'] }),
    makeCard({ key: 'zh', name: 'Жуков' }),
    makeCard({ key: 'd', name: 'Дмитриев', company: 'Вокзал' }),
  ];

  it.each([
    ['given', ['none', 'ten', 'two', 'blank', 'e', 'zh', 'd']],
    ['name', ['two', 'ten', 'd', 'e', 'zh', 'none', 'blank']],
    ['company', ['e', 'two', 'd', 'blank', 'ten', 'none', 'zh']],
    ['contacts', ['two', 'none', 'e', 'ten', 'blank', 'zh', 'd']],
  ] as const)('by %s', (order, keys) => {
    expect(sortCards(cards, order, 'ru').map(({ key }) => key)).toEqual(keys);
  });

  it('loses no record, invents none, and sorted twice is sorted once', () => {
    fc.assert(
      fc.property(anyCards, fc.constantFrom(...SORT_ORDERS), (given, order) => {
        const sorted = sortCards(given, order, 'ru');
        expect(sorted).toHaveLength(given.length);
        expect(new Set(sorted)).toEqual(new Set(given));
        expect(sortCards(sorted, order, 'ru')).toEqual(sorted);
      }),
    );
  });
});

describe('parseSortOrder', () => {
  it.each([
    ['name', 'name'],
    ['company', 'company'],
    ['contacts', 'contacts'],
    ['given', 'given'],
    ['', 'given'],
    ['NAME', 'given'],
    [null, 'given'],
    [undefined, 'given'],
  ])('%j → %s', (text, order) => {
    expect(parseSortOrder(text)).toBe(order);
  });
});
