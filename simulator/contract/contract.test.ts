// Compares the simulator's answers with the contract: fields, types, enumerations and nested fields.
import { expect, it } from 'vitest';
import { personIds, tokens } from '../data/reserved.ts';
import { isJsonObject, type JsonObject } from '#src/domain/json.ts';
import { startService } from '../testing/service.ts';
import { methodFields, paramNames, type Field, type MethodName } from './contract.ts';

const window = { date_from: '2024-10-20 00:00:00', date_till: '2025-01-15 23:59:59' };
const partner = { access_token: tokens.partner };
const karenina = { field: 'person_id', operator: '=', value: personIds.karenina };
const newest = (field: string) => ({ ...window, sort: [{ field, order: 'desc' }] });

const calls: readonly (readonly [MethodName, JsonObject])[] = [
  ['login.user', { login: 'demo', password: 'demo-password' }],
  ['getobj.account', {}],
  ['getobj.account', partner],
  ['getobj.account', { ...partner, user_id: 200_101 }],
  ['get.account', {}],
  ['get.person_visitors', { person_id: personIds.karenina }],
  ['getobj.person_for_visitor', { visitor_id: 7_100_000_501 }],
  ['getobj.visitor', { id: 7_100_000_501 }],
  ['get.visitors', { ids: [7_100_000_501] }],
  ['get.customers', partner],
  ['get.customer_users', partner],
  ['get.contacts', {}],
  ['get.calls_report', newest('visitor_id')],
  ['get.chats_report', window],
  ['get.offline_messages_report', window],
  ['get.visitor_sessions_report', { ...window, filter: karenina }],
  ['get.person_events', { ...window, person_id: personIds.karenina, limit: 200 }],
];

/** Nested fields. Those of `resource` are documented on other pages. */
const nestedFields: Readonly<Record<string, string>> = {
  properties: 'id name value',
  components: '',
  permissions: 'unit_id is_delete is_insert is_select is_update',
  speech_phrases: 'id ext_id speech_id phrase start_time is_operator edited_phrase',
  tags: 'tag_id tag_name tag_type',
  employees: 'employee_full_name is_answered is_talked',
  visitor_custom_properties: 'property_name property_value',
  sites: 'site_id site_domain_name',
  event_type: 'value value_id',
  hits: 'hit_time hit_duration hit_url',
  resource: 'file_name file_url mime_type type size',
};

function fitsType(cell: unknown, type: Field['type']): boolean {
  if (cell === null) return true;
  if (type === 'array') return Array.isArray(cell);
  if (type === 'object') return isJsonObject(cell);
  return typeof cell === (type === 'number' || type === 'boolean' ? type : 'string');
}

/** Documented as a number; real answers have text. */
const isReturnedAsText = (name: string): boolean => name === 'visitor_phone_number';

const nestedNames = (cell: unknown): readonly string[] =>
  [cell].flat().flatMap((item: unknown) => (isJsonObject(item) ? Object.keys(item) : []));

function findFault(method: MethodName, name: string, cell: unknown): string | null {
  const field = methodFields(method).get(name);
  if (!field) return `${name} is not printed`;
  if (field.values && cell !== null && !field.values.some((value) => value === cell))
    return `${name}: ${JSON.stringify(cell)}`;
  if (!fitsType(cell, field.type) && !isReturnedAsText(name)) return `${name} is no ${field.type}`;
  const undocumented = nestedNames(cell).find((nested) => !nestedFields[name]?.split(' ').includes(nested));
  return undocumented === undefined ? null : `${name}.${undocumented} is not printed`;
}

function expectDocumented(method: MethodName, rows: readonly JsonObject[]): void {
  expect(rows.length).toBeGreaterThan(0);
  const faults = rows.flatMap((row) => Object.entries(row).map((cell) => findFault(method, ...cell)));
  expect([...new Set(faults)].filter((fault) => fault !== null)).toEqual([]);
}

it.each(calls)('%s answers as documented: %j', async (method, params) => {
  const { rows } = await startService();
  const fields = paramNames(method).includes('fields') ? { fields: [...methodFields(method).keys()] } : {};
  expectDocumented(method, await rows(method, { ...params, ...fields }));
});

it('get.chat_messages_report answers as documented', async () => {
  const { rows } = await startService();
  const method = 'get.chat_messages_report';
  for (const { id } of await rows('get.chats_report', newest('date_time')))
    expectDocumented(method, await rows(method, { chat_id: id }));
});

it('getobj.call_session_recognition_info answers as documented, or null', async () => {
  const { result, rows } = await startService();
  const method = 'getobj.call_session_recognition_info';
  const counts: unknown[] = [];
  for (const { id } of await rows('get.calls_report', { ...newest('start_time'), filter: karenina })) {
    const { data } = await result(method, { call_session_id: id });
    if (isJsonObject(data)) expectDocumented(method, [data]);
    const phrases = isJsonObject(data) ? data['speech_phrases'] : 'no data';
    counts.push(Array.isArray(phrases) ? phrases.length : phrases);
  }
  expect(counts).toEqual([8, 2_000, 0, 'no data', null, 'no data', 'no data']);
});
