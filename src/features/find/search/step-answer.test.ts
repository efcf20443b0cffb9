import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchingRow, MatchingRows } from '#src/api/reports/matching-rows.ts';
import { answerOf } from './search-queries.ts';

const row = (at: string | null): MatchingRow => ({ at, matched: '7', personId: null, visitorId: null });
const page = (times: readonly (string | null)[], total: number | null): MatchingRows => ({
  items: times.map(row),
  unreadableCount: 0,
  total,
});

it('the newest hundred hits are kept, newest first', () => {
  const time = fc.option(
    fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 19).replace('T', ' ')),
  );
  const times = fc.array(time, { maxLength: 150, size: 'max' });
  fc.assert(
    fc.property(times, times, (one, other) => {
      const { hits } = answerOf('chat', [page(one, null), page(other, null)]);
      const newest = [...one, ...other]
        .map((at) => at ?? '')
        .toSorted()
        .toReversed()
        .slice(0, 100);
      expect(hits.map(({ at }) => at ?? '')).toEqual(newest);
    }),
  );
});

describe('the totals of the calls of a step are added', () => {
  it.each([
    ['none', [], 0],
    ['one', [page(['1'], 10_000)], 10_000],
    ['two', [page(['1'], 1), page([], 5)], 6],
    ['one of which is not known', [page(['1'], 1), page([], null)], null],
  ] as const)('%s', (_title, pages, total) => {
    expect(answerOf('call', pages)).toMatchObject({ total, points: pages.length });
  });
});

it('of a call that was found by the contact, the contact’s e-mail matched', () => {
  const { hits } = answerOf('call', [page([null], null)], 'anna@vokzal.example');
  expect(hits).toMatchObject([{ report: 'call', matched: 'anna@vokzal.example' }]);
});
