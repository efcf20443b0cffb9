import { expect, it } from 'vitest';
import { UnexpectedShape } from '#src/api/rows.ts';
import { customersRequest, customerUsersRequest } from '#src/customer/customer-requests.ts';
import { visitorOf } from '#src/domain/testing/ids.ts';
import { personForVisitorRequest, usernamesRequest, propertiesRequest } from '#src/person/person-requests.ts';
import { accountRequest, loginRequest } from './account-requests.ts';

const visitor = { visitorId: visitorOf(5), userId: null };

const parsePerson = (data: unknown) => personForVisitorRequest(visitor).parse(data, null);

it.each([
  [6145241079, 6145241079],
  ['6145241079', 6145241079],
  [null, null],
])('getobj.person_for_visitor: %j is the person %j', (person_id, person) => {
  expect(parsePerson({ person_id, extra: 1 })).toBe(person);
});

it.each([{}, { person_id: ' 1' }, { person_id: 2 ** 53 }])(
  'getobj.person_for_visitor: %j is no person',
  (data) => {
    expect(() => parsePerson(data)).toThrow(UnexpectedShape);
  },
);

const none = { appId: null, appName: null, userId: null, userName: null, isPartner: false, timeZone: null };

it.each<[object, object]>([
  [
    { app_id: 4, app_name: 'Ромашка', user_id: '6', user_name: 'Анна', timezone: 'Europe/Moscow', tp_id: 1 },
    { appId: 4, appName: 'Ромашка', userId: 6, userName: 'Анна', timeZone: 'Europe/Moscow' },
  ],
  // A client of an agent.
  [{ is_agent_app: true, is_agent: null, agent_type: null }, {}],
  [{ is_agent: true, is_agent_app: false }, { isPartner: true }],
  [{ agent_type: 'franchisor' }, { isPartner: true }],
  [{ is_agent: false, agent_type: '' }, {}],
  [{ app_name: 5, user_id: 2 ** 53, is_agent: 'yes', app_id: '4x', timezone: 3 }, {}],
])('getobj.account: %j', (data, expected) => {
  expect(accountRequest().parse(data, null)).toEqual({ ...none, ...expected });
});

const parseLogin = (data: unknown) => loginRequest('demo', 'secret').parse(data, null);

it.each<[object, number | null]>([
  [{ expire_at: 1_700_000_000 }, 1_700_000_000_000],
  [{ expire: '1700000000', expire_at: null }, 1_700_000_000_000],
  [{}, null],
  [{ expire_at: -5, expire: '' }, null],
  [{ expire_at: 1e300 }, null],
  [{ expire_at: 'soon' }, null],
])('login.user gives a token, and the end of its session: %j', (end, expiresAt) => {
  const login = parseLogin({ access_token: 'abc', ...end });
  expect([login.token.reveal(), login.expiresAt]).toEqual(['abc', expiresAt]);
});

it.each([{}, { access_token: ' ' }, { access_token: 5 }])('login.user: %j has no token', (data) => {
  expect(() => parseLogin(data)).toThrow(UnexpectedShape);
});

it.each<[string, unknown, object]>([
  ['a text', [{ id: 1, name: 'n', value: 'v' }], [{ name: 'n', value: 'v' }]],
  ['a number', [{ value: 5 }], [{ name: null, value: '5' }]],
  ['no list', 'x', []],
  ['others that are none', [null, { value: true }], [{ name: null, value: 'true' }]],
  ['no value', [{ name: 'n' }, { name: 'n', value: ' ' }], []],
])('getobj.visitor: %s', (_title, properties, expected) => {
  expect(propertiesRequest(visitor).parse({ properties }, null)).toEqual(expected);
});

it.each([
  ['the documented row', [{ id: 5, name: 'А', phones: ['1'], usernames: ['u', 'v'] }], ['u', 'v']],
  ['an id in text, and what is no text', [{ id: '5', usernames: [1, 'u'] }], ['u']],
  ['one text', [{ id: 5, usernames: 'u' }], ['u']],
  ['of another visitor, and no row', [{ id: 1, usernames: ['u'] }, 'row'], []],
])('get.visitors gives the usernames of its visitor: %s', (_title, data, usernames) => {
  expect(usernamesRequest(visitor).parse(data, null)).toEqual(usernames);
});

it('get.customers leaves out the rows without an id', () => {
  const rows = [
    { id: 1, name: 'Ромашка', description: 'd', status: 'active', extra: 1 },
    {
      id: '4',
      name: 5,
      status: 'debt_lock',
      sites: [{ site_domain_name: 'zamok.example' }, { site_id: 2 }, null],
    },
    { id: '02', name: 'x' },
    null,
  ];
  expect(customersRequest.parse(rows, null)).toEqual([
    { customerId: 1, name: 'Ромашка', description: 'd', inactiveStatus: null, sites: [] },
    { customerId: 4, name: null, description: null, inactiveStatus: 'debt_lock', sites: ['zamok.example'] },
  ]);
});

it('get.customer_users leaves out the rows without an id', () => {
  const rows = [
    { id: 6, name: 'Анна', login: 'anna', customer_id: '7' },
    { id: '8', customer_id: 'x' },
    { name: 'x' },
  ];
  expect(customerUsersRequest.parse(rows, null)).toEqual([
    { userId: 6, name: 'Анна', login: 'anna', customerId: 7 },
    { userId: 8, name: null, login: null, customerId: null },
  ]);
});
