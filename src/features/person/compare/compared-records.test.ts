import { expect, it } from 'vitest';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import type { RecordField } from '#src/lib/record-fields.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { hasOwnValue } from './compared-records.tsx';

const readPhone = createPhoneReader('RU', null);

it.each<[string, RecordField, readonly Partial<VisitorRecord>[], readonly number[]]>([
  ['what the others do not say', 'name', [{ name: 'А' }, { name: 'Б' }, { name: 'Б' }], [0]],
  ['nothing that differs by its spelling', 'name', [{ name: 'Алёна' }, { name: ' АЛЕНА' }], []],
  ['nothing where it is empty', 'company', [{}, { company: 'А' }], [1]],
  [
    'another number, however it is written',
    'phones',
    [{ phones: ['8 916 123-45-67', '8 495 123 45 67'] }, { phones: ['+79161234567'] }],
    [0],
  ],
  ['one e-mail more', 'emails', [{ emails: ['a@b.c'] }, { emails: ['A@B.C ', 'd@b.c'] }], [1]],
  [
    'another letter of the comment, not a space',
    'commentary',
    [{ commentary: 'а' }, { commentary: ' а\n' }, { commentary: 'А' }],
    [2],
  ],
])('a record alone has %s', (_what, field, fields, expected) => {
  const records = fields.map((each, index) => makeRecord({ key: `${index}`, ...each }));
  const alone = records.filter((record) => hasOwnValue(record, field, records, readPhone));
  expect(alone.map((record) => records.indexOf(record))).toEqual(expected);
});
