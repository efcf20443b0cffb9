import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MatchingRow } from '#src/api/reports/matching-rows.ts';
import { answeredBy } from './hits.ts';

const row = (at: string | null): MatchingRow => ({ at, matched: '7', personId: null, visitorId: null });
it('the newest hundred stay, newest first', () => {
  const time = fc.option(
    fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 19).replace('T', ' ')),
  );
  fc.assert(
    fc.property(fc.array(time, { maxLength: 150, size: 'max' }), (times) => {
      const { hits } = answeredBy('chats', { items: times.map(row), unreadableCount: 0, total: null });
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
  const { hits } = answeredBy(
    'calls',
    { items: [row(null)], unreadableCount: 0, total: 1 },
    'anna@vokzal.example',
  );
  expect(hits).toMatchObject([{ part: 'calls', matched: 'anna@vokzal.example' }]);
});
