// Compares every answer of the simulator with what the reference prints: fields, types, enumerations, and nested fields.
import { expect, it } from 'vitest';
import { isJsonObject, type JsonObject } from '#src/domain/json.ts';
import { personIds, tokens } from '../data/reserved.ts';
import { rowsOf, startService } from '../testing/service.ts';
import { type Field, fieldsOf, type MethodName, paramsOf } from './contract.ts';

const window = { date_from: '2024-10-20 00:00:00', date_till: '2025-01-15 23:59:59' };
const partner = { access_token: tokens.partner };
const newest = (field: string) => ({ ...window, sort: [{ field, order: 'desc' }] });

const calls: readonly (readonly [MethodName, JsonObject])[] = [
  ['login.user', { login: 'demo', password: 'demo-password' }],
  ['getobj.account', {}],
  ['getobj.account', partner],
  ['getobj.account', { ...partner, user_id: 200_101 }],
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
  ['get.person_events', { ...window, person_id: personIds.karenina, limit: 200 }],
];

/** The nested fields, by the name of the field. `resource` is printed for no method, but on other pages. */
const inside: Readonly<Record<string, string>> = {
  properties: 'id name value',
  tags: 'tag_id tag_name tag_type',
  employees: 'employee_full_name is_answered is_talked',
  visitor_custom_properties: 'property_name property_value',
  sites: 'site_id site_domain_name',
  event_type: 'value value_id',
  resource: 'file_name file_url mime_type type size',
};

function fitsType(cell: unknown, type: Field['type']): boolean {
  if (type === 'array') return Array.isArray(cell);
  if (cell === null) return true;
  if (type === 'object') return isJsonObject(cell);
  return typeof cell === (type === 'number' || type === 'boolean' ? type : 'string');
}

/** A phone number comes as text here, as clients have seen it. */
const isSeenAsText = (method: MethodName, name: string): boolean =>
  method === 'get.offline_messages_report' && name === 'visitor_phone_number';

const namesIn = (cell: unknown): readonly string[] =>
  [cell].flat().flatMap((part: unknown) => (isJsonObject(part) ? Object.keys(part) : []));

function wrongCell(method: MethodName, name: string, cell: unknown): string | null {
  const field = fieldsOf(method).get(name);
  if (!field) return `${name} is not printed`;
  if (field.values && cell !== null && !field.values.some((value) => value === cell))
    return `${name}: ${JSON.stringify(cell)}`;
  if (!fitsType(cell, field.type) && !isSeenAsText(method, name)) return `${name} is no ${field.type}`;
  const invented = namesIn(cell).find((each) => !inside[name]?.split(' ').includes(each));
  return invented === undefined ? null : `${name}.${invented} is not printed`;
}

function expectPrinted(method: MethodName, rows: readonly JsonObject[]): void {
  expect(rows.length).toBeGreaterThan(0);
  const wrong = rows.flatMap((row) => Object.entries(row).map((cell) => wrongCell(method, ...cell)));
  expect([...new Set(wrong)].filter((one) => one !== null)).toEqual([]);
}

it.each(calls)('%s %j', async (method, params) => {
  const { result } = await startService();
  const fields = paramsOf(method).includes('fields') ? { fields: [...fieldsOf(method).keys()] } : {};
  expectPrinted(method, rowsOf(await result(method, { ...params, ...fields })));
});

it('get.chat_messages_report of the newest chats', async () => {
  const { result } = await startService();
  for (const { id } of rowsOf(await result('get.chats_report', { ...newest('date_time'), limit: 10 })))
    expectPrinted(
      'get.chat_messages_report',
      rowsOf(await result('get.chat_messages_report', { chat_id: id })),
    );
});
