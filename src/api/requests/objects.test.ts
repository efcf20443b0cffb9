import { describe, expect, it } from 'vitest';
import { visitorOf } from '#src/api/testing/ids.ts';
import { WrongShape } from '#src/api/wire/parse.ts';
import { accountOf } from './account.ts';
import { loginUser } from './login.ts';
import { personForVisitor } from './person-for-visitor.ts';
import { visitorProperties } from './visitor.ts';

const visitor = { visitorId: visitorOf(5), userId: null };
const parsePersonForVisitor = (data: unknown) => personForVisitor(visitor).parse(data, null);
const parseAccount = (data: unknown) => accountOf().parse(data, null);
const parseLogin = (data: unknown) => loginUser('demo', 'secret').parse(data, null);
const parseVisitorProperties = (data: unknown) => visitorProperties(visitor).parse(data, null);

describe('getobj.person_for_visitor', () => {
  it('gives the person', () => {
    expect(parsePersonForVisitor({ person_id: 6145241079, extra: 1 })).toBe(6145241079);
    expect(parsePersonForVisitor({ person_id: null })).toBeNull();
  });

  it('gives the person whose id is a text', () => {
    expect(parsePersonForVisitor({ person_id: '6145241079' })).toBe(6145241079);
  });

  it.each([{}, null, [], { person_id: ' 1' }, { person_id: 2 ** 53 }, { person_id: 0 }])(
    '%j is no person',
    (data) => {
      expect(() => parsePersonForVisitor(data)).toThrow(WrongShape);
    },
  );
});

describe('getobj.account', () => {
  const nothing = {
    appId: null,
    appName: null,
    userId: null,
    userName: null,
    isPartner: false,
    timeZone: null,
  };

  it.each<[unknown, object]>([
    [{}, nothing],
    [
      {
        app_id: 4,
        app_name: 'Ромашка',
        app_state: 'active',
        user_id: 6,
        user_name: 'Анна',
        user_login: 'anna',
        is_agent: true,
        customer_id: 7,
        lang: 'ru',
        timezone: 'Europe/Moscow',
        permissions: [],
        tp_id: 1,
      },
      {
        appId: 4,
        appName: 'Ромашка',
        userId: 6,
        userName: 'Анна',
        isPartner: true,
        timeZone: 'Europe/Moscow',
      },
    ],
    // A client of an agent.
    [{ is_agent_app: true }, nothing],
    [{ is_agent_app: true, is_agent: null, agent_type: null }, nothing],
    [
      { is_agent: true, is_agent_app: false },
      { ...nothing, isPartner: true },
    ],
    [{ agent_type: 'franchisor' }, { ...nothing, isPartner: true }],
    [{ is_agent: false, agent_type: '' }, nothing],
    [
      { app_id: '4', user_id: '6' },
      { ...nothing, appId: 4, userId: 6 },
    ],
    [{ app_name: 5, user_id: 2 ** 53, is_agent: 'yes', app_id: '4x', timezone: 3 }, nothing],
  ])('%j', (data, expected) => {
    expect(parseAccount(data)).toEqual(expected);
  });

  it.each([null, [], 'text', undefined])('%j is no account', (data) => {
    expect(() => parseAccount(data)).toThrow(WrongShape);
  });
});

describe('login.user', () => {
  it('gives the token', () => {
    const { token, expiresAt } = parseLogin({ access_token: 'abc', expire_at: 'soon', app_id: 'x' });
    expect([token.reveal(), expiresAt]).toEqual(['abc', null]);
  });

  it.each<[object, number | null]>([
    [{ expire_at: 1_700_000_000 }, 1_700_000_000_000],
    [{ expire_at: '1700000000' }, 1_700_000_000_000],
    [{ expire: 1_700_000_000, expire_at: null }, 1_700_000_000_000],
    [{ expire: '1700000000' }, 1_700_000_000_000],
    [{}, null],
    [{ expire_at: null, expire: '' }, null],
    [{ expire_at: -5 }, null],
    [{ expire_at: 1e300 }, null],
    [{ expire_at: {} }, null],
  ])('and the end of its session: %j', (end, expiresAt) => {
    expect(parseLogin({ access_token: 'abc', ...end }).expiresAt).toBe(expiresAt);
  });

  it.each([{}, null, [], { access_token: '' }, { access_token: ' ' }, { access_token: 5 }])(
    '%j has no token',
    (data) => {
      expect(() => parseLogin(data)).toThrow(WrongShape);
    },
  );
});

describe('getobj.visitor', () => {
  it.each<[string, unknown, object]>([
    ['empty', {}, []],
    [
      'the documented one',
      { name: 'А', phone_numbers: ['1'], emails: ['e'], properties: [{ id: 1, name: 'n', value: 'v' }] },
      [{ name: 'n', value: 'v' }],
    ],
    ['a number for a value', { properties: [{ value: 5 }] }, [{ name: null, value: '5' }]],
    ['no list', { properties: 'x' }, []],
    ['a wrong property among others', { properties: [null, { value: 'v' }] }, [{ name: null, value: 'v' }]],
    ['no value', { properties: [{ name: 'n' }, { name: 'n', value: ' ' }] }, []],
  ])('%s', (_title, data, expected) => {
    expect(parseVisitorProperties(data)).toEqual(expected);
  });

  it.each([null, [], 'text', undefined])('%j is no visitor', (data) => {
    expect(() => parseVisitorProperties(data)).toThrow(WrongShape);
  });
});
