import { expect, it } from 'vitest';
import { phoneLibraries } from '#src/domain/phone-library.ts';
import { isIncomplete } from '#src/domain/search-term.ts';
import { parseReadings } from './readings.ts';

it.each([
  ['8 916 555 12 34', false],
  ['+998 90 123 45 67', false],
  ['8-916-555-12-3', true],
  ['916 555', true],
  ['+7 916 555 12', true],
  ['Анна', false],
])('%s may be incomplete before a search for it is paid for: %s', (text, expected) => {
  const readings = parseReadings(text, { country: 'RU', userId: null });
  expect(readings.some((reading) => isIncomplete(reading, phoneLibraries.en))).toBe(expected);
  expect(readings.some((reading) => isIncomplete(reading, undefined))).toBe(false);
});
