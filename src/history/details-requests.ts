import {
  onBehalfOf,
  type QueryRequest,
  type ReportRow,
  reportRow,
  REPORTS,
  type Request,
  wholeDays,
} from '#src/api/request.ts';
import {
  type Columns,
  fieldsOf,
  type Page,
  paged,
  parseRows,
  type Read,
  readColumns,
  type Rows,
} from '#src/api/rows.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import type { PersonKey, UserId } from '#src/domain/ids.ts';
import {
  countOf,
  flagOf,
  isRecord,
  type JsonObject,
  linkOf,
  listOf,
  namesBy,
  secondsOf,
  textOf,
  timeOf,
  wordOf,
} from '#src/domain/json.ts';

/** The names in the portal's addresses. `wav`: a recording of a conversation in another format. */
export type RecordingKind = 'talk' | 'wav' | 'voice_mail';

/** A recording: its ID of 32 hex digits, or its address. Whoever has an address can listen. */
export type Recording = { readonly kind: RecordingKind } & (
  | { readonly id: string }
  | { readonly url: string }
);

const callColumns = {
  direction: ['direction', wordOf],
  isLost: ['is_lost', flagOf],
  /** How it ended. */
  finishReason: ['finish_reason', wordOf],
  talkSeconds: ['talk_duration', secondsOf],
  waitSeconds: ['wait_duration', secondsOf],
  /** Who called, or was called. */
  phone: ['contact_phone_number', textOf],
  /** Who answered last. */
  answeredBy: ['last_answered_employee_full_name', textOf],
  /** Everybody who took part. */
  employees: ['employees', namesBy('employee_full_name')],
  tags: ['tags', namesBy('tag_name')],
  /** Digits; also a part of the addresses of its recordings. */
  communicationId: ['communication_id', (value) => /^[1-9]\d*$/.exec(textOf(value) ?? '')?.[0] ?? null],
} as const satisfies Columns;

/** A call. null: missing or unreadable. */
export type CallDetails = ReportRow &
  Read<typeof callColumns> & { readonly kind: 'call'; readonly recordings: readonly Recording[] };

const recordFields = [
  ['talk', 'call_records'],
  ['wav', 'wav_call_records'],
  ['voice_mail', 'voice_mail_records'],
] as const;

/** A call whose lists of recordings are empty may have an expired link. */
function recordingsOf(row: JsonObject): readonly Recording[] {
  const listed = recordFields.map(([kind, field]) => ({ kind, list: row[field] }));
  if (listed.every(({ list }) => Array.isArray(list) && list.length === 0)) return [];
  const all = [{ kind: 'talk', list: row['full_record_file_link'] } as const, ...listed];
  return all.flatMap(({ kind, list }) => listOf(list).flatMap((value) => recordingOf(kind, value)));
}

function recordingOf(kind: RecordingKind, value: unknown): Recording | [] {
  const text = textOf(value) ?? '';
  if (/^[\da-f]{32}$/i.test(text)) return { kind, id: text };
  const url = linkOf(text);
  return url === null ? [] : { kind, url };
}

export const callsReport: DayReport<CallDetails> = {
  report: 'call',
  fields: [...fieldsOf(callColumns), 'call_records', 'voice_mail_records'],
  // Fields that the reference lists, but shows in no example.
  uncertainFields: ['wav_call_records', 'full_record_file_link'],
  parse: (row, known) => ({
    kind: 'call',
    ...known,
    ...readColumns(callColumns, row),
    recordings: recordingsOf(row),
  }),
};

/** The most rows of one day that are fetched, and the most messages of a chat. */
export const ROWS_PER_CALL = 1000;

/** What a history reads of a report, besides the fields that all reports have. */
export type DayReport<Row> = Pick<Request<unknown>, 'uncertainFields'> & {
  readonly report: ConversationKind;
  readonly fields: readonly string[];
  readonly parse: (row: JsonObject, known: ReportRow) => Row;
};

export type DayArgs = PersonKey & {
  /** `YYYY-MM-DD`. */
  readonly day: string;
};

/** A person's rows of one day. */
export function dayReport<Row>(
  { report, fields, uncertainFields, parse }: DayReport<Row>,
  { personId, userId, day }: DayArgs,
): QueryRequest<Rows<Row>> {
  const { method, time } = REPORTS[report];
  return {
    method,
    params: {
      ...onBehalfOf(userId),
      ...wholeDays({ from: day, till: day }),
      fields: [time, ...fields, 'visitor_id'],
      filter: { field: 'person_id', operator: '=', value: personId },
      limit: ROWS_PER_CALL,
    },
    uncertainFields,
    parse: (data) => parseRows((row) => parse(row, reportRow(report, row)), data),
    key: { userId, personId, day },
  };
}

