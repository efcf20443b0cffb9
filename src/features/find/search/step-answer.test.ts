import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MatchingRow } from '#src/api/reports/matching-rows.ts';
import { answerOf } from './search-queries.ts';

const row = (at: string | null): MatchingRow => ({ at, matched: '7', personId: null, visitorId: null });
const page = (times: readonly (string | null)[]) => ({ items: times.map(row), total: null });

it('the newest hundred hits are kept, newest first', () => {
  const time = fc.option(
    fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 19).replace('T', ' ')),
  );
  const times = fc.array(time, { maxLength: 150, size: 'max' });
  fc.assert(
    fc.property(times, (all) => {
      const { hits } = answerOf('chats', page(all));
      const newest = all
        .map((at) => at ?? '')
        .toSorted()
        .toReversed()
        .slice(0, 100);
      expect(hits.map(({ at }) => at ?? '')).toEqual(newest);
    }),
  );
});

it('of a call that was found by the contact, the contact’s e-mail matched', () => {
  const { hits } = answerOf('calls', page([null]), 'anna@vokzal.example');
  expect(hits).toMatchObject([{ report: 'calls', matched: 'anna@vokzal.example' }]);
});
