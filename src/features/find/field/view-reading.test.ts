import { expect, it } from 'vitest';
import { phoneLibraries } from '#src/model/phone-library.ts';
import { readingsOf } from './readings.ts';
import { viewReading } from './use-field-choices.ts';

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
