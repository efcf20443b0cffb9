// What the simulator answers and refuses. `contract/contract.test.ts` checks the fields of its answers.
import { expect, it } from 'vitest';
import { romashka } from './data/customers.ts';
import { demoLogin, emails, personIds, phones, tokens } from './data/reserved.ts';
import type { JsonObject } from '#src/domain/json.ts';
import { objectAt, startService, FROZEN_NOW } from './testing/service.ts';

const person = 'get.person_visitors';
const calls = 'get.calls_report';
const partner = { access_token: tokens.partner };
const other = { access_token: tokens.otherClient };
const days = { date_from: '2024-10-20 00:00:00', date_till: '2025-01-16 23:59:59' };
const history = { ...days, person_id: personIds.karenina, fields: ['event_type'] };
const filter = (field: string, operator: string, value: unknown) => ({ filter: { field, operator, value } });
const ofPhone = (...digits: readonly string[]) => filter('contact_phone_number', 'in', digits);
const ofPetrova = filter('person_id', '=', personIds.petrova);
const error = (mnemonic: string, field?: string) => ({
  error: { data: { mnemonic, ...(field && { field }) } },
});
const sessions = 'get.visitor_sessions_report';
const total = (total_items: number) => ({ result: { metadata: { total_items } } });
const both = (...filters: readonly JsonObject[]) => ({
  filter: { condition: 'and', filters: filters.map((one) => one['filter']) },
});

type Row = readonly [method: string, params: JsonObject, expected: object];

const table: readonly Row[] = [
  ['get.everything', {}, error('method_not_found')],
  [person, { access_token: 'x' }, error('access_token_invalid', 'access_token')],
  [person, { person_id: null }, error('required_parameter_missed', 'person_id')],
  [person, { person_id: '5' }, error('data_type_error', 'person_id')],
  [person, { person_id: 2 ** 53 }, error('invalid_parameter_value', 'person_id')],
  [person, { person_id: 1, limit: 5 }, error('unexpected_parameters', 'limit')],
  [person, { ...partner, person_id: 1 }, error('required_parameter_missed', 'user_id')],
  [person, { ...partner, person_id: 1, user_id: 7 }, error('forbidden', 'user_id')],
  [person, { ...partner, person_id: personIds.karenina, user_id: romashka.userId }, total(12)],
  [person, { person_id: personIds.tenThousand }, total(10_000)],
  [person, { person_id: personIds.addressRefused }, error('ip_not_whitelisted')],
  ['login.user', { login: 'demo', password: 'x' }, error('auth_error', 'login')],
  ['getobj.account', {}, { result: { data: { is_agent: false, timezone: 'Europe/Moscow' } } }],
  ['getobj.account', partner, { result: { data: { is_agent: true, user_name: 'Игорь Ладогин' } } }],
  ['getobj.account', { ...partner, user_id: 299_901 }, { result: { data: { app_name: 'ООО «Архив»' } } }],
  ['getobj.person_for_visitor', { visitor_id: 5 }, error('invalid_parameter_value', 'visitor_id')],
  ['get.visitors', { ids: [] }, error('invalid_parameter_value', 'ids')],
  ['get.visitors', { ids: [7_100_000_505, 5, 7_100_000_505] }, total(1)],
  ['get.customers', {}, error('forbidden')],
  ['get.customers', { ...partner, ...filter('name', 'ilike', '%рОМАШ%') }, total(1)],
  ['get.customers', { ...partner, ...filter('id', 'in', [2004, 2003, 7]) }, total(2)],
  ['get.customers', { ...partner, ...filter('id', '=', '2001') }, error('data_type_error', 'filter.value')],
  ['get.customers', { ...partner, ...filter('sites', '=', '2') }, error('filter_prohibited', 'sites')],
  ['get.customers', { ...partner, sort: [{ field: 'name' }] }, error('sort_prohibited', 'name')],
  ['get.customers', { ...partner, limit: 10_001 }, error('invalid_parameter_value', 'limit')],
  ['get.contacts', filter('emails', 'jsquery', `# = "${emails.karenina}"`), total(1)],
  ['get.contacts', filter('emails', 'jsquery', emails.karenina), error('invalid_parameter_value')],
  ['get.contacts', filter('phone_numbers', 'overlap', [phones.karenina]), total(1)],
  [calls, { ...days, ...ofPhone(phones.shared) }, total(4)],
  [calls, { ...days, ...both(ofPhone(phones.shared), ofPetrova) }, total(1)],
  [calls, { ...days, ...other, ...ofPhone(phones.elsewhere, phones.karenina) }, total(1)],
  [calls, { ...days, ...ofPhone(phones.onThePhone) }, total(2)],
  [calls, { ...days, ...ofPhone(phones.onThePhone), include_ongoing_calls: true }, total(3)],
  [sessions, { ...days, fields: ['id', 'visitor_ip_address'] }, error('unexpected_parameters', 'fields')],
  [sessions, { ...days, ...filter('id', '=', 5) }, error('filter_prohibited', 'id')],
  [calls, { ...days, date_from: '2025-02-30 00:00:00' }, error('invalid_parameter_value', 'date_from')],
  // In Moscow, it is 15:00.
  [calls, { ...days, date_from: '2025-01-15 15:00:00' }, total(0)],
  [calls, { ...days, date_from: '2025-01-15 15:00:01' }, error('invalid_parameter_value', 'date_from')],
  [calls, { ...days, date_from: '2024-10-19 00:00:00' }, error('date_interval_limit_reached')],
  [calls, { ...days, fields: ['id', 'tag_name'] }, error('unexpected_parameters', 'fields')],
  ['get.offline_messages_report', { ...days, ...filter('visitor_phone_number', '=', 79165551234) }, total(1)],
  ['get.chats_report', { ...days, ...filter('visitor_phone_number', '=', phones.chatOnly) }, total(1)],
  ['get.chat_messages_report', {}, error('required_parameter_missed', 'chat_id')],
  ['get.person_events', { ...history, fields: undefined }, error('required_parameter_missed', 'fields')],
  ['get.person_events', { ...history, fields: [] }, error('invalid_parameter_value', 'fields')],
  ['get.person_events', { ...history, limit: 201 }, error('invalid_parameter_value', 'limit')],
];

