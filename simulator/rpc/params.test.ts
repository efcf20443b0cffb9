import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from '../data/reserved.ts';
import { dispatch } from '../dispatch.ts';
import { State } from '../state.ts';
import { objectAt, startService, STILL } from '../testing/service.ts';
import { receive } from './envelope.ts';
import { failureTable } from './failure.ts';
import type { JsonObject } from './json.ts';

const person = 'get.person_visitors';
const partner = { access_token: tokens.partner };

describe('parameters', () => {
  it.each<[string, string, JsonObject, JsonObject]>([
    [
      'no token',
      person,
      { access_token: undefined },
      { mnemonic: 'required_parameter_missed', field: 'access_token' },
    ],
    [
      'token a number',
      person,
      { access_token: 5 },
      { mnemonic: 'data_type_error', field: 'access_token', value: 5 },
    ],
    ['unknown token', person, { access_token: 'x' }, { mnemonic: 'access_token_invalid', value: 'x' }],
    ['expired token', person, { access_token: tokens.expired }, { mnemonic: 'access_token_expired' }],
    ['blocked token', person, { access_token: tokens.blocked }, { mnemonic: 'access_token_blocked' }],
    ['no person_id', person, {}, { mnemonic: 'required_parameter_missed', field: 'person_id' }],
    ['person_id null', person, { person_id: null }, { mnemonic: 'required_parameter_missed' }],
    [
      'person_id text',
      person,
      { person_id: '5' },
      { mnemonic: 'data_type_error', field: 'person_id', value: '5' },
    ],
    [
      'person_id 0',
      person,
      { person_id: 0 },
      { mnemonic: 'invalid_parameter_value', field: 'person_id', value: 0 },
    ],
    [
      'person_id 2⁵³',
      person,
      { person_id: 2 ** 53 },
      { mnemonic: 'invalid_parameter_value', field: 'person_id' },
    ],
    [
      'unknown name',
      person,
      { person_id: 1, limit: 5 },
      { mnemonic: 'unexpected_parameters', field: 'limit', value: 5 },
    ],
    [
      'another’s user_id',
      person,
      { person_id: 1, user_id: 7 },
      { mnemonic: 'forbidden', field: 'user_id', value: 7 },
    ],
    [
      'partner, no user_id',
      person,
      { ...partner, person_id: 1 },
      { mnemonic: 'required_parameter_missed', field: 'user_id' },
    ],
    [
      'partner, a stranger',
      person,
      { ...partner, person_id: 1, user_id: 7 },
      { mnemonic: 'forbidden', field: 'user_id' },
    ],
    [
      'unknown visitor',
      'getobj.person_for_visitor',
      { visitor_id: 5 },
      { mnemonic: 'invalid_parameter_value', field: 'visitor_id' },
    ],
    ['ids a number', 'get.visitors', { ids: 5 }, { mnemonic: 'data_type_error', field: 'ids', value: 5 }],
    ['ids of text', 'get.visitors', { ids: ['5'] }, { mnemonic: 'data_type_error', field: 'ids' }],
    ['no ids', 'get.visitors', { ids: [] }, { mnemonic: 'invalid_parameter_value', field: 'ids' }],
    ['client’s lists', 'get.customers', {}, { mnemonic: 'forbidden' }],
    [
      'login, no password',
      'login.user',
      { login: 'demo' },
      { mnemonic: 'required_parameter_missed', field: 'password' },
    ],
    ['login, wrong', 'login.user', { login: 'demo', password: 'x' }, { mnemonic: 'auth_error' }],
    ['no right', 'getobj.account', { access_token: tokens.withoutAccountRight }, { mnemonic: 'forbidden' }],
    ['no right', 'get.customers', { access_token: tokens.partnerWithoutLists }, { mnemonic: 'forbidden' }],
  ])('%s: %s fails as documented', async (_name, method, params, expected) => {
    const { failure } = await startService();
    expect(await failure(method, params)).toMatchObject(expected);
  });

  it('a client may name its own user', async () => {
    const { result } = await startService();
    expect(await result(person, { person_id: 1, user_id: 510_001 })).toMatchObject({ data: [] });
  });

  it('a failure has its group, its words and the points left', async () => {
    const { failure } = await startService();
    expect(await failure(person, { person_id: 'a' })).toMatchObject({
      code: -32602,
      message: 'Data supplied is of wrong type',
      metadata: { limits: { day_limit: 5_000, day_remaining: 5_000 } },
    });
  });

  it('a key without one right has the others', async () => {
    const { result } = await startService();
    await result(person, { access_token: tokens.withoutAccountRight, person_id: 1 });
    await result('getobj.account', { access_token: tokens.partnerWithoutLists });
  });

  it('any JSON as parameters ends in a result or a published failure', () => {
    const state = new State(() => STILL);
    const names = [
      'person_id',
      'visitor_id',
      'user_id',
      'id',
      'ids',
      'chat_id',
      'chat_ids',
      'filter',
      'sort',
      'fields',
      'limit',
      'login',
      'date_from',
      'date_till',
    ];
    const params = fc.dictionary(fc.constantFrom(...names, 'password'), fc.jsonValue(), { maxKeys: 3 });
    const methods = [
      'getobj.account',
      'get.visitors',
      'get.contacts',
      'get.calls_report',
      'get.offline_messages_report',
      'get.person_events',
      'get.chat_messages_report',
      'get.customers',
      'get.customer_users',
      'login.user',
      person,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...methods), params, fc.boolean(), (method, some, asPartner) => {
        const caller = asPartner ? partner : { access_token: tokens.withoutLimits };
        const all = method === 'login.user' ? some : { ...caller, ...some };
        const call = JSON.stringify({ jsonrpc: '2.0', id: 'test', method, params: all });
        const { body } = dispatch(state, receive(call), 'http://simulator.test');
        if ('result' in body) return;
        const { mnemonic } = objectAt(body, 'error', 'data');
        expect(Object.keys(failureTable)).toContain(mnemonic);
      }),
      { numRuns: 300 },
    );
  });
});
