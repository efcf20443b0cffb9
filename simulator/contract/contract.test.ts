// Every answer of the simulator, held against what the reference prints.
import { describe, expect, it } from 'vitest';
import { chatIdOf } from '../data/events/chat-messages.ts';
import { eventLogOf } from '../data/events/event-log.ts';
import { personIds, tokens } from '../data/reserved.ts';
import { mainWorld } from '../data/worlds.ts';
import { columnsOf } from '../list/column.ts';
import { queryList } from '../list/query.ts';
import { ApiFailure } from '../rpc/failure.ts';
import { isRecord, type JsonObject } from '#src/lib/is-record.ts';
import { startService } from '../testing/service.ts';
import { fieldsOf, fieldTypeOf, type Field, type MethodName } from './contract.ts';
import words from './words.json' with { type: 'json' };

const window = { date_from: '2024-10-20 00:00:00', date_till: '2025-01-15 23:59:59' };
const partner = { access_token: tokens.partner };

/** The chat whose messages are written by hand. */
const [written] = eventLogOf(mainWorld, '2025-01-15').between(
  'chat',
  '2025-01-09 14:20:00',
  '2025-01-09 14:20:00',
);
if (written === undefined) throw new Error('No chat');

/** With parameters that bring as many rows as there are. */
const lists: readonly (readonly [MethodName, JsonObject])[] = [
  ['get.customers', { ...partner, limit: 10_000 }],
  ['get.customer_users', { ...partner, limit: 10_000 }],
  ['get.contacts', { limit: 10_000 }],
  ['get.calls_report', { ...window, limit: 2_000 }],
  ['get.chats_report', { ...window, limit: 10_000 }],
  ['get.offline_messages_report', { ...window, limit: 10_000 }],
  ['get.chat_messages_report', { chat_id: chatIdOf(written) }],
  ['get.person_events', { ...window, person_id: personIds.karenina, limit: 200 }],
];

const others: readonly (readonly [MethodName, JsonObject])[] = [
  ['login.user', { login: 'demo', password: 'demo-password' }],
  ['getobj.account', {}],
  ['getobj.account', partner],
  ['get.person_visitors', { person_id: personIds.karenina }],
  ['getobj.person_for_visitor', { visitor_id: 7_100_000_501 }],
  ['getobj.visitor', { id: 7_100_000_501 }],
  ['get.visitors', { ids: [7_100_000_501] }],
];

/** What is inside of a field, by its name. A resource is printed of no method, but known from the pages around. */
const inside: Readonly<Record<string, readonly string[]>> = {
  tags: [
    'tag_id',
    'tag_name',
    'tag_type',
    'tag_change_time',
    'tag_user_id',
    'tag_user_login',
    'tag_employee_id',
    'tag_employee_full_name',
  ],
  employees: ['employee_id', 'employee_full_name', 'is_answered', 'is_talked'],
  visitor_custom_properties: ['property_name', 'property_value'],
  segments: ['segment_id', 'segment_name'],
  scenario_operations: ['name'],
  groups: ['group_id', 'group_name'],
  sites: ['site_id', 'site_domain_name'],
  event_type: ['value', 'value_id'],
  resource: ['file_name', 'file_url', 'mime_type', 'type', 'size'],
};

const listed: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = words;

/** The values that an enumeration may have; null: the reference has no list of them. */
const wordsOf = (method: MethodName, name: string, { values }: Field): ReadonlySet<unknown> | null =>
  values ?? (listed[method]?.[name] === undefined ? null : new Set(listed[method][name]));

function fitsType(cell: unknown, type: Field['type']): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(cell);
    case 'object':
      return cell === null || isRecord(cell);
    case 'number':
    case 'boolean':
      return cell === null || typeof cell === type;
    default:
      return cell === null || typeof cell === 'string';
  }
}

/** A phone number comes as text here, as clients have seen it. */
const isSeenAsText = (method: MethodName, name: string): boolean =>
  method === 'get.offline_messages_report' && name === 'visitor_phone_number';

/** Names inside a cell. */
function nestedNames(cell: unknown): readonly string[] {
  if (Array.isArray(cell)) return cell.flatMap(nestedNames);
  return isRecord(cell) ? Object.keys(cell) : [];
}

function wrongCell(method: MethodName, name: string, field: Field | undefined, cell: unknown): string | null {
  if (!field) return `${name} is not printed`;
  const values = field.type === 'enum' ? wordsOf(method, name, field) : null;
  if (values !== null && cell !== null && !values.has(cell)) return `${name}: ${JSON.stringify(cell)}`;
  if (!fitsType(cell, field.type) && !isSeenAsText(method, name)) return `${name} is no ${field.type}`;
  const invented = nestedNames(cell).find((each) => inside[name]?.includes(each) !== true);
  return invented === undefined ? null : `${name}.${invented} is not printed`;
}

const rowsOf = (answer: JsonObject): readonly JsonObject[] => {
  const { data } = answer;
  return (Array.isArray(data) ? data : [data]).filter(isRecord);
};

const columns = lists.flatMap(([method]) =>
  [...fieldsOf(method)].map(([name, field]) => ({ method, name, field })),
);

it('a type that methods.json misspells is no text', () => {
  expect(fieldTypeOf('number')).toBe('number');
  expect(() => fieldTypeOf('numbr')).toThrow('numbr');
});

describe('the simulator answers as the reference prints', () => {
  it.each(lists)('%s: fields, types, enumerations, and what is inside of a field', async (method, params) => {
    const { result } = await startService();
    const printedFields = fieldsOf(method);
    const fields = [...printedFields.keys()];
    const rows = rowsOf(await result(method, { ...params, fields }));
    expect(rows.length).toBeGreaterThan(3);
    expect(Object.keys(rows[0] ?? {})).toEqual(fields);
    const wrong = rows.flatMap((row) =>
      Object.entries(row).map(([name, cell]) => wrongCell(method, name, printedFields.get(name), cell)),
    );
    expect([...new Set(wrong)].filter((one) => one !== null)).toEqual([]);
  });

  it.each(others)('%s %j: fields', async (method, params) => {
    const { result } = await startService();
    const known = fieldsOf(method);
    const names = rowsOf(await result(method, params)).flatMap((row) => Object.keys(row));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it('an agent’s account has a published type', async () => {
    const { result } = await startService();
    const type = rowsOf(await result('getobj.account', partner))[0]?.['agent_type'];
    expect(fieldsOf('getobj.account').get('agent_type')?.values).toContain(type);
  });

  it(`refuses a sort and a filter of ${columns.length} columns as they are flagged`, () => {
    const mnemonicOf = (method: MethodName, params: JsonObject): string => {
      try {
        queryList([], params, columnsOf(method, {}));
        return 'none';
      } catch (error) {
        return error instanceof ApiFailure ? error.mnemonic : String(error);
      }
    };
    const wrong = columns.filter(({ method, name, field }) => {
      const sort = mnemonicOf(method, { sort: [{ field: name }] });
      const filter = mnemonicOf(method, { filter: { field: name, operator: '~' } });
      return (
        sort !== (field.sortable ? 'none' : 'sort_prohibited') ||
        filter !== (field.filterable ? 'invalid_parameter_value' : 'filter_prohibited')
      );
    });
    expect(wrong).toEqual([]);
  });
});
