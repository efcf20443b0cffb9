import { expect, it } from 'vitest';
import { personOf } from '#src/api/testing/ids.ts';
import { phoneLibraries } from '#src/model/phone-library.ts';
import { recentPeopleWith, viewReading } from './field-options.tsx';
import { readingsOf } from './readings.ts';

it.each([
  ['8 916 555 12 34', '+7 916 555 12 34', false],
  ['916 555', '916 555', true],
  ['+7 916 555 12', '+7 916 555 12', true],
  ['Анна', 'Анна', false],
  ['anna@vokzal.example', 'anna@vokzal.example', false],
])('%s may be incomplete before a search for it is paid for', (text, value, isIncomplete) => {
  const reading =
    readingsOf(text, { country: 'RU', userId: null }).find(
      ({ kind }) => !['person', 'visitor'].includes(kind),
    ) ?? expect.fail();
  expect(viewReading(reading, text, phoneLibraries.en)).toEqual({ value, isIncomplete });
  expect(viewReading(reading, text, null).isIncomplete).toBe(false);
});

it.each([
  ['каренина анна', true],
  ['70000', true],
  ['а', false],
  ['вронский', false],
])('%s fits a recent person: %s', (text, fits) => {
  const anna = { ...personOf(7_000_000_005), name: 'Анна Каренина' };
  expect(recentPeopleWith([anna], text)).toEqual(fits ? [anna] : []);
});