it.each<readonly [key: string, method: string, params: JsonObject, expected: object]>([
  [tokens.withoutConfiguration, 'getobj.account', {}, error('method_component_disabled')],
  [tokens.withoutConfiguration, person, { person_id: 1 }, error('method_component_disabled')],
  [tokens.withoutConfiguration, 'get.account', {}, { result: { data: [{ timezone: 'Europe/Moscow' }] } }],
  [tokens.withoutConfiguration, calls, { ...days, ...ofPhone(phones.shared) }, total(4)],
  [tokens.withoutAddressBook, 'get.contacts', {}, error('forbidden')],
  [tokens.withoutAddressBook, person, { person_id: personIds.karenina }, total(12)],
  [tokens.withoutChats, 'get.chats_report', days, error('method_component_disabled')],
  [tokens.withoutChats, 'get.chat_messages_report', { chat_id: 1 }, error('method_component_disabled')],
  [tokens.withoutChats, sessions, days, error('method_component_disabled')],
  [tokens.withoutChats, 'get.offline_messages_report', { ...days, limit: 0 }, { result: {} }],
  [tokens.novofon, 'getobj.account', {}, error('method_not_found')],
  [tokens.novofon, 'get.visitors', { ids: [5] }, error('method_not_found')],
  [tokens.novofon, 'get.person_events', history, error('method_not_found')],
  [tokens.partner, 'get.account', {}, error('forbidden')],
])('%s: %s responds to %j', async (access_token, method, params, expected) => {
  const { call } = await startService();
  expect(await call(method, { access_token, ...params })).toMatchObject(expected);
});

it('refusal for a component has no metadata', async () => {
  const { call } = await startService();
  const refused = await call('getobj.account', { access_token: tokens.withoutConfiguration });
  const { code, data } = objectAt(refused, 'error');
  expect([code, data]).toEqual([
    -32602,
    { mnemonic: 'method_component_disabled', params: { components: 'Data API for configuration' } },
  ]);
});

it.each(table)('%s responds as documented to %j', async (method, params, expected) => {
  const { call } = await startService();
  expect(await call(method, params)).toMatchObject(expected);
});

const kareninaCalls = { ...days, ...filter('person_id', '=', personIds.karenina) };
const callFields = ['start_time', 'direction', 'is_lost'];

it('get.calls_report has what became of a missed call, and the end of a call that is over', async () => {
  const { rows } = await startService();
  const found = await rows(calls, {
    ...days,
    ...filter('person_id', '=', personIds.onThePhone),
    include_ongoing_calls: true,
    fields: ['is_lost', 'lost_call_processing_duration', 'finish_time'],
  });
  const ended = expect.any(String);
  expect(found).toEqual([
    { is_lost: true, lost_call_processing_duration: null, finish_time: ended },
    { is_lost: true, lost_call_processing_duration: 720, finish_time: ended },
    { is_lost: false, lost_call_processing_duration: null, finish_time: ended },
    { is_lost: false, lost_call_processing_duration: null, finish_time: null },
  ]);
});

it('get.calls_report finds the calls of a person in 89 days', async () => {
  const { rows } = await startService();
  const durations = ['talk_duration', 'wait_duration', 'total_wait_duration'];
  const employees = ['last_answered_employee_full_name', 'employees'];
  const fields = ['id', 'person_id', ...callFields, ...durations, ...employees];
  const params = { ...kareninaCalls, fields };
  const found = await rows(calls, params);
  expect(found).toHaveLength(7);
  expect(found.at(-1)).toEqual({
    id: expect.any(Number),
    person_id: personIds.karenina,
    start_time: '2025-01-12 10:15:00',
    direction: 'in',
    is_lost: false,
    talk_duration: 126,
    wait_duration: 7,
    total_wait_duration: 7,
    last_answered_employee_full_name: 'Дина Облонская',
    employees: [{ employee_full_name: 'Дина Облонская', is_answered: true, is_talked: true }],
  });
  const wait = { wait_duration: expect.any(Number), last_answered_employee_full_name: null };
  expect(found[0]).toMatchObject({ is_lost: true, talk_duration: 0, ...wait, employees: null });
  expect(await rows(calls, { ...params, ...filter('id', '=', found[0]?.['id']) })).toEqual([found[0]]);
});

