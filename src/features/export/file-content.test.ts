import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePersonId } from '#src/lib/ids.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { exportFile, fileContent, personJson } from './file-content.ts';
import { anyRecords, makeRecord } from '#src/model/testing/arbitrary-record.ts';

const personId = parsePersonId('7000000005');
if (personId === null) throw new Error('no id');

describe('personJson', () => {
  it('gives the records as shown', () => {
    const record = makeRecord({ name: 'Анна', phones: ['8 916'], unreadable: ['company'] });
    expect(JSON.parse(personJson([record, makeRecord({ id: 0 })], personId))).toEqual({
      person_id: 7000000005,
      visitors: [
        {
          visitor_id: 6152759362,
          name: 'Анна',
          phones: ['8 916'],
          emails: [],
          company: null,
          commentary: null,
          unreadable: ['company'],
        },
        { visitor_id: null, name: null, phones: [], emails: [], company: null, commentary: null },
      ],
    });
  });

  it('can be read by people too', () => {
    expect(personJson([makeRecord({ name: 'Анна' })], personId)).toContain('\n      "name": "Анна",\n');
  });

  it('carries any text whole', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        expect(JSON.parse(personJson(records, personId))).toMatchObject({
          visitors: records.map(({ visitorId, name, phones, emails, company, commentary }) => ({
            visitor_id: visitorId,
            name,
            phones,
            emails,
            company,
            commentary,
          })),
        });
      }),
    );
  });
});

it('names a file by the id and the kind, nothing else', () => {
  const kinds = ['vcard', 'csv', 'json', 'history'] as const;
  expect(kinds.map((kind) => Object.values(exportFile(personId, kind)))).toEqual([
    ['person-7000000005.vcf', 'text/vcard;charset=utf-8'],
    ['person-7000000005.csv', 'text/csv;charset=utf-8'],
    ['person-7000000005.json', 'application/json'],
    ['person-7000000005-history.csv', 'text/csv;charset=utf-8'],
  ]);
});

it.each(['vcard', 'csv', 'history', 'json'] as const)('only JSON keeps no-break spaces: %s', (kind) => {
  const content = fileContent(kind, {
    records: [makeRecord({ name: 'Анна\u00a0К.' })],
    personId,
    readPhone: createPhoneReader('RU', null),
    link: 'https://viewer.example/persons/7000000005',
    history: [['2\u00a0минуты']],
    text: { language: 'ru', dictionary: ru },
  });
  expect(content).toContain(kind === 'history' ? '2 минуты' : kind === 'json' ? 'Анна\u00a0К.' : 'Анна К.');
  expect(content.includes('\u00a0')).toBe(kind === 'json');
});
