// Rows that break the published types.
import type { MethodName } from '../../contract/contract.ts';
import type { JsonObject } from '#src/lib/is-record.ts';
import { personIds } from '../reserved.ts';
import { mainWorld, type World } from '../worlds.ts';
import { daysBefore } from './wall-time.ts';

/** Of a report. */
export const brokenRows: readonly unknown[] = [
  null,
  'not a row',
  42,
  [],
  { id: '5139999001', start_time: 'yesterday', date_time: 7, person_id: 'nobody', visitor_id: -1 },
  { person_id: 2 ** 53 + 2, visitor_id: {}, contact_phone_number: ['79165553116'], visitor_name: 346356 },
];

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

/** Of `get.person_events`; some say what no list has. */
function oddRows(day: (days: number) => string): readonly unknown[] {
  const at = (days: number, rest: JsonObject): JsonObject => ({
    date_time_creation: `${day(days)} 15:00:00`,
    ...rest,
  });
  return [
    at(2, { event_type: { value: 'Показ', value_id: 'show' }, campaign_name: 'Билеты: поиск' }),
    at(3, { event_type: { value: 'Голубиная почта', value_id: 'pigeon' }, goal_name: 'Долетел' }),
    at(4, { event_type: 'session', site_domain: 'vokzal.example' }),
    at(4, { event_type: 'Звонок', call_status: 'Принятый', call_direction: 'Входящий' }),
    at(5, {
      event_type: { value: 'Звонок', value_id: 'call' },
      call_status: { value: 'Потерянный', value_id: 'lost' },
      call_direction: { value: 'Исходящий', value_id: 'out' },
    }),
    at(6, { event_type: { value: '<img src=x onerror="window.__hacked=1">', value_id: '<script>' } }),
    at(7, {
      event_type: { value: 'Достижение цели', value_id: 'goal' },
      goal_name: '<b onclick="window.__hacked=1">Цель</b> \u202Eнаоборот',
      site_domain_name: 'javascript:window.__hacked=1',
      campaign_name: '=HYPERLINK("https://attacker.example","Цель")',
    }),
    at(8, {
      event_type: { value: 'Лид', value_id: 'lead' },
      lead_name: 'Д'.repeat(10_000),
      lead_current_stage: 7,
    }),
    at(9, {
      event_type: { value: 'Посещение', value_id: 'visit' },
      site_domain_name: 346_356,
      campaign_name: [],
    }),
    at(10, { event_type: { value: 42 }, deal_name: null }),
    at(11, { event_type: ['call'] }),
    at(12, { event_type: '__proto__' }),
    at(13, {}),
    { event_type: { value: 'Чат', value_id: 'chat' }, chat_status: 'Состоялся' },
    { event_type: { value: 'Чат', value_id: 'chat' }, date_time_creation: 'вчера' },
    { event_type: { value: 'Чат', value_id: 'chat' }, date_time_creation: 1_736_942_400 },
    { event_type: { value: 'Чат', value_id: 'chat' }, date_time_creation: '2025-02-30 25:61:00' },
    null,
    'not a row',
    42,
    [],
  ];
}

/** They come before the first page of the last year, whatever fields are asked for. */
export function oddEventRows(
  world: World,
  personId: number,
  today: string,
  till: string,
): readonly unknown[] {
  if (world !== mainWorld || personId !== personIds.oddEvents || till < daysBefore(today, 1)) return [];
  return oddRows((days) => daysBefore(today, days));
}
