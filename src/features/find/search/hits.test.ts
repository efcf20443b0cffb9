import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportRow } from '#src/api/wire/report.ts';
import { answeredBy } from './hits.ts';

const row = (at: string | null): ReportRow => ({ at, matched: '7', personId: null, visitorId: null });
const page = (rows: number, totalItems: number | null, unreadableCount = 0) => ({
  items: Array.from({ length: rows }, () => row(null)),
  unreadableCount,
  totalItems,
});

describe('how many there are', () => {
  it.each([
    ['told', 'calls', page(100, 10_000), 10_000],
    ['fewer told than came', 'calls', page(3, 1), 3],
    ['not told, but the page is not full', 'calls', page(3, null, 1), 4],
    ['not told, and the page is full', 'calls', page(100, null), null],
    ['not told, but all rows are asked for', 'offline_messages', page(100, null), 100],
  ] as const)('%s', (_title, part, answer, total) => {
    expect(answeredBy(part, answer).total).toBe(total);
  });
});

it('the newest hundred stay, newest first', () => {
  const time = fc.option(
    fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 19).replace('T', ' ')),
  );
  fc.assert(
    fc.property(fc.array(time, { maxLength: 150, size: 'max' }), (times) => {
      const { hits } = answeredBy('chats', { items: times.map(row), unreadableCount: 0, totalItems: null });
      const newest = times
        .map((at) => at ?? '')
        .toSorted()
        .toReversed()
        .slice(0, 100);
      expect(hits.map(({ at }) => at ?? '')).toEqual(newest);
    }),
  );
});

it('of a call that was found by the contact, the contact’s e-mail matched', () => {
  const { hits } = answeredBy('calls', page(1, null), 'anna@vokzal.example');
  expect(hits).toMatchObject([{ part: 'calls', matched: 'anna@vokzal.example' }]);
});
