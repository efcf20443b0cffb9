import { expect, it } from 'vitest';
import { anyRecords, makeRecord, readPhone } from '#src/domain/testing/arbitrary-record.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { mainName, mergeContacts, personHeading, personTitle } from './merged-contacts.ts';
import { compareKey, FIELD_NAMES, fieldTexts, type VisitorRecord } from './visitor-record.ts';
import { expectAll } from '#src/domain/testing/properties.ts';

const merged = (...records: readonly Partial<VisitorRecord>[]) =>
  mergeContacts(
    records.map((record, index) => makeRecord({ ...record, key: String(index) })),
    readPhone,
  );

it('mergeContacts merges phones by number, with their records', () => {
  const { phones } = merged(
    { phones: ['8 916 123-45-67', '213123123213'] },
    { phones: ['+79161234567', '495 123-45-67'] },
    { phones: ['9161234567', '+213 123 123 213'] },
    {},
  );
  expect(phones.map(({ phone, holders }) => [phone.display, holders.map(({ key }) => key)])).toEqual([
    ['+7 916 123 45 67', ['0', '1', '2']],
    ['213123123213', ['0', '2']],
    ['+7 495 123 45 67', ['1']],
  ]);
});

it.each<['name' | 'company' | 'commentary', readonly string[], number]>([
  ['name', ['Семён  Иванов', 'СЕМЕН ИВАНОВ', ' семён иванов'], 1],
  ['name', ['Анна', '346356', '8 916 123'], 3],
  ['name', ['Андрей', 'Андреи'], 2],
  ['company', ['ООО «Вокзал»', 'ооо "вокзал"', 'ООО Вокзал', '1905'], 2],
  // Kept apart unless they are the same.
  ['commentary', ['Звонить вечером', 'звонить вечером', ' Звонить вечером\n'], 2],
])('mergeContacts finds the different texts of %s in %j', (field, texts, count) => {
  expect(merged(...texts.map((text) => ({ [field]: text })))[field]).toHaveLength(count);
});

it('mainName is the most frequent name that is more than digits', () => {
  const digits = [{ name: '346356' }, { name: '346356' }, { name: '346356' }];
  const names = merged(...digits, { name: 'Долли' }, { name: 'Анна' }, { name: 'АННА' });
  expect(mainName(names)?.text).toBe('Анна');
  expect(mainName(merged(...digits))).toBeNull();
});

it('merging keeps each value once, with its records', () => {
  expectAll(anyRecords, (records) => {
    const contacts = mergeContacts(records, readPhone);
    const reversed = mergeContacts(records.toReversed(), readPhone);
    for (const field of FIELD_NAMES) {
      const values = contacts[field];
      const kind = records.map((record) => ({ record, texts: fieldTexts(record, field) }));
      expect(new Set(values.flatMap(({ spellings }) => spellings))).toEqual(
        new Set(kind.flatMap(({ texts }) => texts)),
      );
      const keys = values.map(({ key }) => key);
      expect(new Set(keys).size).toBe(values.length);
      expect(reversed[field].map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
      for (const { key, spellings, holders, text } of values) {
        expect(new Set(spellings.map((each) => compareKey(field, each, readPhone)))).toEqual(new Set([key]));
        const expected = kind.filter(({ texts }) => texts.some((mention) => spellings.includes(mention)));
        expect(holders).toEqual(expected.map(({ record }) => record));
        expect(text).toBe(spellings[0]);
      }
    }
  });
});

it('most frequent values are first, then the first seen; of spellings, too', () => {
  const texts = ['ОЛЬГА', 'АННА', 'Вера', 'Анна', 'Анна', 'анна'];
  const { name } = merged(...texts.map((text) => ({ name: text })));
  expect(name.map(({ spellings }) => spellings)).toEqual([['Анна', 'АННА', 'анна'], ['ОЛЬГА'], ['Вера']]);
});

const { personId } = toPersonKey(7_000_000_005);

it.each<[string, Partial<VisitorRecord>, string, string]>([
  ['name and company', { name: 'Анна', company: 'Вокзал' }, 'Анна', 'Анна · Вокзал — 7000000005'],
  ['digits for a name', { name: '346356', emails: ['a@b.ru'], phones: ['8916'] }, 'a@b.ru', '7000000005'],
  ['phone', { phones: ['89161234567'], company: 'Ромашка' }, '+7 916 123 45 67', 'Ромашка — 7000000005'],
  ['an e-mail for a name', { name: 'anna@b.ru', company: 'Ромашка' }, 'anna@b.ru', 'Ромашка — 7000000005'],
  ['a phone in a name', { name: 'Анна 8 916 123-45-67' }, 'Анна 8 916 123-45-67', '7000000005'],
  ['contacts for a company', { name: 'Анна', company: 'shop@b.ru' }, 'Анна', 'Анна — 7000000005'],
  ['an e-mail of two alphabets', { emails: ['аdmin@google.com'], phones: ['12'] }, '12', '7000000005'],
  ['nothing', {}, '7000000005', '7000000005'],
  ['hostile', { name: '\u202eАнна\r\n\u0000Каренина' }, 'Анна Каренина', 'Анна Каренина — 7000000005'],
])('personHeading and personTitle: %s', (_, record, heading, title) => {
  const contacts = mergeContacts([makeRecord(record)], readPhone);
  expect(personHeading(contacts, personId)).toBe(heading);
  expect(personTitle(contacts, personId)).toBe(title);
});
