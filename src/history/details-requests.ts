import { isComponentMissing, isMethodRefused, isNotFound, isValueRefused } from '#src/api/errors.ts';
import { boolean, count, pageUrl, parseHttpUrl, parseText, text, toList, values } from '#src/api/fields.ts';
import {
  dateTime,
  digits,
  durationText,
  enumText,
  names,
  parseDuration,
  parseEnum,
  placeColumns,
  reportColumns,
  REPORTS,
  seconds,
} from '#src/api/reports.ts';
import { dateParams, type QueryRequest, userIdParam } from '#src/api/request.ts';
import { field, fieldsOf, type Page, parseRows, type Rows, z } from '#src/api/schema.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import type { PersonKey } from '#src/domain/ids.ts';
import { isJsonObject } from '#src/domain/json.ts';
import type { DayRange } from '#src/domain/time.ts';
import { toDirection } from './event-words.ts';

/** `kind`: its name in the portal's addresses; `wav` is a conversation in another format. `source`: an ID of 32 hex digits, or an address, at which anyone can listen. */
export type Recording = { readonly kind: 'talk' | 'wav' | 'voice_mail'; readonly source: string };

const recordings = (kind: Recording['kind'], type: 'array' | 'string' = 'array') =>
  field(type, (list) =>
    toList(list).flatMap((value): Recording | readonly [] => {
      const id = parseText(value) ?? '';
      const source = /^[\da-f]{32}$/i.test(id) ? id : parseHttpUrl(id);
      return source === null ? [] : { kind, source };
    }),
  );

/** Why and from where the visitor came, in every report. */
const visitColumns = {
  ...placeColumns,
  entrancePage: ['entrance_page', pageUrl, 'optional'],
  referrer: ['referrer', pageUrl, 'optional'],
  searchQuery: ['search_query', text, 'optional'],
  source: ['source_name', text, 'optional'],
  visits: ['visits_count', count, 'optional'],
  sessionId: ['visitor_session_id', digits, 'optional'],
  device: ['visitor_device', enumText, 'optional'],
} as const;

const callFields = fieldsOf({
  ...reportColumns('call'),
  ...visitColumns,
  callId: ['id', count],
  direction: ['direction', field('string', (value) => toDirection(parseEnum(value)))],
  isLost: ['is_lost', boolean],
  finishReason: ['finish_reason', enumText],
  talkSeconds: ['talk_duration', seconds],
  waitSeconds: ['wait_duration', seconds],
  phone: ['contact_phone_number', text],
  answeredBy: ['last_answered_employee_full_name', text],
  employees: ['employees', names('employee_full_name')],
  tags: ['tags', names('tag_name')],
  /** Digits. Also in the addresses of its recordings. */
  communicationId: ['communication_id', digits],
  talks: ['call_records', recordings('talk')],
  /** null and a missing list say nothing: then the link may open a recording. */
  isUnrecorded: ['call_records', field('array', (value) => Array.isArray(value) && value.length === 0)],
  voiceMails: ['voice_mail_records', recordings('voice_mail')],
  wavs: ['wav_call_records', recordings('wav'), 'optional'],
  link: ['full_record_file_link', recordings('talk', 'string'), 'optional'],
  /** It has no end yet. Without that field, nothing is known. */
  isOngoing: ['finish_time', field('string', (value) => value === null), 'optional'],
  dialled: ['virtual_phone_number', text, 'optional'],
  region: ['cpn_region_name', text, 'optional'],
  scenario: ['scenario_name', text, 'optional'],
  isTransferred: ['is_transfer', boolean, 'optional'],
  rating: ['last_answered_employee_rating', field('number', parseText), 'optional'],
  /** From a missed call to the first conversation. null: there was none; undefined: not known. */
  secondsToTalk: [
    'lost_call_processing_duration',
    field('number', (value) => (value === null ? null : (parseDuration(value) ?? undefined))),
    'optional',
  ],
});

const chatFields = fieldsOf({
  ...reportColumns('chat'),
  ...visitColumns,
  chatId: ['id', count],
  status: ['status', enumText],
  releaseCause: ['release_cause', enumText],
  channel: ['chat_channel_type', enumText],
  seconds: ['duration', durationText],
  username: ['chat_username', text],
  employee: ['employee_full_name', text],
  tags: ['tags', names('tag_name')],
  isTransferred: ['is_transfer', boolean, 'optional'],
  answerSeconds: ['answer_time', seconds, 'optional'],
  adUrl: ['chat_ad_url', pageUrl, 'optional'],
});

/** Without name, phone and e-mail. */
const parseFormFields = (value: unknown) =>
  toList(value)
    .filter(isJsonObject)
    .map((item) => ({ name: parseText(item['property_name']), value: parseText(item['property_value']) }))
    .filter((each) => each.value !== null);

const requestFields = fieldsOf({
  ...reportColumns('request'),
  ...visitColumns,
  /** As typed: may hold line breaks and what looks like HTML. */
  text: ['text', text],
  name: ['visitor_name', text],
  phone: ['visitor_phone_number', text],
  email: ['visitor_email', text],
  status: ['status', enumText],
  formType: ['form_type', enumText],
  formName: ['form_name', text],
  processedAt: ['process_time', dateTime],
  employee: ['employee_full_name', text],
  comment: ['employee_comment', text],
  answer: ['employee_answer_message', text],
  fields: ['visitor_custom_properties', field('array', parseFormFields)],
  tags: ['tags', names('tag_name')],
});

