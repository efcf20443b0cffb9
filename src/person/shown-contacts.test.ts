import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { mergeContacts } from '#src/domain/merged-contacts.ts';
import { createPhoneReader } from '#src/domain/phone.ts';
import { primaryPhone, markSearched, withSearchedContact, type ContactTerm } from './shown-contacts.ts';
import { anyRecords, makeRecord, readPhone } from '#src/domain/testing/arbitrary-record.ts';

const phone = (digits: string): ContactTerm => ({ kind: 'phone', digits });
const email = (text: string): ContactTerm => ({ kind: 'email', email: text });

function shown(records: readonly Partial<VisitorRecord>[], term: ContactTerm | null, read = readPhone) {
  const made = records.map((record, index) => makeRecord({ ...record, key: String(index) }));
  return withSearchedContact(mergeContacts(made, read), term, read);
}

const records = [
  { phones: ['+7 495 123-45-67', '8 916 555 31 05'], emails: ['a@b.ru'] },
  { phones: ['+7 495 123-45-67'], emails: ['a@b.ru', 'Klara@Book.example'] },
];

it('the searched contact is the first phone, however records write it', () => {
  const { phones, searched } = shown(records, phone('79165553105'));
  expect(phones.map(({ phone: { display } }) => display)).toEqual(['+7 916 555 31 05', '+7 495 123 45 67']);
  expect(searched).toBe(phones[0]);
});

it('the searched contact is the first phone where no record has it, and says so', () => {
  const { phones, searched } = shown(records, phone('79167770000'));
  expect(phones).toHaveLength(3);
  expect(phones[0]).toBe(searched);
  expect(phones[0]).toMatchObject({ count: 0, total: 2, recordKeys: [], phone: { e164: '+79167770000' } });
});

it('the searched contact is the same phone before the library has loaded', () => {
  const { phones } = shown(records, phone('79165553105'), createPhoneReader('RU', null));
  expect(phones.map((each) => each.text)).toEqual(['8 916 555 31 05', '+7 495 123-45-67']);
});

it('the searched contact is the first e-mail, whatever its case, also where no record has it', () => {
  const emailsBy = (text: string) =>
    shown(records, email(text)).emails.map((each) => [each.text, each.count]);
  expect(emailsBy('klara@book.example')).toEqual([
    ['Klara@Book.example', 1],
    ['a@b.ru', 2],
  ]);
  expect(emailsBy('new@book.example')[0]).toEqual(['new@book.example', 0]);
});

it('the searched contact adds one contact at most, and loses and changes none', () => {
  const term = fc.constantFrom(phone('79161234567'), phone('5551234'), email('anna@example.com'), null);
  fc.assert(
    fc.property(anyRecords, term, (given, searchedFor) => {
      const merged = mergeContacts(given, readPhone);
      const { searched, ...contacts } = withSearchedContact(merged, searchedFor, readPhone);
      const known = <T extends { count: number }>(values: readonly T[]) =>
        new Set(values.filter(({ count }) => count > 0));
      expect({ ...contacts, phones: [], emails: [] }).toEqual({ ...merged, phones: [], emails: [] });
      expect(known(contacts.phones)).toEqual(new Set(merged.phones));
      expect(known(contacts.emails)).toEqual(new Set(merged.emails));
      const isNew = searched?.count === 0 ? 1 : 0;
      expect(contacts.phones.length + contacts.emails.length).toBe(
        merged.phones.length + merged.emails.length + isNew,
      );
    }),
  );
});

it.each<[string, ContactTerm | null, string | undefined]>([
  ['the most frequent one', null, '+74951234567'],
  ['the searched one', phone('79165553105'), '+79165553105'],
  ['the most frequent one, where an e-mail was searched for', email('a@b.ru'), '+74951234567'],
])('the phone that is called is %s', (_name, term, e164) => {
  expect(primaryPhone(shown(records, term))?.e164).toBe(e164);
});

it('the phone that is called is no other number where the searched one cannot be called', () => {
  expect(primaryPhone(shown(records, phone('12345')))).toMatchObject({ display: '12345', telHref: null });
});

it('the phone that is called is none of a person without a number that can be called', () => {
  expect(primaryPhone(shown([{ phones: ['нет'] }], null))).toBeNull();
});

const findNothing = () => [];
const whole = (text: string) => [{ text, found: true }];

it.each([
  [phone('79165553105'), '+7 916 555 31 05'],
  [email('KLARA@book.example'), 'Klara@Book.example'],
])('the marks are on the searched contact, as the records show it', (term, text) => {
  const mark = markSearched(findNothing, shown(records, term).searched);
  expect(mark(text)).toEqual(whole(text));
  expect(mark('+7 495 123 45 67')).toEqual([]);
  expect(mark('a@b.ru')).toEqual([]);
});

it('the marks are the filter’s, where it finds something', () => {
  const found = [{ text: '+7 916 ', found: true }];
  const mark = markSearched(() => found, shown(records, phone('79165553105')).searched);
  expect(mark('+7 916 555 31 05')).toBe(found);
});

it('the marks are not there without a search, nor where no record has the contact', () => {
  expect(markSearched(findNothing, shown(records, null).searched)).toBe(findNothing);
  expect(markSearched(findNothing, shown(records, phone('79167770000')).searched)).toBe(findNothing);
});
