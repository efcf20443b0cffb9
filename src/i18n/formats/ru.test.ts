import { expect, it } from 'vitest';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { pluralRu, typeset } from './ru.ts';
import { counted } from './en.ts';

const shown = (text: string) => text.replaceAll('\u00a0', '_');

it.each([
  [typeset`Он не в сети — и всё`, 'Он_не_в_сети_— и_всё'],
  [typeset`«в кавычках» (и в скобках) 3 часа`, '«в_кавычках» (и_в_скобках) 3_часа'],
  [typeset`Слово делом`, 'Слово делом'],
  // Filled-in values are unchanged.
  [typeset`Нужен ${'и в A — B'}.`, 'Нужен и в A — B.'],
])('typeset sets no-break spaces: %s', (text, expected) => expect(shown(text)).toBe(expected));

it.each([
  [0, 'other', 'many'],
  [1, 'one', 'one'],
  [2, 'other', 'few'],
  [5, 'other', 'many'],
  [11, 'other', 'many'],
  [21, 'other', 'one'],
  [111, 'other', 'many'],
  [1.5, 'other', 'few'],
])('plural form of %d in English is %s, in Russian %s', (count, english, russian) => {
  expect(counted(count, 'one', 'other').split('\u00a0')[1]).toBe(english);
  expect(pluralRu(count, 'one', 'few', 'many')).toBe(russian);
});

it('a number of records is formatted, an ID is not', () => {
  const count = [en, ru].map((t) => t.person.count(10_000).replaceAll('\u00a0', ' '));
  expect(count).toEqual(['10,000 records', '10 000 записей']);
  for (const t of [en, ru]) expect(t.person.personNumber(6_145_241_079)).toContain('6145241079');
});
