import { describe, expect, it } from 'vitest';
import { WrongShape } from '#src/api/wire/parse.ts';
import { customersOfPartner, customerUsers } from './customers.ts';
import { parseVisitorId } from '#src/lib/ids.ts';
import { usernamesOf } from './visitors.ts';

const parseCustomers = (data: unknown) => customersOfPartner.parse(data, null);
const parseCustomerUsers = (data: unknown) => customerUsers.parse(data, null);
const visitorId = parseVisitorId('6152759362') ?? expect.fail();

it.each([
  ['the documented row', [{ id: 6152759362, name: 'А', phones: ['1'], usernames: ['u', 'v'] }], ['u', 'v']],
  ['an id in text, and what is no text', [{ id: '6152759362', usernames: [1, 'u'] }], ['u']],
  ['one text', [{ id: 6152759362, usernames: 'u' }], ['u']],
  ['none', [{ id: 6152759362 }], []],
  ['of another visitor, of none, and no row', [{ id: 1, usernames: ['u'] }, { usernames: ['u'] }, 'row'], []],
])('get.visitors gives the usernames of its visitor: %s', (_title, data, usernames) => {
  expect(usernamesOf({ visitorId, userId: null }).parse(data, null)).toEqual(usernames);
});

it('get.customers leaves out the rows without an id', () => {
  const rows = [
    { id: 1, name: 'Ромашка', description: null, status: 'active', extra: 1 },
    {
      id: 4,
      name: 'Замок',
      status: 'debt_lock',
      sites: [{ site_id: 1, site_domain_name: 'zamok.example' }, { site_id: 2 }, 'x', null],
    },
    { id: 5, status: 'another', sites: 'x' },
    { id: '2', name: 'x' },
    { id: '02', name: 'x' },
    { id: 3, name: 5 },
    null,
  ];
  expect(parseCustomers(rows)).toEqual([
    { customerId: 1, name: 'Ромашка', description: null, inactiveStatus: null, sites: [] },
    {
      customerId: 4,
      name: 'Замок',
      description: null,
      inactiveStatus: 'debt_lock',
      sites: ['zamok.example', 'x'],
    },
    { customerId: 5, name: null, description: null, inactiveStatus: null, sites: ['x'] },
    { customerId: 2, name: 'x', description: null, inactiveStatus: null, sites: [] },
    { customerId: 3, name: null, description: null, inactiveStatus: null, sites: [] },
  ]);
});

it('get.customer_users leaves out the rows without an id', () => {
  const rows = [
    { id: 6, name: 'Анна', description: 'd', login: 'anna', customer_id: 7 },
    { id: '8', customer_id: 'x' },
    { id: 9, customer_id: '7' },
    { name: 'nobody' },
  ];
  expect(parseCustomerUsers(rows)).toEqual([
    { userId: 6, name: 'Анна', login: 'anna', customerId: 7 },
    { userId: 8, name: null, login: null, customerId: null },
    { userId: 9, name: null, login: null, customerId: 7 },
  ]);
});

describe.each([
  ['get.visitors', (data: unknown) => usernamesOf({ visitorId, userId: null }).parse(data, null)],
  ['get.customers', parseCustomers],
  ['get.customer_users', parseCustomerUsers],
])('%s', (_method, parse) => {
  it.each([null, undefined, {}, 'text', 1])('%j is no list', (data) => {
    expect(() => parse(data)).toThrow(WrongShape);
  });
});
