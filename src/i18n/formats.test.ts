import { describe, expect, it } from 'vitest';
import { createFormats } from './formats.ts';

const en = createFormats('en');
const ru = createFormats('ru');
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1,000', '1 000'],
    [1_234_567, '1,234,567', '1 234 567'],
  ])('number %d', (value, english, russian) => {
    expect(en.number(value)).toBe(english);
    expect(plain(ru.number(value))).toBe(russian);
  });

  it.each([
    [14, 5, '14:05'],
    [9, 0, '09:00'],
    [0, 30, '00:30'],
  ])('time of %d hours %d minutes', (hours, minutes, text) => {
    const at = new Date(2026, 10, 25, hours, minutes).getTime();
    expect(en.time(at)).toBe(text);
    expect(ru.time(at)).toBe(text);
  });

  it.each([
    ['KZ', 'Kazakhstan', 'Казахстан'],
    ['DE', 'Germany', 'Германия'],
    // A code that is given to no country.
    ['QM', 'QM', 'QM'],
  ])('country %s', (code, english, russian) => {
    expect(en.country(code)).toBe(english);
    expect(ru.country(code)).toBe(russian);
  });

  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a and b', 'a и b'],
    [['a', 'b', 'c'], 'a, b and c', 'a, b и c'],
  ])('list of %j', (items, english, russian) => {
    expect(en.list(items)).toBe(english);
    expect(ru.list(items)).toBe(russian);
  });
});
