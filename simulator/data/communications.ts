// Rows of the reports of calls, chats and requests, dated relative to today.
import { Random } from './random.ts';
import { campaigns, createSession } from './visits.ts';
import { addSeconds, daysBefore, secondsBetween } from './wall-time.ts';
import type { JsonObject } from '#src/domain/json.ts';

export type ReportName = 'get.calls_report' | 'get.offline_messages_report' | 'get.chats_report';

export interface ChatMessage {
  readonly source: 'visitor' | 'operator' | 'system' | 'form_text';
  readonly text: string | null;
  readonly resource?: JsonObject;
}

export interface Communication {
  readonly report: ReportName;
  readonly at: string;
  readonly row: JsonObject;
  /** Rows of `get.chat_messages_report`; empty for calls and requests. */
  readonly messages: readonly JsonObject[];
  /** Its row of the sessions report; null: it did not begin on a site. */
  readonly session: JsonObject | null;
}

/** A communication whose row has only the fields that differ from `defaultFields`. */
export interface Draft {
  readonly report: ReportName;
  /** `'3 10:15'`: three days before today at 10:15; seconds may follow. */
  readonly when: string;
  readonly row: JsonObject;
  readonly messages: readonly ChatMessage[];
}

const createDraft =
  (report: ReportName) =>
  (when: string, row: JsonObject, messages: readonly ChatMessage[] = []) => ({ report, when, row, messages });

export const chat = createDraft('get.chats_report');
export const request = createDraft('get.offline_messages_report');
export const call = (when: string, phone: string, row: JsonObject = {}): Draft =>
  createDraft('get.calls_report')(when, { contact_phone_number: phone, ...row });

/** `loginPage`: the portal answers with a page instead of the sound, as Novofon may. */
export const recordingIds = {
  available: '0'.repeat(32),
  deleted: 'f'.repeat(32),
  loginPage: 'e'.repeat(32),
} as const;

const companyNumbers = ['74955550101', '74955550102', '78005550103'];
const scenarios = ['Отдел продаж', 'Группы и школы', 'Вечерняя смена'];
const employees = ['Марина Щербацкая', 'Олег Вронский', 'Дина Облонская', 'Константин Лёвин'];

export const complaint = { tag_id: 502, tag_name: 'Жалоба', tag_type: 'manual' };

const tags = [
  complaint,
  { tag_id: 503, tag_name: 'Групповая поездка', tag_type: 'manual' },
  { tag_id: 504, tag_name: 'Возврат билета', tag_type: 'manual' },
  { tag_id: 505, tag_name: 'Повторное обращение', tag_type: 'auto' },
];

const requestTexts = [
  'Здравствуйте! Перезвоните мне, пожалуйста, после обеда.',
  'Как вернуть билет, если поезд отменили?',
  'Можно ли провезти велосипед в купе?',
];

/** The fields that a draft may leave out. */
const defaultFields: Readonly<
  Record<ReportName, (at: string, random: Random, row: JsonObject) => JsonObject>
> = {
  'get.calls_report': (
    at,
    random,
    { is_lost = false, wait_duration, talk_duration, last_answered_employee_full_name },
  ) => {
    const isLost = is_lost === true;
    const employee = last_answered_employee_full_name ?? random.pick(employees);
    const wait = Number(wait_duration ?? (isLost ? random.int(18, 55) : random.int(4, 28)));
    const finish_reason = isLost
      ? 'timeout'
      : random.pick(['subscriber_disconnects', 'operator_disconnects']);
    const calls = new Random(wait + Number(at.slice(-2)));
    const talk = Number(talk_duration ?? (isLost ? 0 : random.int(35, 420)));
    return {
      start_time: at,
      finish_time: addSeconds(at, wait + talk),
      is_lost,
      finish_reason,
      direction: 'in',
      talk_duration: talk,
      wait_duration: wait,
      total_wait_duration: wait,
      last_answered_employee_full_name: isLost ? null : employee,
      employees: isLost ? [] : [{ employee_full_name: employee, is_answered: true, is_talked: true }],
      call_records: isLost ? [] : [recordingIds.available],
      virtual_phone_number: calls.pick(companyNumbers),
      scenario_name: calls.pick(scenarios),
      cpn_region_name: 'Москва и Московская область',
      is_transfer: !isLost && calls.chance(0.2),
      last_answered_employee_rating: isLost || calls.chance(0.7) ? null : calls.int(3, 5),
    };
  },
  'get.chats_report': (at, random) => ({
    date_time: at,
    status: 'succeed',
    release_cause: 'closed_by_visitor',
    chat_channel_type: random.pick(['comagic', 'whatsapp', 'telegram']),
    employee_full_name: random.pick(employees),
    answer_time: 19,
  }),
  'get.offline_messages_report': (at, random) => ({
    date_time: at,
    process_time: addSeconds(at, random.int(300, 2_700)),
    status: 'processed',
    form_type: 'Стандартная',
    form_name: 'Обратная связь',
    text: random.pick(requestTexts),
    employee_full_name: random.pick(employees),
  }),
};

