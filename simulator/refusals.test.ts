// What the service refuses, by the mnemonic of its refusal.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { personIds, reports, tokens } from './data/reserved.ts';
import { dispatch } from './dispatch.ts';
import { receive } from './rpc/envelope.ts';
import { failureTable, type Mnemonic } from './rpc/failure.ts';
import type { JsonObject } from '#src/lib/is-record.ts';
import { State } from './state.ts';
import { objectAt, startService, STILL } from './testing/service.ts';

const person = 'get.person_visitors';
const lists = 'get.customers';
const contacts = 'get.contacts';
const events = 'get.person_events';
const partner = { access_token: tokens.partner };
const days = { date_from: '2024-10-20 00:00:00', date_till: '2025-01-16 23:59:59' };
const history = { ...days, person_id: personIds.karenina, fields: ['event_type'] };
const filter = (field: string, operator: string, value: unknown) => ({ filter: { field, operator, value } });
const ofPartner = (params: JsonObject) => ({ ...partner, ...params });

type Row = readonly [method: string, params: JsonObject, field?: string | undefined];

const eachReport = (params: JsonObject, field?: string) =>
  reports.map((method): Row => [method, { ...days, ...params }, field]);

const refusals: Readonly<Partial<Record<Mnemonic, readonly Row[]>>> = {
  required_parameter_missed: [
    [person, { access_token: undefined }, 'access_token'],
    [person, {}, 'person_id'],
    [person, { person_id: null }, 'person_id'],
    [person, ofPartner({ person_id: 1 }), 'user_id'],
    ['login.user', { login: 'demo' }, 'password'],
    ['getobj.account', { access_token: tokens.strictPartner }, 'user_id'],
    ...eachReport({ date_from: undefined }, 'date_from'),
    ...eachReport({ date_till: undefined }, 'date_till'),
    [events, { ...history, fields: undefined }, 'fields'],
    ['get.chat_messages_report', {}, 'chat_id'],
  ],
  data_type_error: [
    [person, { access_token: 5 }, 'access_token'],
    [person, { person_id: '5' }, 'person_id'],
    ['get.visitors', { ids: 5 }, 'ids'],
    ['get.visitors', { ids: ['5'] }, 'ids'],
    [lists, ofPartner({ filter: 'name' }), 'filter'],
    [lists, ofPartner(filter('id', 'in', 1)), 'filter.value'],
    [lists, ofPartner(filter('name', 'like', 1)), 'filter.value'],
    [lists, ofPartner(filter('id', '=', '2001')), 'filter.value'],
    [lists, ofPartner({ filter: { filters: {} } }), 'filter.filters'],
    [lists, ofPartner({ sort: 'name' }), 'sort'],
    [lists, ofPartner({ limit: '10' }), 'limit'],
    [contacts, filter('emails', 'overlap', 5), 'filter.value'],
    ...eachReport({ date_till: 1_736_942_400 }, 'date_till'),
    ...eachReport({ fields: [5] }, 'fields'),
  ],
  invalid_parameter_value: [
    [person, { person_id: 0 }, 'person_id'],
    [person, { person_id: 2 ** 53 }, 'person_id'],
    ['getobj.person_for_visitor', { visitor_id: 5 }, 'visitor_id'],
    ['get.visitors', { ids: [] }, 'ids'],
    [lists, ofPartner(filter('id', 'like', '2%')), 'filter.operator'],
    [lists, ofPartner({ filter: { filters: [], condition: 'xor' } }), 'filter.condition'],
    [lists, ofPartner({ sort: [{ field: 'status', order: 'up' }] }), 'sort.order'],
    [lists, ofPartner({ limit: 10_001 }), 'limit'],
    [lists, ofPartner({ offset: 100_001 }), 'offset'],
    [lists, ofPartner({ offset: -1 }), 'offset'],
    [contacts, filter('emails', '=', 'a@b.example'), 'filter.operator'],
    [contacts, filter('emails', 'jsquery', 'a@b.example'), 'filter.value'],
    [contacts, filter('emails', 'jsquery', String.raw`# = "\x"`), 'filter.value'],
    [contacts, filter('full_name', 'toString', 'a'), 'filter.operator'],
    ...eachReport({ date_from: '2025-01-01' }, 'date_from'),
    ...eachReport({ date_from: '2025-02-30 00:00:00' }, 'date_from'),
    ...eachReport({ date_from: '2025-01-15T00:00:00' }, 'date_from'),
    ...eachReport({ date_till: '2024-10-18 00:00:00' }, 'date_till'),
    [events, { ...history, fields: [] }, 'fields'],
    [events, { ...history, ...filter('event_type', '=', 'call') }, 'filter.operator'],
    [events, { ...history, limit: 201 }, 'limit'],
  ],
  date_interval_limit_reached: [
    ...eachReport({ date_from: '2024-10-18 00:00:00' }, 'date_from'),
    // 90 days that are more than three months.
    ...eachReport({ date_from: '2024-01-31 00:00:00', date_till: '2024-04-30 00:00:01' }, 'date_from'),
    [events, { ...history, date_from: '2024-01-14 00:00:00' }, 'date_from'],
  ],
  unexpected_parameters: [
    [person, { person_id: 1, limit: 5 }, 'limit'],
    ...eachReport({ fields: ['id', 'tag_name'] }, 'fields'),
    ...eachReport(filter('__proto__', '=', 'a'), 'filter.field'),
    ...eachReport({ sort: [{ field: 'name' }] }, 'sort.field'),
    ['get.chats_report', { ...days, include_ongoing_calls: true }, 'include_ongoing_calls'],
    [events, { ...history, fields: ['source'] }, 'fields'],
  ],
  forbidden: [
    [person, { person_id: 1, user_id: 7 }, 'user_id'],
    [person, ofPartner({ person_id: 1, user_id: 7 }), 'user_id'],
    [lists, {}],
    [lists, { access_token: tokens.partnerWithoutLists }],
    ['getobj.account', { access_token: tokens.withoutAccountRight }],
    [contacts, { access_token: tokens.withoutContactsRight }],
    ...eachReport({ access_token: tokens.withoutReportsRight }),
  ],
  method_component_disabled: [
    ['get.chat_messages_report', { chat_id: 5, access_token: tokens.withoutChats }],
    ['get.chats_report', { ...days, access_token: tokens.withoutChats }],
    [events, { ...history, access_token: tokens.withoutHistory }],
  ],
  access_token_invalid: [[person, { access_token: 'x' }, 'access_token']],
  access_token_expired: [[person, { access_token: tokens.expired }, 'access_token']],
  access_token_blocked: [[person, { access_token: tokens.blocked }, 'access_token']],
  auth_error: [['login.user', { login: 'demo', password: 'x' }, 'login']],
  method_not_found: [['get.everything', {}]],
};

