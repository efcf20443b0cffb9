import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewEmail } from './email.ts';
import { foldedKey } from '#src/lib/text/fold.ts';
import { type MergedContacts, mainCompany, mainName, mergeContacts } from './merged-contacts.ts';
import type { MergedValue } from './merge-values.ts';
import { createPhoneReader } from './phone.ts';
import { phoneLibraries } from './phone-library.ts';
import { anyRecords, makeRecord } from '#src/model/testing/arbitrary-record.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';

const library = phoneLibraries.en;
const readPhone = createPhoneReader('RU', library);
const contactsOf = (...records: readonly Partial<VisitorRecord>[]): MergedContacts =>
  mergeContacts(
    records.map((record, index) => makeRecord({ ...record, key: String(index) })),
    readPhone,
  );

describe('mergeContacts', () => {
  it('merges phones by number, with the records they stand in', () => {
    const { phones } = contactsOf(
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

  it('groups the same phones before the library is there', () => {
    const records = ['8 916 123-45-67', '+79161234567', '9161234567'].map((phone, index) =>
      makeRecord({ key: String(index), phones: [phone] }),
    );
    const { phones } = mergeContacts(records, createPhoneReader('RU', null));
    expect(phones).toHaveLength(1);
    expect(phones[0]).toMatchObject({ count: 3, phone: { display: '8 916 123-45-67', telHref: null } });
  });

  it('merges e-mails whatever their case', () => {
    const { emails } = contactsOf(
      { emails: ['A@b.ru'] },
      { emails: ['a@B.ru', 'c@d.ru'] },
      { emails: ['a@B.ru'] },
    );
    expect(emails.map(({ email, count }) => [email.href, count])).toEqual([
      ['mailto:a@B.ru', 3],
      ['mailto:c@d.ru', 1],
    ]);
  });

  it.each<[string, readonly string[], number]>([
    ['one name in several spellings', ['Семён  Иванов', 'СЕМЕН ИВАНОВ', ' семён иванов'], 1],
    ['two names', ['Анна', 'Долли'], 2],
    ['a name and digits', ['Анна', '346356', '8 916 123'], 3],
    ['й is not и', ['Андрей', 'Андреи'], 2],
  ])('names: %s', (_, names, count) => {
    expect(contactsOf(...names.map((name) => ({ name }))).name).toHaveLength(count);
  });

  it.each<[string, readonly string[], number]>([
    ['quotes and case', ['ООО «Вокзал»', 'ооо "вокзал"', 'ООО Вокзал'], 1],
    ['two companies', ['ООО «Вокзал»', 'Ромашка'], 2],
    ['digits are a company too', ['Ромашка', '1905'], 2],
  ])('companies: %s', (_, companies, count) => {
    expect(contactsOf(...companies.map((company) => ({ company }))).company).toHaveLength(count);
  });

  it('keeps comments apart unless they are the same', () => {
    const { commentary } = contactsOf(
      { commentary: 'Звонить вечером' },
      { commentary: 'звонить вечером' },
      { commentary: ' Звонить вечером\n' },
    );
    expect(commentary.map(({ count }) => count)).toEqual([2, 1]);
  });

  it('takes the most frequent name that is more than digits for the main one', () => {
    const digits = [{ name: '346356' }, { name: '346356' }, { name: '346356' }];
    expect(mainName(contactsOf(...digits, { name: 'Долли' }, { name: 'Анна' }, { name: 'АННА' }))?.text).toBe(
      'Анна',
    );
    expect(mainName(contactsOf(...digits))).toBeNull();
    expect(mainCompany(contactsOf({}, { company: 'Ромашка' }))?.text).toBe('Ромашка');
    expect(mainCompany(contactsOf({}))).toBeNull();
  });
});

it.each(['name', 'phones'] as const)(
  'quotation marks of two kinds are two texts, whichever comes first: %s',
  (field) => {
    const texts = ['"', 'Анна', '«'];
    const records = texts.map((text) => (field === 'name' ? { name: text } : { phones: [text] }));
    for (const order of [records, records.toReversed()]) {
      const values = contactsOf(...order)[field];
      expect(values.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
    }
  },
);

const listsOf = (contacts: MergedContacts): readonly (readonly MergedValue[])[] => [
  contacts.phones,
  contacts.emails,
  contacts.name,
  contacts.company,
  contacts.commentary,
];

/** What the order of records must not change: all but which of equally frequent things comes first. */
const orderless = (contacts: MergedContacts): unknown => ({
  lists: listsOf(contacts).map((values) =>
    values
      .map(({ key, count, total, recordKeys, spellings }) => ({
        key,
        count,
        total,
        recordKeys: recordKeys.toSorted(),
        spellings: spellings.toSorted(),
      }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  ),
});

describe('whatever the records say, merging', () => {
  const shuffled = anyRecords.chain((records) =>
    fc.tuple(fc.constant(records), fc.shuffledSubarray([...records], { minLength: records.length })),
  );

  it('does not depend on their order', () => {
    fc.assert(
      fc.property(shuffled, ([records, others]) => {
        expect(orderless(mergeContacts(others, readPhone))).toEqual(
          orderless(mergeContacts(records, readPhone)),
        );
      }),
    );
  });

  it('loses no value, invents none, and says rightly where each stands', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const said = [
          records.map((record) => ({ record, texts: record.phones })),
          records.map((record) => ({ record, texts: record.emails })),
          records.map((record) => ({ record, texts: record.name === null ? [] : [record.name] })),
          records.map((record) => ({ record, texts: record.company === null ? [] : [record.company] })),
          records.map((record) => ({ record, texts: record.commentary === null ? [] : [record.commentary] })),
        ];
        listsOf(mergeContacts(records, readPhone)).forEach((values, list) => {
          const kind = said[list] ?? [];
          expect(new Set(values.flatMap(({ spellings }) => spellings))).toEqual(
            new Set(kind.flatMap(({ texts }) => texts)),
          );
          expect(new Set(values.map(({ key }) => key)).size).toBe(values.length);
          for (const { spellings, recordKeys, count, total, text } of values) {
            const holders = kind.filter(({ texts }) => texts.some((mention) => spellings.includes(mention)));
            expect(recordKeys).toEqual(holders.map(({ record }) => record.key));
            expect([count, total, text]).toEqual([holders.length, records.length, spellings[0]]);
          }
        });
      }),
    );
  });

  it('puts together what is equal and nothing else', () => {
    const keys = [
      (text: string) => readPhone(text).key,
      (text: string) => viewEmail(text).key,
      (text: string) => foldedKey(text),
      (text: string) => foldedKey(text),
      (text: string) => text.trim(),
    ];
    fc.assert(
      fc.property(anyRecords, (records) => {
        listsOf(mergeContacts(records, readPhone)).forEach((values, list) => {
          for (const { key, spellings } of values) {
            expect(new Set(spellings.map((text) => keys[list]?.(text)))).toEqual(new Set([key]));
          }
          const counts = values.map(({ count }) => count);
          expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        });
      }),
    );
  });
});
