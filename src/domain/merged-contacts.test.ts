import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyRecords, makeRecord, readPhone } from '#src/domain/testing/arbitrary-record.ts';
import { foldedKey } from './compare-texts.ts';
import { toEmailView } from './email.ts';
import {
  mainCompany,
  mainName,
  mergeContacts,
  type MergedContacts,
  type MergedValue,
} from './merged-contacts.ts';
import type { VisitorRecord } from './visitor-record.ts';

const mergeRecords = (...records: readonly Partial<VisitorRecord>[]): MergedContacts =>
  mergeContacts(
    records.map((record, index) => makeRecord({ ...record, key: String(index) })),
    readPhone,
  );

it('mergeContacts merges phones by number, with their records', () => {
  const { phones } = mergeRecords(
    { phones: ['8 916 123-45-67', '213123123213'] },
    { phones: ['+79161234567', '495 123-45-67'] },
    { phones: ['9161234567', '+213 123 123 213'] },
    {},
  );
  expect(
    phones.map(({ phone, count, total, recordKeys }) => [phone.display, count, total, recordKeys]),
  ).toEqual([
    ['+7 916 123 45 67', 3, 4, ['0', '1', '2']],
    ['213123123213', 2, 4, ['0', '2']],
    ['+7 495 123 45 67', 1, 4, ['1']],
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
  expect(mergeRecords(...texts.map((text) => ({ [field]: text })))[field]).toHaveLength(count);
});

it('mainName is the most frequent name that is more than digits', () => {
  const digits = [{ name: '346356' }, { name: '346356' }, { name: '346356' }];
  const names = mergeRecords(...digits, { name: 'Долли' }, { name: 'Анна' }, { name: 'АННА' });
  expect(mainName(names)?.text).toBe('Анна');
  expect(mainName(mergeRecords(...digits))).toBeNull();
  expect(mainCompany(mergeRecords({}, { company: 'Ромашка' }))?.text).toBe('Ромашка');
  expect(mainCompany(mergeRecords({}))).toBeNull();
});

const toLists = (all: MergedContacts): readonly (readonly MergedValue[])[] => [
  all.phones,
  all.emails,
  all.name,
  all.company,
  all.commentary,
];

/** What the order of records must not change: all but which of equally frequent things comes first. */
const orderless = (contacts: MergedContacts): readonly unknown[] =>
  toLists(contacts).map((values) => {
    const texts = values.map(({ key, recordKeys, spellings }) =>
      JSON.stringify([key, recordKeys.toSorted(), spellings.toSorted()]),
    );
    return texts.toSorted();
  });

const shuffled = anyRecords.chain((records) =>
  fc.tuple(fc.constant(records), fc.shuffledSubarray([...records], { minLength: records.length })),
);

it('merging does not depend on the order of records', () => {
  fc.assert(
    fc.property(shuffled, ([records, others]) => {
      expect(orderless(mergeContacts(others, readPhone))).toEqual(
        orderless(mergeContacts(records, readPhone)),
      );
    }),
  );
});

it('merging keeps each value once, with its records', () => {
  const folded = [foldedKey, foldedKey, (text: string) => text.trim()];
  const toKeys = [(text: string) => readPhone(text).key, (text: string) => toEmailView(text).key, ...folded];
  fc.assert(
    fc.property(anyRecords, (records) => {
      toLists(mergeContacts(records, readPhone)).forEach((values, list) => {
        const kind = records.map((record) => {
          const said = [record.phones, record.emails, record.name, record.company, record.commentary][list];
          return { record, texts: [said ?? []].flat() };
        });
        expect(new Set(values.flatMap(({ spellings }) => spellings))).toEqual(
          new Set(kind.flatMap(({ texts }) => texts)),
        );
        expect(new Set(values.map(({ key }) => key)).size).toBe(values.length);
        expect(values.map(({ count }) => -count)).toEqual(
          values.map(({ count }) => -count).toSorted((a, b) => a - b),
        );
        for (const { key, spellings, recordKeys, count, total, text } of values) {
          expect(new Set(spellings.map((each) => toKeys[list]?.(each)))).toEqual(new Set([key]));
          const holders = kind.filter(({ texts }) => texts.some((mention) => spellings.includes(mention)));
          expect(recordKeys).toEqual(holders.map(({ record }) => record.key));
          expect([count, total, text]).toEqual([holders.length, records.length, spellings[0]]);
        }
      });
    }),
  );
});
