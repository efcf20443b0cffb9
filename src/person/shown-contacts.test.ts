import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { mergeContacts } from '#src/domain/merged-contacts.ts';
import { createPhoneReader } from '#src/domain/phone.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import { primaryPhone, markSearched, withSearchedContact } from './shown-contacts.ts';
import { anyRecords, makeRecord, readPhone } from '#src/domain/testing/arbitrary-record.ts';

const phone = (digits: string): SearchTerm => ({ kind: 'phone', text: digits });
const email = (text: string): SearchTerm => ({ kind: 'email', text });

function shown(records: readonly Partial<VisitorRecord>[], term: SearchTerm | null, read = readPhone) {
  const made = records.map((record, index) => makeRecord({ ...record, key: String(index) }));
  return withSearchedContact(mergeContacts(made, read), term, read);
}

const records = [
  { phones: ['+7 495 123-45-67', '8 916 555 31 05'], emails: ['a@b.ru'] },
  { phones: ['+7 495 123-45-67'], emails: ['a@b.ru', 'Klara@Book.example'] },
];

it('withSearchedContact puts the searched phone first, in any spelling', () => {
  const { phones, searched } = shown(records, phone('79165553105'));
  expect(phones.map(({ phone: { display } }) => display)).toEqual(['+7 916 555 31 05', '+7 495 123 45 67']);
  expect(searched).toBe(phones[0]);
});

it('withSearchedContact adds a phone that no record has with count 0', () => {
  const { phones, searched } = shown(records, phone('79167770000'));
  expect(phones).toHaveLength(3);
  expect(phones[0]).toBe(searched);
  expect(phones[0]).toMatchObject({ count: 0, total: 2, recordKeys: [], phone: { e164: '+79167770000' } });
});

it('withSearchedContact puts the same phone first before the library has loaded', () => {
  const { phones } = shown(records, phone('79165553105'), createPhoneReader('RU', null));
  expect(phones.map((each) => each.text)).toEqual(['8 916 555 31 05', '+7 495 123-45-67']);
});

it.each<[string, string, string, number]>([
  ['an e-mail in another case', 'klara@book.example', 'Klara@Book.example', 1],
  ['an e-mail that no record has', 'new@book.example', 'new@book.example', 0],
])('withSearchedContact puts %s first', (_what, searched, text, count) => {
  expect(shown(records, email(searched)).emails[0]).toMatchObject({ text, count });
});

it('withSearchedContact adds at most one contact and changes no other', () => {
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

const uncallable = [{ phones: ['нет'] }];

it.each<[string, Partial<VisitorRecord>[], SearchTerm | null, string | undefined]>([
  ['the most frequent phone', records, null, '+7 495 123 45 67'],
  ['the searched phone', records, phone('79165553105'), '+7 916 555 31 05'],
  ['the searched phone even if it cannot be called', records, phone('12345'), '12345'],
  ['the most frequent phone after a search for an e-mail', records, email('a@b.ru'), '+7 495 123 45 67'],
  ['null if no number can be called', uncallable, null, undefined],
])('primaryPhone is %s', (_name, given, term, display) => {
  expect(primaryPhone(shown(given, term))?.display).toBe(display);
});

const findNothing = () => [];
const whole = (text: string) => [{ text, found: true }];

it.each([
  [phone('79165553105'), '+7 916 555 31 05'],
  [email('KLARA@book.example'), 'Klara@Book.example'],
])('markSearched marks only the searched contact %o', (term, text) => {
  const mark = markSearched(findNothing, shown(records, term).searched);
  expect(mark(text)).toEqual(whole(text));
  expect(mark('+7 495 123 45 67')).toEqual([]);
  expect(mark('a@b.ru')).toEqual([]);
});

it('markSearched prefers what the filter found', () => {
  const found = [{ text: '+7 916 ', found: true }];
  const mark = markSearched(() => found, shown(records, phone('79165553105')).searched);
  expect(mark('+7 916 555 31 05')).toBe(found);
});

it('markSearched marks nothing without a searched contact in a record', () => {
  expect(markSearched(findNothing, shown(records, null).searched)).toBe(findNothing);
  expect(markSearched(findNothing, shown(records, phone('79167770000')).searched)).toBe(findNothing);
});
