import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitorRows } from '#src/api/testing/visitor-rows.ts';
import { parseVisitorRecords } from '#src/api/visitor-record.ts';
import { parseCleanResponse } from './parse-clean-response.ts';

const all = (total: number): number => total;
const body = (data: unknown, rest: object = {}): string =>
  JSON.stringify({ jsonrpc: '2.0', id: 'r1', result: { data, metadata: {} }, ...rest });
const row = { person_id: 6145241079, visitor_id: 5999823645, name: 'Анна' };

/** The prerender accepts what the app finds clean, and reads the same cards; it refuses all else. */
function expectSameAsApp(rows: readonly unknown[]): boolean {
  const records = parseVisitorRecords(rows);
  const clean = records.every(({ visitorId, unreadable }) => visitorId !== null && unreadable.length === 0);
  expect(parseCleanResponse(body(rows), 'r1', all)).toEqual(clean ? { total: rows.length, records } : null);
  return clean;
}

describe('parseCleanResponse', () => {
  it.each(visitorRows)('reads a row as the app does, or refuses it: %s', (_title, value, record) => {
    expect(expectSameAsApp([row, value])).toBe(record.visitorId !== null && record.unreadable.length === 0);
  });

  it('gives as many as are wanted, and counts all', () => {
    const response = parseCleanResponse(body([row, row, null]), 'r1', (total) => total - 1);
    expect(response).toMatchObject({ total: 3, records: [{ key: '0' }, { key: '1' }] });
  });

  it.each([
    ['another call’s response', body([row], { id: 'r2' })],
    ['an error', body([row], { error: { code: -32000, message: 'x' } })],
    ['another protocol', body([row], { jsonrpc: '1.0' })],
    ['no list', body({})],
    ['no JSON', '<html>'],
  ])('leaves %s to the app', (_what, text) => {
    expect(parseCleanResponse(text, 'r1', all)).toBeNull();
  });

  it('reads any rows as the app does, or refuses them', () => {
    const text = fc.option(fc.string());
    const texts = fc.option(fc.array(fc.string()));
    const broken = fc.oneof(fc.integer(), fc.string(), fc.array(fc.oneof(fc.string(), fc.integer())));
    /** Mostly as documented: a row has seven fields, and few would be clean otherwise. */
    const mostly = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
      fc.oneof({ arbitrary, weight: 9 }, { arbitrary: broken, weight: 1 });
    const anyRow = fc.record(
      {
        person_id: mostly(fc.option(fc.integer({ min: 1 }))),
        visitor_id: mostly(fc.oneof(fc.maxSafeNat(), fc.maxSafeNat().map(String))),
        name: mostly(text),
        phones: mostly(texts),
        emails: mostly(texts),
        company: mostly(text),
        commentary: mostly(text),
      },
      { requiredKeys: ['visitor_id'] },
    );
    const counts = { clean: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 2 }), (rows) => {
        counts[expectSameAsApp(rows) ? 'clean' : 'refused'] += 1;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(counts.clean, counts.refused)).toBeGreaterThan(50);
  });
});
