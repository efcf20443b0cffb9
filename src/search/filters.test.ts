import { expect, it } from 'vitest';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import { callsOfContacts, contactsWithEmail, type Filter, toFilters } from './filters.ts';

const phone: SearchTerm = { kind: 'phone', text: '79165551234' };
const email: SearchTerm = { kind: 'email', text: 'Anna@vokzal.example' };
const name: SearchTerm = { kind: 'name', text: 'Анна' };

const is = (field: string, value: unknown): Filter => ({ field, operator: '=', value });
const either = (filters: readonly Filter[]): Filter => ({ condition: 'or', filters });

const phoneIs = (value: string) => is('contact_phone_number', value);
const names = (field: string): readonly Filter[] => [
  { field, operator: 'ilike', value: '%Анна%' },
  either(['%Анна%', '%АННА%', '%анна%'].map((value) => ({ field, operator: 'like', value }))),
];
const emails = ['Anna@vokzal.example', 'anna@vokzal.example'];

it.each<[SearchTerm, ConversationKind, readonly Filter[] | null]>([
  [phone, 'call', [either([phoneIs('79165551234'), phoneIs('+79165551234')]), phoneIs('79165551234')]],
  [phone, 'request', [is('visitor_phone_number', '79165551234'), is('visitor_phone_number', 79165551234)]],
  [phone, 'chat', [is('visitor_phone_number', '79165551234'), is('visitor_phone_number', 79165551234)]],
  [email, 'request', [either(emails.map((each) => is('visitor_email', each)))]],
  [email, 'call', null],
  [email, 'chat', null],
  [name, 'request', names('visitor_name')],
  [name, 'call', names('contact_full_name')],
  [name, 'chat', null],
])('filters of %j in %s, the next for a refused one', (term, report, filters) => {
  expect(toFilters(term, report)).toEqual(filters);
});

it.each([
  ['петров', ['петров', 'Петров', 'ПЕТРОВ']],
  ['Анна-мария', ['Анна-мария', 'Анна-Мария', 'АННА-МАРИЯ', 'анна-мария']],
  ['ЁЛКА', ['ЁЛКА', 'Ёлка', 'ёлка']],
  ['5', ['5']],
])('name %s is searched in its usual capitalisations', (text, spellings) => {
  const [, inCases] = toFilters({ kind: 'name', text: text }, 'request') ?? [];
  const like = (value: string) => ({ field: 'visitor_name', operator: 'like', value: `%${value}%` });
  const filters = spellings.map(like);
  expect(inCases).toEqual(filters.length === 1 ? filters[0] : either(filters));
});

it('name filter matches words in any order, O’Neil also without its apostrophe', () => {
  const [ilike] = toFilters({ kind: 'name', text: 'O’Neil Anna' }, 'call') ?? [];
  const part = (value: string) => ({ field: 'contact_full_name', operator: 'ilike', value });
  expect(ilike).toEqual({ condition: 'and', filters: [part('%O%Neil%'), part('%Anna%')] });
});

it('name filter has no more objects than the web server allows', () => {
  const filters = toFilters({ kind: 'name', text: 'Aa '.repeat(60).trim() }, 'call') ?? [];
  for (const filter of filters) expect(JSON.stringify(filter).split('{').length).toBeLessThan(90);
});

it('contacts are filtered by an e-mail that has quotes', () => {
  expect(contactsWithEmail('a"b@c.d')).toEqual([
    { field: 'emails', operator: 'jsquery', value: String.raw`# = "a\"b@c.d"` },
    { field: 'emails', operator: 'overlap', value: ['a"b@c.d'] },
    is('emails', 'a"b@c.d'),
  ]);
});

it.each<[readonly number[], readonly Filter[]]>([
  [[5], [is('contact_id', 5)]],
  [
    [5, 6],
    [
      { field: 'contact_id', operator: 'in', value: [5, 6] },
      either([5, 6].map((id) => is('contact_id', id))),
    ],
  ],
])('calls are filtered by contacts %j', (contactIds, filters) => {
  expect(callsOfContacts(contactIds)).toEqual(filters);
});
