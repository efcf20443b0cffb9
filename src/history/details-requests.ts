import {
  userIdParam,
  type QueryRequest,
  type ReportRow,
  reportRow,
  REPORTS,
  type Request,
  dateParams,
} from '#src/api/request.ts';
import {
  type Columns,
  fieldNames,
  type Page,
  withTotal,
  parseRows,
  type Parsed,
  parseColumns,
  type Rows,
} from '#src/api/rows.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import type { PersonKey, UserId } from '#src/domain/ids.ts';
import {
  parseCount,
  parseBoolean,
  isJsonObject,
  type JsonObject,
  parseHttpUrl,
  toList,
  parseNames,
  parseDuration,
  parseText,
  parseDateTime,
  parseEnum,
} from '#src/domain/json.ts';

/** The names in the portal's addresses. `wav`: a recording of a conversation in another format. */
export type RecordingKind = 'talk' | 'wav' | 'voice_mail';

/** A recording: its ID of 32 hex digits, or its address. Whoever has an address can listen. */
export type Recording = { readonly kind: RecordingKind } & (
  | { readonly id: string }
  | { readonly url: string }
);

const callColumns = {
  direction: ['direction', parseEnum],
  isLost: ['is_lost', parseBoolean],
  /** How it ended. */
  finishReason: ['finish_reason', parseEnum],
  talkSeconds: ['talk_duration', parseDuration],
  waitSeconds: ['wait_duration', parseDuration],
  /** Who called, or was called. */
  phone: ['contact_phone_number', parseText],
  /** Who answered last. */
  answeredBy: ['last_answered_employee_full_name', parseText],
  /** Everybody who took part. */
  employees: ['employees', parseNames('employee_full_name')],
  tags: ['tags', parseNames('tag_name')],
  /** Digits; also a part of the addresses of its recordings. */
  communicationId: ['communication_id', (value) => /^[1-9]\d*$/.exec(parseText(value) ?? '')?.[0] ?? null],
} as const satisfies Columns;

/** A call. null: missing or unreadable. */
export type CallDetails = ReportRow &
  Parsed<typeof callColumns> & { readonly kind: 'call'; readonly recordings: readonly Recording[] };

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
  return all.flatMap(({ kind, list }) => toList(list).flatMap((value) => recordingOf(kind, value)));
}

function recordingOf(kind: RecordingKind, value: unknown): Recording | [] {
  const text = parseText(value) ?? '';
  if (/^[\da-f]{32}$/i.test(text)) return { kind, id: text };
  const url = parseHttpUrl(text);
  return url === null ? [] : { kind, url };
}

export const callsReport: DayReport<CallDetails> = {
  report: 'call',
  fields: [...fieldNames(callColumns), 'call_records', 'voice_mail_records'],
  // Fields that the reference lists, but shows in no example.
  optionalFields: ['wav_call_records', 'full_record_file_link'],
  parse: (row, known) => ({
    kind: 'call',
    ...known,
    ...parseColumns(callColumns, row),
    recordings: recordingsOf(row),
  }),
};

/** The most rows of one day that are fetched, and the most messages of a chat. */
export const ROWS_PER_CALL = 1000;

/** What a history reads of a report, besides the fields that all reports have. */
export type DayReport<Row> = Pick<Request<unknown>, 'optionalFields'> & {
  readonly report: ConversationKind;
  readonly fields: readonly string[];
  readonly parse: (row: JsonObject, known: ReportRow) => Row;
};

export type DayArgs = PersonKey & {
  /** `YYYY-MM-DD`. */
  readonly day: string;
};

/** A person's rows of one day. */
export function dayReportRequest<Row>(
  { report, fields, optionalFields, parse }: DayReport<Row>,
  { personId, userId, day }: DayArgs,
): QueryRequest<Rows<Row>> {
  const { method, time } = REPORTS[report];
  return {
    method,
    params: {
      ...userIdParam(userId),
      ...dateParams({ from: day, till: day }),
      fields: [time, ...fields, 'visitor_id'],
      filter: { field: 'person_id', operator: '=', value: personId },
      limit: ROWS_PER_CALL,
    },
    optionalFields,
    parse: (data) => parseRows((row) => parse(row, reportRow(report, row)), data),
    key: { userId, personId, day },
  };
}

const chatColumns = {
  /** The ID by which its messages are fetched. */
  chatId: ['id', parseCount],
  status: ['status', parseEnum],
  /** How it ended. */
  releaseCause: ['release_cause', parseEnum],
  channel: ['chat_channel_type', parseEnum],
  seconds: ['duration', parseDuration],
  /** The visitor's name in the messenger. */
  username: ['chat_username', parseText],
  employee: ['employee_full_name', parseText],
  tags: ['tags', parseNames('tag_name')],
} as const;

