import { expect, it } from 'vitest';
import { makeRecord, readPhone } from '#src/domain/testing/arbitrary-record.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { mergeContacts, personHeading, personTitle } from './merged-contacts.ts';
import type { VisitorRecord } from './visitor-record.ts';

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
