import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdsContact } from './plain-text.ts';

it.each([
  'anna @ example.ru',
  'anna＠example.ru',
  'an\u200bna\u2060@\u200bexample.ru',
  '12-34-56',
  'هاتف ٠٩١٢٣٤٥٦٧٨',
  '8\u200b9\u200b1\u200b6\u200b5\u200b5',
  'Дом 12, кв. 345',
  'Anna [AT] example [dot] com',
  'anna at mail.ru',
  'Анна (собака) почта точка рф',
])('holdsContact finds one in %j', (text) => {
  expect(holdsContact(text)).toBe(true);
});

it.each(['Школа № 1535', 'Кафе @ вокзал', '24/7', 'Собака Баскервилей', 'Anna at work.', 'at anecdotes'])(
  'holdsContact finds none in %j',
  (text) => {
    expect(holdsContact(text)).toBe(false);
  },
);

it('holdsContact finds a contact whatever is around it', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 30 });
  const phone = fc.tuple(
    fc.constantFrom('', '+', '+7 ', '8 '),
    fc.array(fc.stringMatching(/^\d{2,4}$/), { minLength: 3, maxLength: 5 }),
    fc.constantFrom('', ' ', '-', '.', ') ', ' - '),
  );
  fc.assert(
    fc.property(words, phone, words, (before, [start, groups, between], after) => {
      expect(holdsContact(`${before}${start}${groups.join(between)}${after}`)).toBe(true);
      expect(holdsContact(`${before}a@b.example${after}`)).toBe(true);
    }),
  );
});

it.each(['@ ', ' ', 'a', 'at-', 'at собака '])('holdsContact is fast in a very long text of %j', (piece) => {
  expect(holdsContact(piece.repeat(200_000))).toBe(false);
});