/** A chat, without its messages. null: missing or unreadable. */
export type ChatDetails = ReportRow & Parsed<typeof chatColumns> & { readonly kind: 'chat' };

export const chatsReport: DayReport<ChatDetails> = {
  report: 'chat',
  fields: fieldNames(chatColumns),
  parse: (row, known) => ({ kind: 'chat', ...known, ...parseColumns(chatColumns, row) }),
};

/** A field of the form, besides name, phone and e-mail. */
export type RequestField = { readonly name: string | null; readonly value: string | null };

/** The reference does not say what a property looks like. */
function formFields(value: unknown): readonly RequestField[] {
  const found = toList(value).map((item) => {
    if (!isJsonObject(item)) return { name: null, value: parseText(item) };
    const name = parseText(item['property_name']) ?? parseText(item['name']);
    return { name, value: parseText(item['property_value']) ?? parseText(item['value']) };
  });
  return found.filter((field) => field.value !== null);
}

const requestColumns = {
  /** As it was typed: it may hold line breaks, and what looks like HTML. */
  text: ['text', parseText],
  name: ['visitor_name', parseText],
  phone: ['visitor_phone_number', parseText],
  email: ['visitor_email', parseText],
  status: ['status', parseEnum],
  formType: ['form_type', parseEnum],
  formName: ['form_name', parseText],
  processedAt: ['process_time', parseDateTime],
  employee: ['employee_full_name', parseText],
  /** The employee's note on the request. */
  comment: ['employee_comment', parseText],
  /** What the employee replied. */
  answer: ['employee_answer_message', parseText],
  fields: ['visitor_custom_properties', formFields],
  tags: ['tags', parseNames('tag_name')],
} as const;

/** A request ("offline message"). null: missing or unreadable. */
export type RequestDetails = ReportRow & Parsed<typeof requestColumns> & { readonly kind: 'request' };

export const requestsReport: DayReport<RequestDetails> = {
  report: 'request',
  fields: fieldNames(requestColumns),
  parse: (row, known) => ({ kind: 'request', ...known, ...parseColumns(requestColumns, row) }),
};

// The details of a call, a chat or a request: rows of a report of its day.

export type ConversationDetails = CallDetails | ChatDetails | RequestDetails;

/** How the rows of each report are read. Apart from `REPORTS`, which the script before the app includes: it must stay small. */
export const DAY_REPORTS: Readonly<Record<ConversationKind, DayReport<ConversationDetails>>> = {
  call: callsReport,
  chat: chatsReport,
  request: requestsReport,
};

export const eventDetailsRequest = (
  kind: ConversationKind,
  args: DayArgs,
): QueryRequest<Rows<ConversationDetails>> => dayReportRequest(DAY_REPORTS[kind], args);

export type ChatFile = {
  readonly name: string | null;
  /** An http or https address; null: none that may be opened. */
  readonly url: string | null;
};

function fileOf(value: unknown): ChatFile | null {
  if (!isJsonObject(value)) return null;
  const url = parseHttpUrl(value['file_url']);
  const name = parseText(value['file_name']);
  if (url === null && name === null) return null;
  return { name, url };
}

const messageColumns = {
  /** `YYYY-MM-DD hh:mm:ss`, in the account's time zone. */
  at: ['date_time', parseDateTime],
  /** Who wrote it: operator, visitor, system … */
  source: ['source', parseEnum],
  employee: ['employee_full_name', parseText],
  /** As it was typed: it may hold line breaks, and what looks like HTML. */
  text: ['text', parseText],
  file: ['resource', fileOf],
} as const;

/** A message of a chat. null: missing or unreadable. */
export type ChatMessage = Parsed<typeof messageColumns>;

/** The messages of a chat, oldest first: its last thousand. */
export const chatMessagesRequest = ({
  userId,
  chatId,
}: {
  readonly userId: UserId | null;
  readonly chatId: number;
}): QueryRequest<Page<ChatMessage>> => ({
  method: 'get.chat_messages_report',
  params: {
    ...userIdParam(userId),
    chat_id: chatId,
    fields: fieldNames(messageColumns),
    sort: [{ field: 'date_time', order: 'desc' }],
    limit: ROWS_PER_CALL,
  },
  parse: (data, metadata) => {
    const page = withTotal(
      parseRows((row) => parseColumns(messageColumns, row), data),
      metadata,
    );
    return { ...page, items: page.items.toReversed() };
  },
  key: { userId, chatId },
});
