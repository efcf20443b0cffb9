import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forEachField } from '#src/lib/record-fields.ts';
import { emptyRecord, visitorRows } from './testing/visitor-rows.ts';
import { parseVisitorRecords } from './visitor-record.ts';
import { WrongShape } from './wire/parse.ts';

describe('visitor records', () => {
  it.each(visitorRows)('read a row: %s', (_title, row, record) => {
    expect(parseVisitorRecords([row])).toEqual([record]);
  });

  it('keep broken rows in their places', () => {
    const rows = [null, { person_id: 1, visitor_id: 2 }, 3];
    expect(parseVisitorRecords(rows).map((record) => record.visitorId)).toEqual([null, 2, null]);
  });

  it('are none for nobody', () => {
    expect(parseVisitorRecords([])).toEqual([]);
  });

  it.each([null, undefined, {}, 'text', 0, { data: [] }])(
    'are not read from %j, which is no list',
    (data) => {
      expect(() => parseVisitorRecords(data)).toThrow(WrongShape);
    },
  );

  it('hold every value of a record as it is, and nothing else', () => {
    const row = {
      person_id: 6145241079,
      visitor_id: 6152759362,
      name: ' Тест ',
      phones: ['213123123213', '43534534543'],
      emails: ['test@1.ry', 'test@2.ru'],
      company: 'ООО Ромашка',
      commentary: 'Первая\n\nтретья',
      new_field: 'not for the screen',
    };
    expect(parseVisitorRecords([row])).toEqual([
      {
        ...emptyRecord,
        personId: 6145241079,
        visitorId: 6152759362,
        name: ' Тест ',
        phones: ['213123123213', '43534534543'],
        emails: ['test@1.ry', 'test@2.ru'],
        company: 'ООО Ромашка',
        commentary: 'Первая\n\nтретья',
      },
    ]);
  });

  it.each<[string, object]>([
    ['missing', {}],
    ['null', forEachField(() => null)],
    ['empty', { name: '', phones: [], emails: [], company: '', commentary: '' }],
    ['blank', { name: ' ', phones: ['', ' '], emails: ['\t'], company: '\n', commentary: '\u00a0' }],
    [
      'not drawn',
      { name: '\u200b', phones: ['\u0007'], emails: ['\u202e'], company: '\u3164', commentary: '\ufe0f' },
    ],
  ])('count what is %s as absent', (_title, fields) => {
    expect(parseVisitorRecords([{ person_id: 1, visitor_id: 2, ...fields }])).toEqual([
      { ...emptyRecord, personId: 1, visitorId: 2 },
    ]);
  });

  it('say of a broken row what could not be read, and keep the rest', () => {
    const [record] = parseVisitorRecords([
      { person_id: 1, visitor_id: 2, name: 346356, phones: ['1', null, '2'] },
    ]);
    expect(record).toMatchObject({ visitorId: 2, name: null, phones: ['1', '2'] });
    expect(record?.unreadable).toEqual(['name', 'phones']);
  });

  it('leave out empties between values, in the order of the answer', () => {
    const [record] = parseVisitorRecords([
      { person_id: 1, visitor_id: 2, phones: ['3', '', '1', ' ', '2', '\u200b', '1'] },
    ]);
    expect(record?.phones).toEqual(['3', '1', '2', '1']);
  });

  it('are one for each row of the answer, in its order, each with a key of its own', () => {
    const visitorId = fc.integer({ min: 1, max: 5 });
    const anyRow = fc.oneof(fc.record({ person_id: fc.constant(1), visitor_id: visitorId }), fc.jsonValue());
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const records = parseVisitorRecords(rows);
        expect(records).toHaveLength(rows.length);
        expect(new Set(records.map(({ key }) => key)).size).toBe(rows.length);
        const alone = rows.map((row) => parseVisitorRecords([row])[0]);
        expect(records.map((record) => ({ ...record, key: '0' }))).toEqual(alone);
      }),
    );
  });
});
