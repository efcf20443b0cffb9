import { expect, it } from 'vitest';
import { texts, withSpaces } from '#src/features/history/testing/texts.ts';
import { messageTime } from './details-facts.ts';

it.each([
  ['2026-11-23 23:59:00', '23:59'],
  ['2026-11-24 00:05:00', '24 November, 00:05'],
  ['2027-01-02 10:15:00', '2 January 2027, 10:15'],
])('%s in a chat of 23 November is “%s”', (at, expected) => {
  expect(withSpaces(messageTime(at, '2026-11-23', texts.en.dates))).toBe(expected);
});
