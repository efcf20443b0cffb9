import type { JsonObject } from '../../rpc/json.ts';
import { personIds } from '../person-ids.ts';
import type { MethodName } from '../../contract/contract.ts';
import { mainWorld, type World } from '../worlds.ts';

type Odd = (row: JsonObject) => JsonObject;

const markup = '<img src=x onerror="window.__hacked=1">';

/** Misspelt names, words instead of mnemonics, text instead of numbers: all that the reference contradicts itself in. */
const oddities: Readonly<Partial<Record<MethodName, Odd>>> = {
  'get.calls_report': (row) => ({
    ...row,
    id: String(row['id']),
    communication_id: String(row['communication_id']),
    person_id: String(row['person_id']),
    visitor_id: String(row['visitor_id']),
    is_lost: 'нет',
    direction: { value: 'Входящий', value_id: 'in' },
    finish_reason: 'caller_disconnects',
    talk_duration: '00:02:05',
    wait_duration: '7',
    total_duration: null,
    employees: ['Марина Щербацкая', { employee_full_name: markup }, null],
    last_answered_employee_full_name: { value: markup },
    tags: [
      { tag_name: '<b>Жалоба</b>', tag_employee_full: 'Олег Вронский' },
      'Перезвонить',
      null,
      { tag_id: 5 },
    ],
    call_records: { 0: 'a'.repeat(32) },
    full_record_file_link: 'javascript:window.__hacked=1',
    contact_phone_number: { value: row['contact_phone_number'], extra: { call_status: 'received' } },
    site_domain: 'vokzal.example',
  }),
  'get.chats_report': (row) => ({
    ...row,
    id: String(row['id']),
    status: { value: 'Состоялся', value_id: 'succeed' },
    duration: '00:08:33',
    messages_count: 'шесть',
    chat_username: markup,
    employee_raiting: 5,
    employee_full_name: markup,
    visitor_id: null,
  }),
  'get.offline_messages_report': (row) => ({
    ...row,
    status: { value: 'Обработано', value_id: 'processed' },
    form_type: 'Custom',
    form_name: { value: markup },
    employee_comment: [markup],
    employee_answer_message: 7,
    process_time: 'завтра',
    visitor_name: 346_356,
    visitor_email: ['javascript:alert(1)@example.com'],
    visitor_custom_properties: { property_name: markup, property_value: markup },
  }),
  'get.chat_messages_report': (row) => ({
    ...row,
    id: String(row['id']),
    is_group_chat: 'false',
    employee_id: String(row['employee_id']),
  }),
};

const oddMessages: readonly JsonObject[] = [
  { source: 'pigeon', text: 'Курлык', date_time: null, resource: 'файл' },
  { source: { value: 'Оператор', value_id: 'operator' }, text: 7, resource: { file_url: 'файл.pdf' } },
];

/** The rows as they are answered for one person; for anybody else as they are. */
export function withOddities(
  world: World,
  method: MethodName,
  personId: number | null,
  rows: readonly JsonObject[],
): readonly unknown[] {
  const odd = oddities[method];
  if (world !== mainWorld || personId !== personIds.oddEvents || !odd || rows.length === 0) return rows;
  const more = method === 'get.chat_messages_report' ? oddMessages : [];
  return [null, 'not a row', ...rows.map(odd), ...more, {}];
}