it.each(Object.entries(refusals))('%s', async (mnemonic, rows) => {
  const { failure } = await startService();
  for (const [method, params, field] of rows) {
    const met = await failure(method, params);
    expect([method, params, met['mnemonic'], met['field'] ?? undefined]).toEqual([
      method,
      params,
      mnemonic,
      field,
    ]);
  }
});

it('a failure has its group, its words, the received value and the points left', async () => {
  const { failure } = await startService();
  expect(await failure(person, { person_id: 'a' })).toMatchObject({
    code: -32602,
    message: 'Data supplied is of wrong type',
    value: 'a',
    metadata: { limits: { day_limit: 5_000, day_remaining: 5_000 } },
  });
});

it('a key without one right has the others, and a client may name its own user', async () => {
  const { result } = await startService();
  await result(person, { access_token: tokens.withoutAccountRight, person_id: 1, user_id: 510_001 });
  await result('getobj.account', { access_token: tokens.partnerWithoutLists });
});

it('any JSON as parameters ends in a result or a published failure', () => {
  const state = new State(() => STILL);
  const names =
    'person_id visitor_id user_id id ids chat_id filter sort fields limit login password date_from date_till';
  const params = fc.dictionary(fc.constantFrom(...names.split(' ')), fc.jsonValue(), { maxKeys: 3 });
  const methods = [
    person,
    lists,
    contacts,
    events,
    ...reports,
    'get.visitors',
    'getobj.account',
    'login.user',
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
