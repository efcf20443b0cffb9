import { describe, expect, it } from 'vitest';
import { createFormats } from './formats.ts';

const en = createFormats('en');
const ru = createFormats('ru');
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

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
    ['in a minute', [25, 14, 5], [25, 14, 6], 'today at 14:06', 'сегодня в 14:06'],
    ['a moment ago', [25, 14, 5], [25, 14, 4], 'today at 14:04', 'сегодня в 14:04'],
    ['this midnight', [25, 0, 0], [25, 23, 59], 'today at 23:59', 'сегодня в 23:59'],
    ['in a minute, past midnight', [25, 23, 59], [26, 0, 0], 'tomorrow at 00:00', 'завтра в 00:00'],
    ['in 24 hours', [25, 4, 5], [26, 4, 5], 'tomorrow at 04:05', 'завтра в 04:05'],
    ['in two days', [25, 14, 5], [27, 0, 0], '27 November, 00:00', '27 ноября, 00:00'],
    ['in the next month', [30, 20, 0], [31, 8, 0], 'tomorrow at 08:00', 'завтра в 08:00'],
    ['yesterday', [25, 0, 0], [24, 23, 59], '24 November, 23:59', '24 ноября, 23:59'],
    ['in another year', [25, 0, 0], [37 + 31, 8, 0], '7 January 2027, 08:00', '7 января 2027, 08:00'],
  ] as const)('a moment %s', (_when, from, at, english, russian) => {
    const moment = ([day, hours, minutes]: readonly [number, number, number]) =>
      new Date(2026, 10, day, hours, minutes).getTime();
    expect(plain(en.soon(moment(at), moment(from)))).toBe(english);
    expect(plain(ru.soon(moment(at), moment(from)))).toBe(russian);
  });

  it.each([
    [0, 'just now', 'только что'],
    [MINUTE - 1, 'just now', 'только что'],
    [MINUTE, '1 minute ago', '1 минуту назад'],
    [2 * MINUTE, '2 minutes ago', '2 минуты назад'],
    [5 * MINUTE, '5 minutes ago', '5 минут назад'],
    [HOUR - 1, '59 minutes ago', '59 минут назад'],
    [HOUR, '1 hour ago', '1 час назад'],
    [DAY - 1, '23 hours ago', '23 часа назад'],
    [DAY, 'yesterday', 'вчера'],
    [3 * DAY, '3 days ago', '3 дня назад'],
  ])('%d ms ago', (elapsed, english, russian) => {
    // The number and its unit stay in one line.
    for (const [language, text] of [
      [en, english],
      [ru, russian],
    ] as const)
      expect(language.ago(elapsed)).toBe(text.replace(/(?<=\d) /, '\u00a0'));
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
