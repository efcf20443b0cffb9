// What the simulator answers and refuses; the fields of its answers are in `contract/contract.test.ts`.
import { expect, it } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { romashka } from './data/customers.ts';
import { demoLogin, emails, personIds, phones, tokens } from './data/reserved.ts';
import { objectAt, startService, STILL } from './testing/service.ts';

const person = 'get.person_visitors';
const calls = 'get.calls_report';
const partner = { access_token: tokens.partner };
const other = { access_token: tokens.otherClient };
const days = { date_from: '2024-10-20 00:00:00', date_till: '2025-01-16 23:59:59' };
const history = { ...days, person_id: personIds.karenina, fields: ['event_type'] };
const filter = (field: string, operator: string, value: unknown) => ({ filter: { field, operator, value } });
const ofPhone = (...digits: readonly string[]) => filter('contact_phone_number', 'in', digits);
const error = (mnemonic: string, field?: string) => ({
  error: { data: { mnemonic, ...(field && { field }) } },
});
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
  [
    calls,
    { ...days, ...both(ofPhone(phones.shared), filter('person_id', '=', personIds.petrova)) },
    total(1),
  ],
  [calls, { ...days, ...other, ...ofPhone(phones.elsewhere, phones.karenina) }, total(1)],
  [calls, { ...days, date_from: '2025-02-30 00:00:00' }, error('invalid_parameter_value', 'date_from')],
  [calls, { ...days, date_from: '2024-10-19 00:00:00' }, error('date_interval_limit_reached')],
  [calls, { ...days, fields: ['id', 'tag_name'] }, error('unexpected_parameters', 'fields')],
  ['get.offline_messages_report', { ...days, ...filter('visitor_phone_number', '=', 79165551234) }, total(1)],
  ['get.chat_messages_report', {}, error('required_parameter_missed', 'chat_id')],
  ['get.person_events', { ...history, fields: undefined }, error('required_parameter_missed', 'fields')],
  ['get.person_events', { ...history, fields: [] }, error('invalid_parameter_value', 'fields')],
  ['get.person_events', { ...history, limit: 201 }, error('invalid_parameter_value', 'limit')],
];

it.each(table)('%s %j', async (method, params, expected) => {
  const { call } = await startService();
  expect(await call(method, params)).toMatchObject(expected);
});

it('a session lasts an hour, until it is ended', async () => {
  const { simulator, result, call } = await startService();
  const { access_token, expire_at } = objectAt(await result('login.user', demoLogin), 'data');
  expect(expire_at).toBe(STILL / 1000 + 3_600);
  simulator.advance(3_599_000);
  await result('getobj.account', { access_token });
  simulator.advance(1_000);
  expect(await call('getobj.account', { access_token })).toMatchObject(error('access_token_invalid'));
  const second = objectAt(await result('login.user', demoLogin), 'data')['access_token'];
  await result('logout.user', { access_token: second });
  expect(await call('getobj.account', { access_token: second })).toMatchObject(error('access_token_invalid'));
});

it('points are counted for each key with its suffix, and a spent minute refuses all until it is over', async () => {
  const { simulator, call, result } = await startService();
  const left = (day: number) => ({ metadata: { limits: { day_remaining: day, minute_remaining: 199 } } });
  await result(person, { person_id: 1 });
  expect(await result('getobj.account')).toMatchObject(left(4_999));
  simulator.setPointsLeft({ minute: 0 });
  simulator.advance(20_500);
  const spent = { params: { limit_type: 'minute' }, metadata: { limits: { minute_reset: 40 } } };
  expect(await call(person, { person_id: 1 })).toMatchObject({ error: { code: -32029, data: spent } });
  expect(await result('getobj.account', { access_token: `${tokens.client}~a` })).toMatchObject(left(4_999));
  simulator.advance(39_500);
  expect(await result('getobj.account')).toMatchObject(left(4_998));
});

it('the door: a call fails, has another answer, or waits, until all is healed', async () => {
  const { simulator, call, url } = await startService();
  const { answers } = simulator;
  const example = { person_id: personIds.example };
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
  answers.hold(person);
  const held = call(person, example);
  await expect.poll(() => answers.waiting()).toBe(1);
  answers.heal();
  expect(await held).toMatchObject(total(2));
});

it('introduces itself, plays recordings, and says what it is not', async () => {
  const { url } = await startService();
  const { people } = await (await fetch(`${url}/simulator.json`)).json();
  expect(people.length).toBeGreaterThan(2);
  const id = '0'.repeat(32);
  const sound = await (await fetch(`${url}/system/media/talk/1/${id}/`)).arrayBuffer();
  expect(Buffer.from(sound).toString('latin1', 0, 4)).toBe('RIFF');
  expect((await fetch(`${url}/system/media/talk/1/f${id.slice(1)}/`)).status).toBe(404);
  expect((await fetch(`${url}/api/v2.0`)).status).toBe(405);
  expect((await fetch(url)).status).toBe(404);
  const post = async (body: string) => (await fetch(`${url}/v2.0`, { method: 'POST', body })).json();
  expect(await post('{')).toMatchObject({ id: null, ...error('parse_error') });
  expect(await post('[]')).toMatchObject(error('batch_operations_not_supported'));
  expect(await post('{"jsonrpc":"2.0","method":"a"}')).toMatchObject(error('notifications_not_supported'));
});