/** The first `communication_id`. Chats and requests also have an `id` of their own. */
const FIRST_ID = 5_139_000_001;

type DatedDraft = Draft & { readonly at: string };

export function toCommunication({ report, at, ...draft }: DatedDraft, index: number): Communication {
  const communication_id = FIRST_ID + index;
  const random = new Random(communication_id);
  const plain: JsonObject = {
    id: report === 'get.calls_report' ? communication_id : index + 1,
    communication_id,
    ...random.pick(campaigns),
    tags: random.chance(0.3) ? [random.pick(tags)] : [],
    ...defaultFields[report](at, random, draft.row),
    ...draft.row,
  };
  const { person_id, direction, chat_channel_type: channel = 'comagic' } = plain;
  // An outgoing call and a messenger's chat begin on no site. Ten thousand sessions of nobody would take a second.
  const isOnSite = person_id !== undefined && direction !== 'out' && channel === 'comagic';
  const session = isOnSite ? createSession(4_200_000_001 + index, addSeconds(at, -150), plain) : null;
  const communication_page_url = session?.hits.findLast(({ hit_time }) => hit_time <= at)?.hit_url;
  const row: JsonObject = { ...session, communication_page_url, ...plain };
  let seconds = 0;
  const messages = draft.messages.map((message, number) => {
    if (number > 0) seconds += random.int(15, 110);
    return {
      ...message,
      id: Number(row['id']) * 100 + number,
      chat_id: row['id'],
      date_time: addSeconds(at, seconds),
      visitor_id: row['visitor_id'],
      employee_full_name: message.source === 'operator' ? row['employee_full_name'] : null,
    };
  });
  const duration = report === 'get.chats_report' ? { duration: String(seconds) } : {};
  return { report, at, row: { ...row, ...duration }, messages, session };
}

/** A missed call has the time until the first conversation with its number. */
function withProcessing({ row, at, ...rest }: Communication, index: number, all: readonly Communication[]) {
  const { is_lost, contact_phone_number: phone } = row;
  const talked = ({ row: later }: Communication) =>
    later['contact_phone_number'] === phone && Number(later['talk_duration']) > 0;
  const first = is_lost === true ? all.slice(index).find(talked) : undefined;
  const lost_call_processing_duration = first === undefined ? null : secondsBetween(at, first.at);
  return { ...rest, at, row: { ...row, lost_call_processing_duration } };
}

/** Dates the drafts, sorts them oldest first and numbers them. The same draft always becomes the same row. */
export function dateDrafts(drafts: readonly Draft[], today: string): readonly Communication[] {
  return drafts
    .map((draft) => {
      const [days, time = ''] = draft.when.split(' ');
      const at = `${daysBefore(today, Number(days))} ${time.length === 5 ? `${time}:00` : time}`;
      return { ...draft, at };
    })
    .toSorted(compareByTime)
    .map(toCommunication)
    .map(withProcessing);
}

/** Oldest first. */
export const compareByTime = (a: { readonly at: string }, b: { readonly at: string }): number =>
  a.at === b.at ? 0 : a.at < b.at ? -1 : 1;
