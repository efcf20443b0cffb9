import { expect, it } from 'vitest';
import { emptyRecord } from '#src/domain/testing/arbitrary-record.ts';
import { FIELD_NAMES, forEachField, parseVisitorRecord } from '#src/domain/visitor-record.ts';
import { parseCleanResponse } from './person-visitors.ts';

const all = (total: number): number => total;
const body = (data: unknown, rest: object = {}): string =>
  JSON.stringify({ jsonrpc: '2.0', id: 'r1', result: { data, metadata: {} }, ...rest });
const row = { person_id: 6145241079, visitor_id: 5999823645, name: 'Анна' };

const documented = {
  name: ' Тест ',
  emails: ['test@1.ry', 'test@2.ru'],
  phones: ['213123123213', '74564565465'],
  company: 'ООО Ромашка',
  person_id: 6145241079,
  commentary: 'Первая\n\nтретья',
  visitor_id: 6152759377,
};

/** A record with plain numbers as ids. */
type ExpectedRecord = Record<keyof typeof emptyRecord, unknown> & Pick<typeof emptyRecord, 'unreadable'>;

const { person_id: personId, visitor_id: visitorId, ...fields } = documented;
const parsed: ExpectedRecord = { ...emptyRecord, ...fields, personId, visitorId };

const blank = { name: '', company: '\n', commentary: '\u200b' };
const withVisitorId = (digits: string): unknown => JSON.parse(`{"visitor_id":${digits},"person_id":1}`);
const withoutVisitorId: ExpectedRecord = { ...emptyRecord, personId: 1, unreadable: ['visitor_id'] };

/** Rows of `get.person_visitors`, and how the app reads them. */
it.each<[title: string, row: unknown, record: ExpectedRecord]>([
  ['the documented one, an unknown field is ignored', { ...documented, score: 7 }, parsed],
  ['a person_id only', { person_id: 1, visitor_id: null }, { ...emptyRecord, personId: 1 }],
  [
    'every field null but the visitor_id',
    { ...forEachField(() => null), visitor_id: 2, person_id: null },
    { ...emptyRecord, visitorId: 2 },
  ],
  [
    'blank texts are absent, and the others keep their order',
    { ...documented, ...blank, phones: ['3', '', '1', ' ', '2', '\ufe0f', '1'] },
    { ...parsed, name: null, company: null, commentary: null, phones: ['3', '1', '2', '1'] },
  ],
  ['a number for a name', { ...documented, name: 346356 }, { ...parsed, name: null, unreadable: ['name'] }],
  [
    'wrong elements in the lists',
    { ...documented, phones: [1, '2', null], emails: [{}] },
    { ...parsed, phones: ['2'], emails: [], unreadable: ['phones', 'emails'] },
  ],
  ['ids as text', { ...documented, person_id: '6145241079', visitor_id: '6152759377' }, parsed],
  [
    'ids as text with signs, spaces or zeros before them',
    { ...documented, person_id: '+6145241079', visitor_id: '06152759377' },
    { ...parsed, personId: null, visitorId: null, unreadable: ['person_id', 'visitor_id'] },
  ],
  [
    'every field of the wrong type',
    { ...forEachField(() => false), person_id: 0, visitor_id: -1 },
    { ...emptyRecord, unreadable: ['person_id', 'visitor_id', ...FIELD_NAMES] },
  ],
  ['null', null, { ...emptyRecord, unreadable: ['record'] }],
  ['a list', [documented], { ...emptyRecord, unreadable: ['record'] }],
  // Refused, not rounded.
  ['the visitor_id 2⁵³', withVisitorId('9007199254740992'), withoutVisitorId],
  ['the visitor_id 2⁵³+1 as text', withVisitorId('"9007199254740993"'), withoutVisitorId],
])('a row is read by the app, and by the prerender if it is clean: %s', (_title, value, record) => {
  expect([value].map(parseVisitorRecord)).toEqual([record]);
  const records = [row, value].map(parseVisitorRecord);
  const isClean = record.visitorId !== null && record.unreadable.length === 0;
  expect(parseCleanResponse(body([row, value]), 'r1', all)).toEqual(isClean ? { total: 2, records } : null);
});

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
