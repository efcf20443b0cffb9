import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { anyCards, makeCard } from '#src/model/testing/arbitrary-card.ts';
import { cellKey, differs, findCommonCells, type ComparedColumn } from './common-cells.ts';

const readPhone = createPhoneReader('RU', null);
const columns: readonly ComparedColumn[] = ['name', 'phone', 'email', 'company', 'comment'];

const differing = (cards: readonly VisitorCard[], column: ComparedColumn): readonly VisitorCard[] => {
  const common = findCommonCells(cards, readPhone);
  return cards.filter((card) => differs(card, column, common, readPhone));
};

/** Their places, from 0. */
const placesOf = (fields: readonly Partial<VisitorCard>[], column: ComparedColumn): readonly number[] => {
  const cards = fields.map((each) => makeCard(each));
  return differing(cards, column).map((card) => cards.indexOf(card));
};

describe('a cell differs', () => {
  it.each<[string, ComparedColumn, readonly Partial<VisitorCard>[], readonly number[]]>([
    ['from what most say', 'name', [{ name: 'А' }, { name: 'Б' }, { name: 'Б' }], [0]],
    ['not by its spelling', 'name', [{ name: 'Алёна' }, { name: 'алена' }, { name: ' АЛЁНА' }], []],
    ['not if it is empty', 'name', [{ name: 'А' }, { name: 'А' }, { name: null }, { name: '\u200b' }], []],
    ['nor from empty ones', 'company', [{}, {}, { company: 'А' }], []],
    ['from the first of two', 'name', [{ name: 'А' }, { name: 'Б' }, {}], [1]],
    ['from no one where all differ', 'name', [{ name: 'А' }, { name: 'Б' }, { name: 'В' }], []],
    ['from no one where few say the same', 'name', [...'ААБВГДЕЖЗ'].map((name) => ({ name })), []],
    [
      'by the numbers, not by how or in what order they are written',
      'phone',
      [
        { phones: ['8 916 123-45-67', '8 495 123 45 67'] },
        { phones: ['+7 495 1234567', '+79161234567', '9161234567'] },
        { phones: ['+7 916 123 45 67'] },
      ],
      [2],
    ],
    [
      'by one e-mail more',
      'email',
      [{ emails: ['a@b.c'] }, { emails: ['A@B.C ', ''] }, { emails: ['a@b.c', 'd@b.c'] }],
      [2],
    ],
    [
      'by a letter of the comment, not by the spaces around it',
      'comment',
      [{ commentary: 'а' }, { commentary: ' а\n' }, { commentary: 'А' }],
      [2],
    ],
  ])('%s', (_what, column, fields, places) => {
    expect(placesOf(fields, column)).toEqual(places);
  });

  it('only if it says something else than at least as many others as say the same', () => {
    fc.assert(
      fc.property(anyCards, fc.constantFrom(...columns), (cards, column) => {
        const keys = cards.map((card) => cellKey(card, column, readPhone));
        const countOf = (key: string): number => keys.filter((each) => each === key).length;
        const others = differing(cards, column);
        for (const card of others) {
          const key = cellKey(card, column, readPhone);
          expect(key).not.toBe('');
          expect(keys.some((each) => each !== '' && each !== key && countOf(each) >= countOf(key))).toBe(
            true,
          );
        }
        // Equal cells look equal.
        const otherKeys = new Set(others.map((card) => cellKey(card, column, readPhone)));
        for (const card of cards)
          expect(others.includes(card)).toBe(otherKeys.has(cellKey(card, column, readPhone)));
      }),
    );
  });
});
