import { describe, expect, it } from 'vitest';
import { parseAccount } from './account.ts';
import { parseLogin } from './login.ts';
import { parsePersonForVisitor } from './person-for-visitor.ts';
import { parseVisitor } from './visitor.ts';
import { WrongShape } from './wrong-shape.ts';

describe('getobj.person_for_visitor', () => {
  it('gives the person', () => {
    expect(parsePersonForVisitor({ person_id: 6145241079, extra: 1 })).toBe(6145241079);
  });

  it.each([{}, null, [], { person_id: null }, { person_id: '1' }, { person_id: 2 ** 53 }, { person_id: 0 }])(
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
    appState: null,
    userId: null,
    userName: null,
    userLogin: null,
    isAgent: false,
    customerId: null,
    lang: null,
    timezone: null,
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
        appState: 'active',
        userId: 6,
        userName: 'Анна',
        userLogin: 'anna',
        isAgent: true,
        customerId: 7,
        lang: 'ru',
        timezone: 'Europe/Moscow',
      },
    ],
    [{ is_agent_app: true }, { ...nothing, isAgent: true }],
    [{ is_agent: false, is_agent_app: true }, nothing],
    [{ app_name: 5, user_id: 2 ** 53, is_agent: 'yes', app_id: '4' }, nothing],
  ])('%j', (data, expected) => {
    expect(parseAccount(data)).toEqual(expected);
  });

  it.each([null, [], 'text', undefined])('%j is no account', (data) => {
    expect(() => parseAccount(data)).toThrow(WrongShape);
  });
});

describe('login.user', () => {
  it.each<[object, object]>([
    [
      { expire_at: 1700000000, app_id: 5 },
      { expireAt: 1700000000, appId: 5 },
    ],
    [{ expire: 1700000000 }, { expireAt: 1700000000, appId: null }],
    [{}, { expireAt: null, appId: null }],
    [{ expire_at: null, expire: 3 }, { expireAt: 3 }],
    [
      { expire_at: 'soon', app_id: 'x' },
      { expireAt: null, appId: null },
    ],
  ])('%j', (part, expected) => {
    const login = parseLogin({ access_token: 'abc', ...part });
    expect(login).toMatchObject(expected);
    expect(login.accessToken.reveal()).toBe('abc');
  });

  it.each([{}, null, [], { access_token: '' }, { access_token: ' ' }, { access_token: 5 }])(
    '%j has no token',
    (data) => {
      expect(() => parseLogin(data)).toThrow(WrongShape);
    },
  );
});

describe('getobj.visitor', () => {
  const nothing = { name: null, phones: [], emails: [], properties: [], unreadable: [] };

  it.each<[string, unknown, object]>([
    ['empty', {}, nothing],
    [
      'the documented one',
      { name: 'А', phone_numbers: ['1'], emails: ['e'], properties: [{ id: 1, name: 'n', value: 'v' }] },
      {
        name: 'А',
        phones: ['1'],
        emails: ['e'],
        properties: [{ id: 1, name: 'n', value: 'v' }],
        unreadable: [],
      },
    ],
    ['the other spelling, phones', { phones: ['1'] }, { ...nothing, phones: ['1'] }],
    [
      'a number for a value',
      { properties: [{ value: 5 }] },
      { properties: [{ id: null, name: null, value: '5' }] },
    ],
    [
      'wrong types',
      { name: 1, phone_numbers: 'x', emails: [1, 'e'], properties: [null] },
      { ...nothing, emails: ['e'], unreadable: ['name', 'phone_numbers', 'emails', 'properties'] },
    ],
  ])('%s', (_title, data, expected) => {
    expect(parseVisitor(data)).toMatchObject(expected);
  });

  it.each([null, [], 'text', undefined])('%j is no visitor', (data) => {
    expect(() => parseVisitor(data)).toThrow(WrongShape);
  });
});
