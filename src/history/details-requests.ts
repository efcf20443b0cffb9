import {
  dateParams,
  type QueryRequest,
  type ReportRow,
  reportRow,
  REPORTS,
  userIdParam,
} from '#src/api/request.ts';
import {
  type Columns,
  fieldNames,
  type Page,
  parseColumns,
  type Parsed,
  parseRows,
  type Rows,
  withTotal,
} from '#src/api/rows.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import type { PersonKey, UserId } from '#src/domain/ids.ts';
import {
  isJsonObject,
  type JsonObject,
  parseBoolean,
  parseCount,
  parseDateTime,
  parseDuration,
  parseEnum,
  parseHttpUrl,
  parseNames,
  parseText,
  toList,
} from '#src/domain/json.ts';
import type { DayRange } from '#src/domain/time.ts';

const callColumns = {
  callId: ['id', parseCount],
  direction: ['direction', parseEnum],
  isLost: ['is_lost', parseBoolean],
  finishReason: ['finish_reason', parseEnum],
  talkSeconds: ['talk_duration', parseDuration],
  waitSeconds: ['wait_duration', parseDuration],
  phone: ['contact_phone_number', parseText],
  answeredBy: ['last_answered_employee_full_name', parseText],
  employees: ['employees', parseNames('employee_full_name')],
  tags: ['tags', parseNames('tag_name')],
  /** Digits. Also in the addresses of its recordings. */
  communicationId: ['communication_id', (value) => /^[1-9]\d*$/.exec(parseText(value) ?? '')?.[0] ?? null],
} as const satisfies Columns;

const chatColumns = {
  chatId: ['id', parseCount],
  status: ['status', parseEnum],
  releaseCause: ['release_cause', parseEnum],
  channel: ['chat_channel_type', parseEnum],
  seconds: ['duration', parseDuration],
  /** In the messenger. */
  username: ['chat_username', parseText],
  employee: ['employee_full_name', parseText],
  tags: ['tags', parseNames('tag_name')],
} as const;

const requestColumns = {
  /** As typed: may hold line breaks and what looks like HTML. */
  text: ['text', parseText],
  name: ['visitor_name', parseText],
  phone: ['visitor_phone_number', parseText],
  email: ['visitor_email', parseText],
  status: ['status', parseEnum],
  formType: ['form_type', parseEnum],
  formName: ['form_name', parseText],
  processedAt: ['process_time', parseDateTime],
  employee: ['employee_full_name', parseText],
  comment: ['employee_comment', parseText],
  answer: ['employee_answer_message', parseText],
  fields: ['visitor_custom_properties', parseFormFields],
  tags: ['tags', parseNames('tag_name')],
} as const;

export type CallDetails = ReportRow &
  Parsed<typeof callColumns> & { readonly kind: 'call'; readonly recordings: readonly Recording[] };

export type ChatDetails = ReportRow & Parsed<typeof chatColumns> & { readonly kind: 'chat' };

export type RequestDetails = ReportRow & Parsed<typeof requestColumns> & { readonly kind: 'request' };

/** Without a chat's messages. null: missing or unreadable. */
export type ConversationDetails = CallDetails | ChatDetails | RequestDetails;

/** Separate from `REPORTS`, which the script before the app includes. */
export const REPORT_FIELDS: Readonly<Record<ConversationKind, readonly string[]>> = {
  call: [...fieldNames(callColumns), 'call_records', 'voice_mail_records'],
  chat: fieldNames(chatColumns),
  request: fieldNames(requestColumns),
};

/** Listed in the reference, but in no example. */
const OPTIONAL_CALL_FIELDS = ['wav_call_records', 'full_record_file_link'];

const ROWS_PER_CALL = 10_000;