export const REPORT_FIELDS = { call: callFields, chat: chatFields, request: requestFields } as const;

const withKind = <const K extends ConversationKind, T extends object>(kind: K, schema: z.ZodMiniType<T>) =>
  z.pipe(
    schema,
    z.transform((row: T) => ({ kind, ...row })),
  );

const SCHEMAS = {
  call: z.pipe(
    withKind('call', callFields.schema),
    z.transform(({ talks, isUnrecorded, wavs, voiceMails, link, ...call }) => ({
      ...call,
      recordings: [...(isUnrecorded ? [] : link), ...talks, ...wavs, ...voiceMails],
    })),
  ),
  chat: withKind('chat', chatFields.schema),
  request: withKind('request', requestFields.schema),
};

export type CallDetails = Readonly<z.output<typeof SCHEMAS.call>>;

/** Without a chat's messages. null: missing or unreadable. */
export type ConversationDetails =
  | CallDetails
  | Readonly<z.output<typeof SCHEMAS.chat> | z.output<typeof SCHEMAS.request>>;

export type PersonDays = PersonKey & { readonly days: DayRange };

export const ofPerson = (key: PersonDays, fields: readonly string[], limit: number) => ({
  params: {
    ...userIdParam(key.userId),
    ...dateParams(key.days),
    fields,
    filter: { field: 'person_id', operator: '=', value: key.personId },
    limit,
  },
  key,
});

export const ROWS_PER_CALL = 10_000;

export function eventDetailsRequest(
  kind: ConversationKind,
  key: PersonDays,
): QueryRequest<Rows<ConversationDetails>> {
  const { names: fields, optional } = REPORT_FIELDS[kind];
  const schema: z.ZodMiniType<ConversationDetails> = SCHEMAS[kind];
  return {
    method: REPORTS[kind].method,
    ...ofPerson(key, fields, ROWS_PER_CALL),
    optional: { ...optional, params: REPORTS[kind].params },
    parse: (data) => parseRows(schema, data),
  };
}

export const messageFields = fieldsOf({
  at: ['date_time', dateTime],
  source: ['source', enumText],
  employee: ['employee_full_name', text],
  /** As typed: may hold line breaks and what looks like HTML. */
  text: ['text', text],
  file: ['resource', field('object', parseFile)],
});

/** null: missing or unreadable. */
export type ChatMessage = Readonly<z.output<typeof messageFields.schema>>;

/** `url`: null: none that may be opened. */
function parseFile(value: unknown) {
  if (!isJsonObject(value)) return null;
  const url = parseHttpUrl(value['file_url']);
  const name = parseText(value['file_name']);
  return url === null && name === null ? null : { name, url };
}

const MESSAGES_PER_CALL = 1000;

/** The last thousand, oldest first. */
export const chatMessagesRequest = (
  { personId, userId }: PersonKey,
  chatId: number | null,
): QueryRequest<Page<ChatMessage>> => ({
  method: 'get.chat_messages_report',
  params: {
    ...userIdParam(userId),
    chat_id: chatId,
    fields: messageFields.names,
    sort: [{ field: 'date_time', order: 'desc' }],
    limit: MESSAGES_PER_CALL,
  },
  parse: (data, totalItems) => {
    const rows = parseRows(messageFields.schema, data);
    return { ...rows, items: rows.items.toReversed(), totalItems };
  },
  key: { userId, personId, chatId },
});

/** The words of a call, as messages; empty if there are none. null: the account lacks the component, for every call. */
export type Transcript = Page<ChatMessage> | null;

export const transcriptFields = fieldsOf({ phrases: ['speech_phrases', values] });

const phraseFields = fieldsOf({
  edited: ['edited_phrase', text],
  heard: ['phrase', text],
  isOperator: ['is_operator', boolean],
  // The time of day in the example.
  at: ['start_time', text],
});

export const transcriptRequest = ({
  userId,
  callId,
  direction,
}: Pick<PersonKey, 'userId'> & Pick<CallDetails, 'callId' | 'direction'>): QueryRequest<Transcript> => ({
  method: 'getobj.call_session_recognition_info',
  params: { ...userIdParam(userId), call_session_id: callId },
  parse: (data) => {
    const phrases = isJsonObject(data) ? data['speech_phrases'] : data;
    const { items, unreadableCount } = parseRows(phraseFields.schema, phrases ?? []);
    const speaker = direction === 'out' ? 'called' : 'caller';
    const messages = items.flatMap(({ edited, heard, isOperator, at }): ChatMessage | readonly [] => {
      const words = edited ?? heard;
      const source = isOperator === null ? null : { id: isOperator ? 'operator' : speaker, text: null };
      return words === null ? [] : { at, source, employee: null, text: words, file: null };
    });
    return { items: messages, unreadableCount, totalItems: null };
  },
  // What comes for a call without a transcript is not documented.
  mapRefusal: (error) => {
    if (isComponentMissing(error)) return null;
    if (isMethodRefused(error) || isValueRefused(error) || isNotFound(error))
      return { items: [], unreadableCount: 0, totalItems: null };
    throw error;
  },
  key: { userId, callId },
});
