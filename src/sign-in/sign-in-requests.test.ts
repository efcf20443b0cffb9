import { expect, it } from 'vitest';
import { InvalidResponse } from '#src/domain/json.ts';
import { apiAnswering, callerAnswered, refusal } from '#src/api/testing/fake-fetch.ts';
import { toToken, toUserId } from '#src/domain/testing/ids.ts';
import { accountRequest, logoutRequest, toTimeZone, UNKNOWN_ACCOUNT } from '#src/session/account-requests.ts';
import { fetchAccount, loginRequest } from './sign-in-requests.ts';

const none = { ...UNKNOWN_ACCOUNT, isPartner: false };

it.each<[object, object]>([
  [
    { app_id: 4, app_name: 'Ромашка', user_id: '6', user_name: 'Анна', timezone: 'Europe/Moscow', tp_id: 1 },
    { appId: 4, appName: 'Ромашка', userId: 6, userName: 'Анна', timeZone: 'Europe/Moscow' },
  ],
  [
    {
      components: ['consultant', 5],
      permissions: [
        { unit_id: 'address_book', is_select: true },
        { unit_id: 'tags', is_select: false },
        null,
      ],
    },
    { components: ['consultant'], permissions: ['address_book: select'] },
  ],
  // A client of an agent.
  [{ is_agent_app: true, is_agent: null, agent_type: null }, {}],
  [{ is_agent: true, is_agent_app: false }, { isPartner: true }],
  [{ agent_type: 'franchisor' }, { isPartner: true }],
  [{ is_agent: false, agent_type: '' }, {}],
  [{ app_name: 5, user_id: 2 ** 53, is_agent: 'yes', app_id: '4x', timezone: 3 }, {}],
])('getobj.account reads %j', (data, expected) => {
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
  expect(JSON.stringify(login)).not.toContain('abc');
});

it.each([{}, { access_token: ' ' }, { access_token: 5 }])('login.user refuses %j: no token', (data) =>
  expect(() => parseLogin(data)).toThrow(InvalidResponse),
);

const token = toToken();

it('login.user sends no token; logout.user alone outlives its tab', async () => {
  const { api, calls } = apiAnswering({ access_token: 'fresh' });
  await api.call(loginRequest('anna', 'pass'));
  await api.call(logoutRequest, { token });
  expect(calls.map(({ init, params }) => [init.keepalive, params])).toEqual([
    [false, { login: 'anna', password: 'pass' }],
    [true, { access_token: 'key' }],
  ]);
});

it('an agent’s key is good though it is refused without a user_id', async () => {
  const { api } = callerAnswered(() => refusal('required_parameter_missed')).caller;
  expect(await api.call(accountRequest(), { token })).toEqual({ ...UNKNOWN_ACCOUNT, isPartner: true });
  await expect(api.call(accountRequest(toUserId(7)), { token })).rejects.toThrow('required_parameter_missed');
});

const COMPONENT = 'method_component_disabled';
const named = { result: { data: [{ app_id: 4, name: 'Вокзал', timezone: 'Asia/Omsk' }] } };
const basic = { appId: 4, appName: 'Вокзал', timeZone: 'Asia/Omsk', isPartner: false };
const lacksConfiguration = true;

it.each([
  ['name and zone from get.account', COMPONENT, named, { ...basic, lacksConfiguration }],
  ['the same without a method', 'method_not_found', named, basic],
  ['the same without the right', 'forbidden', named, basic],
  ['no name with an agent’s key', COMPONENT, refusal('forbidden'), { isPartner: null, lacksConfiguration }],
  ['no name from another shape', COMPONENT, { result: { data: {} } }, { appName: null, lacksConfiguration }],
])('fetchAccount gives %s', async (_title, mnemonic, answer, account) => {
  const { caller } = callerAnswered(({ method }) => (method === 'get.account' ? answer : refusal(mnemonic)));
  expect(await fetchAccount(caller.api, { token })).toEqual({ ...UNKNOWN_ACCOUNT, ...account });
});

it('fetchAccount rejects a token that is refused in between', async () => {
  const { caller } = callerAnswered(({ method }) =>
    refusal(method === 'get.account' ? 'access_token_invalid' : COMPONENT),
  );
  await expect(fetchAccount(caller.api, { token })).rejects.toThrow('access_token_invalid');
});

it('toTimeZone is null for what is no time zone', () => {
  const names = ['Europe/Moscow', '', 'Moscow', null];
  expect(names.map(toTimeZone)).toEqual(['Europe/Moscow', null, null, null]);
});
