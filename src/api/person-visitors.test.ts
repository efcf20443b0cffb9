import { expect, it } from 'vitest';
import fc from 'fast-check';
import { visitorRows } from '#src/domain/testing/visitor-rows.ts';
import { parseVisitorRecord } from '#src/domain/visitor-record.ts';
import { parseCleanResponse } from './person-visitors.ts';

const all = (total: number): number => total;
const body = (data: unknown, rest: object = {}): string =>
  JSON.stringify({ jsonrpc: '2.0', id: 'r1', result: { data, metadata: {} }, ...rest });
const row = { person_id: 6145241079, visitor_id: 5999823645, name: 'Анна' };

/** The prerender accepts what the app finds clean, and reads the same cards; it refuses all else. */
function expectSameAsApp(rows: readonly unknown[]): boolean {
  const records = rows.map(parseVisitorRecord);
  const clean = records.every(({ visitorId, unreadable }) => visitorId !== null && unreadable.length === 0);
  expect(parseCleanResponse(body(rows), 'r1', all)).toEqual(clean ? { total: rows.length, records } : null);
  return clean;
}

it.each(visitorRows)(
  'parseCleanResponse reads a row as the app does, or refuses it: %s',
  (_title, value, record) => {
    expect(expectSameAsApp([row, value])).toBe(record.visitorId !== null && record.unreadable.length === 0);
  },
);

it('parseCleanResponse reads only the wanted records, and counts all', () => {
  const response = parseCleanResponse(body([row, row, null]), 'r1', (total) => total - 1);
  expect(response).toMatchObject({ total: 3, records: [{ key: '0' }, { key: '1' }] });
});

it.each([
  ['another call’s response', body([row], { id: 'r2' })],
  ['an error', body([row], { error: { code: -32000, message: 'x' } })],
  ['another protocol', body([row], { jsonrpc: '1.0' })],
  ['no list', body({})],
  ['no JSON', '<html>'],
])('parseCleanResponse leaves %s to the app', (_what, text) => {
  expect(parseCleanResponse(text, 'r1', all)).toBeNull();
});

it.each(visitorRows)('parseVisitorRecord reads a row: %s', (_title, value, record) => {
  expect([value].map(parseVisitorRecord)).toEqual([record]);
});

it('parseVisitorRecord gives one record for each row, each with its own key', () => {
  const visitorId = fc.integer({ min: 1, max: 5 });
  const anyRow = fc.oneof(fc.record({ person_id: fc.constant(1), visitor_id: visitorId }), fc.jsonValue());
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      const records = rows.map(parseVisitorRecord);
      expect(new Set(records.map(({ key }) => key)).size).toBe(rows.length);
      const alone = rows.map((each) => parseVisitorRecord(each, 0));
      expect(records.map((record) => ({ ...record, key: '0' }))).toEqual(alone);
    }),
  );
});
