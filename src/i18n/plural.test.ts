import { describe, expect, it } from 'vitest';
import { en } from './testing/en.ts';
import { counted } from './english.ts';
import { pluralRu } from './russian.ts';
import { ru } from './testing/ru.ts';

describe('plural forms', () => {
  it.each([
    [0, 'other'],
    [1, 'one'],
    [2, 'other'],
    [11, 'other'],
    [21, 'other'],
    [101, 'other'],
    [1.5, 'other'],
  ])('in English %d takes %s', (count, form) => {
    expect(counted(count, 'one', 'other').split('\u00a0')[1]).toBe(form);
  });

  it.each([
    [0, 'many'],
    [1, 'one'],
    [2, 'few'],
    [4, 'few'],
    [5, 'many'],
    [10, 'many'],
    [11, 'many'],
    [12, 'many'],
    [14, 'many'],
    [19, 'many'],
    [20, 'many'],
    [21, 'one'],
    [22, 'few'],
    [25, 'many'],
    [100, 'many'],
    [101, 'one'],
    [111, 'many'],
    [112, 'many'],
    [122, 'few'],
    [1001, 'one'],
    [10_000, 'many'],
    [1.5, 'few'],
  ])('in Russian %d takes %s', (count, form) => {
    expect(pluralRu(count, 'one', 'few', 'many')).toBe(form);
  });
});

describe('the number of records', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');

  it.each([
    [0, '0 records', '0 записей'],
    [1, '1 record', '1 запись'],
    [2, '2 records', '2 записи'],
    [5, '5 records', '5 записей'],
    [11, '11 records', '11 записей'],
    [21, '21 records', '21 запись'],
    [1000, '1,000 records', '1 000 записей'],
    [10_000, '10,000 records', '10 000 записей'],
  ])('%d', (count, english, russian) => {
    expect(plain(en.person.count(count))).toBe(english);
    expect(plain(ru.person.count(count))).toBe(russian);
  });

  it.each([
    [1, 'Загружена 1 запись'],
    [2, 'Загружены 2 записи'],
    [21, 'Загружена 21 запись'],
    [25, 'Загружено 25 записей'],
  ])('loaded, in Russian: %d', (count, text) => {
    expect(plain(ru.personPage.loaded(count))).toBe(text);
  });

  it('an id is no number: its digits stand without separators', () => {
    for (const t of [en, ru]) expect(t.person.personNumber(6_145_241_079)).toContain('6145241079');
  });
});