const chatColumns = {
  /** The ID by which its messages are fetched. */
  chatId: ['id', countOf],
  status: ['status', wordOf],
  /** How it ended. */
  releaseCause: ['release_cause', wordOf],
  channel: ['chat_channel_type', wordOf],
  seconds: ['duration', secondsOf],
  /** The visitor's name in the messenger. */
  username: ['chat_username', textOf],
  employee: ['employee_full_name', textOf],
  tags: ['tags', namesBy('tag_name')],
} as const;

/** A chat, without its messages. null: missing or unreadable. */
export type ChatDetails = ReportRow & Read<typeof chatColumns> & { readonly kind: 'chat' };

export const chatsReport: DayReport<ChatDetails> = {
  report: 'chat',
  fields: fieldsOf(chatColumns),
  parse: (row, known) => ({ kind: 'chat', ...known, ...readColumns(chatColumns, row) }),
};

/** A field of the form, besides name, phone and e-mail. */
export type RequestField = { readonly name: string | null; readonly value: string | null };

/** The reference does not say what a property looks like. */
function formFields(value: unknown): readonly RequestField[] {
  const found = listOf(value).map((item) => {
    if (!isRecord(item)) return { name: null, value: textOf(item) };
    const name = textOf(item['property_name']) ?? textOf(item['name']);
    return { name, value: textOf(item['property_value']) ?? textOf(item['value']) };
  });
  return found.filter((field) => field.value !== null);
}

const requestColumns = {
  /** As it was typed: it may hold line breaks, and what looks like HTML. */
  text: ['text', textOf],
  name: ['visitor_name', textOf],
  phone: ['visitor_phone_number', textOf],
  email: ['visitor_email', textOf],
  status: ['status', wordOf],
  formType: ['form_type', wordOf],
  formName: ['form_name', textOf],
  processedAt: ['process_time', timeOf],
  employee: ['employee_full_name', textOf],
  /** The employee's note on the request. */
  comment: ['employee_comment', textOf],
  /** What the employee replied. */
  answer: ['employee_answer_message', textOf],
  fields: ['visitor_custom_properties', formFields],
  tags: ['tags', namesBy('tag_name')],
} as const;

/** A request ("offline message"). null: missing or unreadable. */
export type RequestDetails = ReportRow & Read<typeof requestColumns> & { readonly kind: 'request' };

export const requestsReport: DayReport<RequestDetails> = {
  report: 'request',
  fields: fieldsOf(requestColumns),
  parse: (row, known) => ({ kind: 'request', ...known, ...readColumns(requestColumns, row) }),
};

// The details of a call, a chat or a request: rows of a report of its day.

export type ConversationDetails = CallDetails | ChatDetails | RequestDetails;

/** How the rows of each report are read. Apart from `REPORTS`, which the script before the app includes: it must stay small. */
export const DAY_REPORTS: Readonly<Record<ConversationKind, DayReport<ConversationDetails>>> = {
  call: callsReport,
  chat: chatsReport,
  request: requestsReport,
};

export const eventDetails = (
  kind: ConversationKind,
  args: DayArgs,
): QueryRequest<Rows<ConversationDetails>> => dayReport(DAY_REPORTS[kind], args);

export type ChatFile = {
  readonly name: string | null;
  /** An http or https address; null: none that may be opened. */
  readonly url: string | null;
};

function fileOf(value: unknown): ChatFile | null {
  if (!isRecord(value)) return null;
  const url = linkOf(value['file_url']);
  const name = textOf(value['file_name']);
  if (url === null && name === null) return null;
  return { name, url };
}

const messageColumns = {
  /** `YYYY-MM-DD hh:mm:ss`, in the account's time zone. */
  at: ['date_time', timeOf],
  /** Who wrote it: operator, visitor, system … */
  source: ['source', wordOf],
  employee: ['employee_full_name', textOf],
  /** As it was typed: it may hold line breaks, and what looks like HTML. */
  text: ['text', textOf],
  file: ['resource', fileOf],
} as const;

/** A message of a chat. null: missing or unreadable. */
export type ChatMessage = Read<typeof messageColumns>;

/** The messages of a chat, oldest first: its last thousand. */
export const chatMessages = ({
  userId,
  chatId,
}: {
  readonly userId: UserId | null;
  readonly chatId: number;
}): QueryRequest<Page<ChatMessage>> => ({
  method: 'get.chat_messages_report',
  params: {
    ...onBehalfOf(userId),
    chat_id: chatId,
    fields: fieldsOf(messageColumns),
    sort: [{ field: 'date_time', order: 'desc' }],
    limit: ROWS_PER_CALL,
  },
  parse: (data, metadata) => {
    const page = paged(
      parseRows((row) => readColumns(messageColumns, row), data),
      metadata,
    );
    return { ...page, items: page.items.toReversed() };
  },
  key: { userId, chatId },
});
