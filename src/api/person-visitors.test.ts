import { expect, it } from 'vitest';
import fc from 'fast-check';
import { visitorRows } from '#src/domain/testing/visitor-rows.ts';
import { isJsonObject } from '#src/domain/json.ts';
import { isBlank } from '#src/domain/plain-text.ts';
import { FIELD_NAMES, mapFields, parseVisitorRecord } from '#src/domain/visitor-record.ts';
import { parseCleanResponse } from './person-visitors.ts';
import { z } from './schema.ts';

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

const id = z.union([
  z.int().check(z.positive()),
  z.pipe(z.pipe(z.string().check(z.regex(/^[1-9]\d*$/)), z.transform(Number)), z.int()),
]);
const schemas = {
  person_id: z.nullish(id),
  visitor_id: z.nullish(id),
  ...mapFields(
    () => z.nullish(z.string()),
    () => z.nullish(z.array(z.string())),
  ),
};

/** What zod reads of a row; the script before the app has no room for zod. */
function readBySchema(data: unknown): object {
  const fields = isJsonObject(data) ? data : {};
  const list = z.catch(z.array(z.catch(z.string(), '')), []);
  const texts = (value: unknown) => z.parse(list, value).filter((each) => !isBlank(each));
  const isBroken = ([name, schema]: [string, z.ZodMiniType]) => !z.safeParse(schema, fields[name]).success;
  const broken = Object.entries(schemas).filter(isBroken);
  return {
    key: '0',
    personId: z.parse(z.catch(schemas.person_id, null), fields['person_id']) ?? null,
    visitorId: z.parse(z.catch(schemas.visitor_id, null), fields['visitor_id']) ?? null,
    ...mapFields(
      (field) => texts([fields[field]])[0] ?? null,
      (field) => texts(fields[field]),
    ),
    unreadable: [...(isJsonObject(data) ? [] : ['record']), ...broken.map(([name]) => name)],
  };
}

it('parseVisitorRecord reads any row as the schema does', () => {
  const text = fc.constantFrom('Анна', '', ' ', '\u200b', '5', '05', '9007199254740993', '__proto__');
  const number = fc.constantFrom(0, -1, 5, 1.5, 2 ** 53, 1e308);
  const single = fc.oneof(
    text,
    number,
    fc.constantFrom(null, undefined, true),
    fc.jsonValue({ maxDepth: 1 }),
  );
  const value = fc.oneof(single, fc.array(single, { maxLength: 3 }));
  const names = ['person_id', 'visitor_id', '__proto__', 'constructor', ...FIELD_NAMES];
  const fieldsOfRow = fc.dictionary(fc.constantFrom(...names), value, { minKeys: 1 });
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: fieldsOfRow }, value), (each) => {
      expect(parseVisitorRecord(each, 0)).toEqual(readBySchema(each));
    }),
    { numRuns: 1000 },
  );
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