it('call events agree with the rows of get.calls_report', async () => {
  const { rows } = await startService();
  const fields = ['event_type', 'date_time_creation', 'call_direction', 'call_status'];
  const events = await rows('get.person_events', { ...history, fields, limit: 200 });
  const callEvents = events.filter((event) => objectAt(event, 'event_type')['value_id'] === 'call');
  const expected = (await rows(calls, { ...kareninaCalls, fields: callFields })).map((row) => ({
    date_time_creation: row['start_time'],
    call_direction: row['direction'] === 'in' ? 'Входящий' : 'Исходящий',
    call_status: row['is_lost'] === true ? 'Потерянный' : 'Принятый',
  }));
  expect(callEvents).toMatchObject(expected);
});

it('session ends after an hour', async () => {
  const { simulator, result, call } = await startService();
  const { access_token, expire_at } = objectAt(await result('login.user', demoLogin), 'data');
  expect(expire_at).toBe(FROZEN_NOW / 1000 + 3_600);
  simulator.advance(3_599_000);
  await result('getobj.account', { access_token });
  simulator.advance(1_000);
  expect(await call('getobj.account', { access_token })).toMatchObject(error('access_token_invalid'));
});

it('logout.user ends the session', async () => {
  const { result, call } = await startService();
  const { access_token } = objectAt(await result('login.user', demoLogin), 'data');
  await result('logout.user', { access_token });
  expect(await call('getobj.account', { access_token })).toMatchObject(error('access_token_invalid'));
});

it('exhausted minute limit refuses calls until the minute ends', async () => {
  const { simulator, call, result } = await startService();
  const left = (day: number) => ({ metadata: { limits: { day_remaining: day, minute_remaining: 199 } } });
  expect(await result('getobj.account')).toMatchObject(left(4_999));
  simulator.setPointsLeft({ minute: 0 });
  simulator.advance(20_500);
  const exhausted = { params: { limit_type: 'minute' }, metadata: { limits: { minute_reset: 40 } } };
  expect(await call(person, { person_id: 1 })).toMatchObject({ error: { code: -32029, data: exhausted } });
  // A key with a suffix has points of its own.
  expect(await result('getobj.account', { access_token: `${tokens.client}~a` })).toMatchObject(left(4_999));
  simulator.advance(39_500);
  expect(await result('getobj.account')).toMatchObject(left(4_998));
});

const example = { person_id: personIds.example };

it('overrides apply to matching valid calls until healed', async () => {
  const { simulator, call, url } = await startService();
  const { answers } = simulator;
  answers.fail(person, 'forbidden', { times: 1, on: ({ person_id }) => person_id === personIds.example });
  expect(await call(person, { person_id: 1 })).toMatchObject(total(0));
  expect(await call(person, example)).toMatchObject(error('forbidden'));
  expect(await call(person, example)).toMatchObject(total(2));
  answers.answerWith(person, [{ visitor_id: 5 }]);
  expect(await call(person, example)).toMatchObject({ result: { data: [{ visitor_id: 5 }] } });
  expect(await call(person, { person_id: 'a' })).toMatchObject(error('data_type_error'));
  answers.fail('*', 503);
  const post = () => fetch(`${url}/api/v2.0`, { method: 'POST', body: JSON.stringify({ method: person }) });
  expect((await post()).status).toBe(503);
  answers.fail('*', 'cut');
  await expect(post()).rejects.toThrow('fetch failed');
  answers.heal();
  expect(await call(person, example)).toMatchObject(total(2));
});

it('handler serves the demo people and recordings', async () => {
  const { url } = await startService();
  const { situations, people } = await (await fetch(`${url}/simulator.json`)).json();
  expect(situations).toHaveLength(3);
  expect(people.length).toBeGreaterThan(2);
  const id = '0'.repeat(32);
  const sound = await (await fetch(`${url}/system/media/talk/1/${id}/`)).arrayBuffer();
  expect(Buffer.from(sound).toString('latin1', 0, 4)).toBe('RIFF');
  expect((await fetch(`${url}/system/media/talk/1/f${id.slice(1)}/`)).status).toBe(404);
  const page = await fetch(`${url}/system/media/talk/1/e${id.slice(1)}/`);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
});

it('handler refuses requests that are not calls', async () => {
  const { url } = await startService();
  expect((await fetch(`${url}/api/v2.0`)).status).toBe(405);
  expect((await fetch(url)).status).toBe(404);
  const post = async (body: string) => (await fetch(`${url}/v2.0`, { method: 'POST', body })).json();
  expect(await post('{')).toMatchObject({ id: null, ...error('parse_error') });
  expect(await post('[]')).toMatchObject(error('batch_operations_not_supported'));
  expect(await post('{"jsonrpc":"2.0","method":"a"}')).toMatchObject(error('notifications_not_supported'));
});
