import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visitorRows } from '#src/domain/testing/visitor-rows.ts';
import { parseVisitorRecords } from './person-visitors.ts';

it.each(visitorRows)('parseVisitorRecords reads a row: %s', (_title, row, record) => {
  expect(parseVisitorRecords([row])).toEqual([record]);
});

it('parseVisitorRecords gives one record for each row, each with its own key', () => {
  const visitorId = fc.integer({ min: 1, max: 5 });
  const anyRow = fc.oneof(fc.record({ person_id: fc.constant(1), visitor_id: visitorId }), fc.jsonValue());
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      const records = parseVisitorRecords(rows);
      expect(new Set(records.map(({ key }) => key)).size).toBe(rows.length);
      const alone = rows.map((row) => parseVisitorRecords([row])[0]);
      expect(records.map((record) => ({ ...record, key: '0' }))).toEqual(alone);
    }),
  );
});
