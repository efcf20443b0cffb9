// Calls, chats and requests: rows of their reports, dated from today.
import type { JsonObject } from '#src/domain/json.ts';
import { Random } from './random.ts';
import { daysBefore, plusSeconds } from './wall-time.ts';

export type ReportName = 'get.calls_report' | 'get.offline_messages_report' | 'get.chats_report';

/** One message of a chat. */
export interface ChatLine {
  readonly source: 'visitor' | 'operator' | 'system' | 'form_text';
  readonly text: string | null;
  readonly resource?: JsonObject;
}

export interface Communication {
  readonly report: ReportName;
  readonly at: string;
  /** The row of the report. A draft has only some of its fields. */
  readonly row: JsonObject;
  /** The messages of a chat. */
  readonly lines?: readonly ChatLine[];
}

/** A communication as `written.ts` describes it, dated relative to today. */
export interface Draft extends Omit<Communication, 'at'> {
  /** `'3 10:15'`: three days before today at 10:15; seconds may follow. */
  readonly when: string;
}

export const call = (when: string, phone: string, said: JsonObject = {}): Draft => ({
  report: 'get.calls_report',
  when,
  row: { contact_phone_number: phone, ...said },
});

export const request = (when: string, row: JsonObject): Draft => ({
  report: 'get.offline_messages_report',
  when,
  row,
});

export const chat = (when: string, row: JsonObject, lines = usualLines): Draft => ({
  report: 'get.chats_report',
  when,
  row,
  lines,
});

const usualLines: readonly ChatLine[] = [
  { source: 'visitor', text: 'Здравствуйте! Вы работаете в субботу?' },
  { source: 'operator', text: 'Здравствуйте! Да, с десяти до шести.' },
];

/** The ids of two recordings: one that is there, and one that was deleted. */
export const kept = '0'.repeat(32);
export const gone = 'f'.repeat(32);

const employees = ['Марина Щербацкая', 'Олег Вронский', 'Дина Облонская', 'Константин Лёвин'];

export const campaigns = [
  ['Посетители без рекламной кампании', 'Прямые заходы', 'vokzal.example'],
  ['Билеты: поиск', 'Яндекс.Директ', 'vokzal.example'],
  ['Рассылка, осень', 'E-mail', 'groups.vokzal.example'],
].map(([campaign_name, source_name, site_domain_name]) => ({ campaign_name, source_name, site_domain_name }));

const tag = { tag_id: 502, tag_name: 'Жалоба', tag_type: 'manual' };

/** The fields that a draft leaves out. */
const usual: Readonly<Record<ReportName, (at: string, random: Random, employee: unknown) => JsonObject>> = {
  'get.calls_report': (at, random, employee) => ({
    start_time: at,
    is_lost: false,
    finish_reason: 'subscriber_disconnects',
    direction: 'in',
    talk_duration: random.int(8, 540),
    wait_duration: random.int(3, 45),
    last_answered_employee_full_name: employee,
    employees: [{ employee_full_name: employee, is_answered: true, is_talked: true }],
    call_records: [kept],
  }),
  'get.chats_report': (at, random, employee) => ({
    date_time: at,
    status: 'succeed',
    release_cause: 'closed_by_visitor',
    chat_channel_type: random.pick(['comagic', 'whatsapp', 'telegram']),
    duration: String(random.int(60, 900)),
    employee_full_name: employee,
  }),
  'get.offline_messages_report': (at, _random, employee) => ({
    date_time: at,
    process_time: plusSeconds(at, 1_260),
    status: 'processed',
    form_type: 'Стандартная',
    form_name: 'Обратная связь',
    text: 'Здравствуйте! Перезвоните мне, пожалуйста, после обеда.',
    employee_full_name: employee,
  }),
};

/** The fields of a call that nobody answered. */
export const lost: JsonObject = {
  is_lost: true,
  finish_reason: 'timeout',
  talk_duration: 0,
  last_answered_employee_full_name: null,
  employees: [],
  call_records: [],
};

/** The first `communication_id`. Chats and requests have another `id`, too. */
const FIRST_ID = 5_139_000_001;

/** Dates the drafts, sorts them oldest first and numbers them. The same draft always becomes the same row. */
export function dateAll(drafts: readonly Draft[], today: string): readonly Communication[] {
  return drafts
    .map((draft) => {
      const [days, time = ''] = draft.when.split(' ');
      const at = `${daysBefore(today, Number(days))} ${time.length === 5 ? `${time}:00` : time}`;
      return { ...draft, at };
    })
    .toSorted(byTime)
    .map(({ report, at, row, lines }, index) => {
      const communication_id = FIRST_ID + index;
      const random = new Random(communication_id);
      const employee = row['last_answered_employee_full_name'] ?? random.pick(employees);
      return {
        report,
        at,
        row: {
          id: report === 'get.calls_report' ? communication_id : index + 1,
          communication_id,
          ...random.pick(campaigns),
          tags: random.chance(0.3) ? [tag] : [],
          ...usual[report](at, random, employee),
          ...row,
        },
        ...(lines && { lines }),
      };
    });
}

/** The oldest first. */
export const byTime = (a: { readonly at: string }, b: { readonly at: string }): number =>
  a.at === b.at ? 0 : a.at < b.at ? -1 : 1;

/** The messages of a chat, one after another within its duration. */
export const messagesOf = ({ at, row, lines = [] }: Communication): readonly JsonObject[] =>
  lines.map((line, index) => ({
    ...line,
    id: Number(row['id']) * 100 + index,
    chat_id: row['id'],
    date_time: plusSeconds(at, index * 10),
    visitor_id: row['visitor_id'],
    employee_full_name: line.source === 'operator' ? row['employee_full_name'] : null,
  }));
