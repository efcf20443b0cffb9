import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expectAll } from '#src/domain/testing/properties.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { mergeContacts, type MergedContacts } from '#src/domain/merged-contacts.ts';
import { createPhoneReader, type PhoneReader } from '#src/domain/phone.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import { primaryPhone, markSearched, withSearchedContact } from './shown-contacts.ts';
import { anyRecords, makeRecord, readPhone } from '#src/domain/testing/arbitrary-record.ts';

const phone = (digits: string): SearchTerm => ({ kind: 'phone', text: digits });
const email = (text: string): SearchTerm => ({ kind: 'email', text });

function shown(records: readonly Partial<VisitorRecord>[], term: SearchTerm | null, read = readPhone) {
  const made = records.map((record, index) => makeRecord({ ...record, key: String(index) }));
  return withSearchedContact(mergeContacts(made, read), term, read);
}

const rawPhone = createPhoneReader('RU', null);

const records = [
  { phones: ['+7 495 123-45-67', '8 916 555 31 05'], emails: ['a@b.ru'] },
  { phones: ['+7 495 123-45-67'], emails: ['a@b.ru', 'Klara@Book.example'] },
];

const known = phone('79165553105');
const inNoRecord = { holders: [], phone: { e164: '+79167770000' } };

it.each<[string, SearchTerm, 'phones' | 'emails', object, PhoneReader?]>([
  ['a phone in any spelling', known, 'phones', { text: '8 916 555 31 05', holders: [{ key: '0' }] }],
  ['a phone before the library has loaded', known, 'phones', { text: '8 916 555 31 05' }, rawPhone],
  ['a phone that no record has', phone('79167770000'), 'phones', inNoRecord],
  ['an e-mail in another case', email('klara@book.example'), 'emails', { text: 'Klara@Book.example' }],
  ['an e-mail of no record', email('new@book.example'), 'emails', { text: 'new@book.example', holders: [] }],
])('withSearchedContact puts %s first', (_what, term, field, first, read) => {
  const contacts = shown(records, term, read);
  expect(contacts[field][0]).toMatchObject(first);
  expect(contacts.searched).toBe(contacts[field][0]);
});

it('withSearchedContact adds at most one contact, and keeps the others in order', () => {
  const term = fc.constantFrom(phone('79161234567'), phone('5551234'), email('anna@example.com'), null);
  expectAll(anyRecords, term, (given, searchedFor) => {
    const merged = mergeContacts(given, readPhone);
    const { searched, ...contacts } = withSearchedContact(merged, searchedFor, readPhone);
    const others = ({ phones, emails }: MergedContacts) =>
      [...phones, ...emails].filter((contact) => contact !== searched);
    expect({ ...contacts, phones: [], emails: [] }).toEqual({ ...merged, phones: [], emails: [] });
    expect(others(contacts)).toEqual(others(merged));
  });
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

it.each([
  [known, '+7 916 555 31 05'],
  [email('KLARA@book.example'), 'Klara@Book.example'],
])('markSearched marks only the searched contact %o', (term, text) => {
  const mark = markSearched(findNothing, shown(records, term).searched);
  expect(mark(text)).toEqual([{ start: 0, end: text.length }]);
  expect(mark('+7 495 123 45 67')).toEqual([]);
  expect(mark('a@b.ru')).toEqual([]);
});

it('markSearched prefers what the filter found, and needs a searched contact in a record', () => {
  const found = [{ start: 0, end: 7 }];
  expect(markSearched(() => found, shown(records, known).searched)('+7 916 555 31 05')).toBe(found);
  for (const term of [null, phone('79167770000')])
    expect(markSearched(findNothing, shown(records, term).searched)).toBe(findNothing);
});