export function eventDetailsRequest(
  kind: ConversationKind,
  { personId, userId, days }: PersonKey & { readonly days: DayRange },
): QueryRequest<Rows<ConversationDetails>> {
  const { method, time } = REPORTS[kind];
  return {
    method,
    params: {
      ...userIdParam(userId),
      ...dateParams(days),
      fields: [time, ...REPORT_FIELDS[kind], 'visitor_id'],
      filter: { field: 'person_id', operator: '=', value: personId },
      limit: ROWS_PER_CALL,
    },
    optionalFields: kind === 'call' ? OPTIONAL_CALL_FIELDS : undefined,
    parse: (data) => parseRows((row) => parseDetails(kind, row), data),
    key: { userId, personId, days },
  };
}

function parseDetails(kind: ConversationKind, row: JsonObject): ConversationDetails {
  const common = reportRow(kind, row);
  switch (kind) {
    case 'call':
      return { kind, ...common, ...parseColumns(callColumns, row), recordings: parseRecordings(row) };
    case 'chat':
      return { kind, ...common, ...parseColumns(chatColumns, row) };
    case 'request':
      return { kind, ...common, ...parseColumns(requestColumns, row) };
  }
}

/** An ID of 32 hex digits, or an address. Whoever has an address can listen. */
export type Recording = {
  /** Names in the portal's addresses. `wav`: a conversation in another format. */
  readonly kind: 'talk' | 'wav' | 'voice_mail';
} & ({ readonly id: string } | { readonly url: string });

/** If a call's lists of recordings are empty or null, it may have an expired link. */
function parseRecordings(row: JsonObject): readonly Recording[] {
  const lists = [
    ['talk', row['call_records']],
    ['wav', row['wav_call_records']],
    ['voice_mail', row['voice_mail_records']],
  ] as const;
  if (lists.every(([, list]) => list !== undefined && toList(list).length === 0)) return [];
  const all = [['talk', row['full_record_file_link']] as const, ...lists];
  return all
    .flatMap(([kind, list]) => toList(list).map((value) => parseRecording(kind, value)))
    .filter((recording) => recording !== null);
}

function parseRecording(kind: Recording['kind'], value: unknown): Recording | null {
  const text = parseText(value) ?? '';
  if (/^[\da-f]{32}$/i.test(text)) return { kind, id: text };
  const url = parseHttpUrl(text);
  return url === null ? null : { kind, url };
}

/** Without name, phone and e-mail. The reference does not describe a property. */
function parseFormFields(
  value: unknown,
): readonly { readonly name: string | null; readonly value: string | null }[] {
  const fields = toList(value).map((item) => {
    if (!isJsonObject(item)) return { name: null, value: parseText(item) };
    const name = parseText(item['property_name']) ?? parseText(item['name']);
    return { name, value: parseText(item['property_value']) ?? parseText(item['value']) };
  });
  return fields.filter((field) => field.value !== null);
}

const messageColumns = {
  /** `YYYY-MM-DD hh:mm:ss`, in the account's time zone. */
  at: ['date_time', parseDateTime],
  /** Operator, visitor, system … */
  source: ['source', parseEnum],
  employee: ['employee_full_name', parseText],
  /** As typed: may hold line breaks and what looks like HTML. */
  text: ['text', parseText],
  file: ['resource', parseFile],
} as const;

/** null: missing or unreadable. */
export type ChatMessage = Parsed<typeof messageColumns>;

export type ChatFile = {
  readonly name: string | null;
  /** http or https; null: none that may be opened. */
  readonly url: string | null;
};

function parseFile(value: unknown): ChatFile | null {
  if (!isJsonObject(value)) return null;
  const url = parseHttpUrl(value['file_url']);
  const name = parseText(value['file_name']);
  return url === null && name === null ? null : { name, url };
}

const MESSAGES_PER_CALL = 1000;

/** The last thousand, oldest first. */
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
    limit: MESSAGES_PER_CALL,
  },
  parse: (data, metadata) => {
    const rows = parseRows((row) => parseColumns(messageColumns, row), data);
    return withTotal({ ...rows, items: rows.items.toReversed() }, metadata);
  },
  key: { userId, chatId },
});
