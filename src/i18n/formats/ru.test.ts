import { expect, it } from 'vitest';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { pluralRu, typeset } from './ru.ts';
import { counted } from './en.ts';

const shown = (text: string) => text.replaceAll('\u00a0', '_');

it('typeset sets no-break spaces after short words, before dashes and after numbers', () => {
  expect(shown(typeset`Он не в сети — и всё`)).toBe('Он_не_в_сети_— и_всё');
  expect(shown(typeset`«в кавычках» (и в скобках) 3 часа`)).toBe('«в_кавычках» (и_в_скобках) 3_часа');
  expect(shown(typeset`Слово делом`)).toBe('Слово делом');
});

it('typeset leaves filled-in values unchanged', () => {
  expect(shown(typeset`Нужен ${'и в A — B'}.`)).toBe('Нужен и в A — B.');
});

it.each([
  [0, 'other'],
  [1, 'one'],
  [21, 'other'],
  [1.5, 'other'],
])('plural form of %d in English is %s', (count, form) => {
  expect(counted(count, 'one', 'other').split('\u00a0')[1]).toBe(form);
});

it.each([
  [0, 'many'],
  [1, 'one'],
  [2, 'few'],
  [5, 'many'],
  [11, 'many'],
  [21, 'one'],
  [111, 'many'],
  [1.5, 'few'],
])('plural form of %d in Russian is %s', (count, form) => {
  expect(pluralRu(count, 'one', 'few', 'many')).toBe(form);
});

it('a number of records is formatted', () => {
  const count = [en, ru].map((t) => t.person.count(10_000).replaceAll('\u00a0', ' '));
  expect(count).toEqual(['10,000 records', '10 000 записей']);
});

it('an id has no separators of digits', () => {
  for (const t of [en, ru]) expect(t.person.personNumber(6_145_241_079)).toContain('6145241079');
});
