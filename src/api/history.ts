// The methods of a history. Not in `data-api.ts`, which the first cards wait for.
import type { PersonId } from '#src/lib/ids.ts';
import type { DayRange } from '#src/lib/search/search-days.ts';
import { onBehalfOf, type Params } from '#src/api/rpc/request.ts';
import {
  callFields,
  parseCallDetails,
  unshownCallFields,
  type CallDetails,
} from '#src/api/wire/history/call-details.ts';
import { chatFields, parseChatDetails, type ChatDetails } from '#src/api/wire/history/chat-details.ts';
import { messageFields, parseChatMessages, type ChatMessage } from '#src/api/wire/history/chat-messages.ts';
import {
  parsePersonEvents,
  personEventFields,
  unshownEventFields,
  type PersonEvent,
} from '#src/api/wire/history/person-events.ts';
import {
  parseRequestDetails,
  requestFields,
  type RequestDetails,
} from '#src/api/wire/history/request-details.ts';
import type { Rows } from '#src/api/wire/rows.ts';
import { paged, type CallOptions, type DataApi, type OnBehalf, type Page } from './data-api.ts';
import { readFields } from './read-fields.ts';

type Reader = Pick<DataApi, 'read'>;
type OfPerson = OnBehalf & { readonly personId: PersonId };
type OfDay = OfPerson & {
  /** `YYYY-MM-DD`. */
  readonly day: string;
};

/** The most that `get.person_events` gives at once. */
export const EVENTS_PER_CALL = 200;
/** The most of one day, and the most messages of a chat. */
const ROWS_PER_CALL = 1000;

const wholeDays = ({ from, till }: DayRange): Params => ({
  date_from: `${from} 00:00:00`,
  date_till: `${till} 23:59:59`,
});

/** A person's events within 366 days, newest first. */
export function getPersonEvents(
  api: Reader,
  { token, personId, userId, days, offset }: OfPerson & { readonly days: DayRange; readonly offset: number },
  options?: CallOptions,
): Promise<Page<PersonEvent>> {
  const params = {
    ...onBehalfOf(userId),
    person_id: personId,
    ...wholeDays(days),
    sort: [{ field: 'date_time_creation', order: 'desc' }],
    limit: EVENTS_PER_CALL,
    offset,
  };
  const call = { token, method: 'get.person_events', params, parse: paged(parsePersonEvents) } as const;
  return readFields(api, call, { shown: personEventFields, unshown: unshownEventFields }, options);
}

const ofDay = ({ personId, userId, day }: Omit<OfDay, 'token'>): Params => ({
  ...onBehalfOf(userId),
  ...wholeDays({ from: day, till: day }),
  filter: { field: 'person_id', operator: '=', value: personId },
  limit: ROWS_PER_CALL,
});

/** A person's calls of one day. */
export function getCallDetails(
  api: Reader,
  { token, ...args }: OfDay,
  options?: CallOptions,
): Promise<Rows<CallDetails>> {
  const call = { token, method: 'get.calls_report', params: ofDay(args), parse: parseCallDetails } as const;
  return readFields(api, call, { shown: callFields, unshown: unshownCallFields }, options);
}

/** A person's chats of one day, without their messages. */
export function getChatDetails(
  api: Reader,
  { token, ...args }: OfDay,
  options?: CallOptions,
): Promise<Rows<ChatDetails>> {
  const params = { ...ofDay(args), fields: chatFields };
  return api.read({ token, method: 'get.chats_report', params, parse: parseChatDetails }, options);
}

/** A person's requests ("offline messages") of one day. */
export function getRequestDetails(
  api: Reader,
  { token, ...args }: OfDay,
  options?: CallOptions,
): Promise<Rows<RequestDetails>> {
  const params = { ...ofDay(args), fields: requestFields };
  return api.read(
    { token, method: 'get.offline_messages_report', params, parse: parseRequestDetails },
    options,
  );
}

/** The messages of a chat, oldest first: its first thousand. */
export function getChatMessages(
  api: Reader,
  { token, userId, chatId }: OnBehalf & { readonly chatId: number },
  options?: CallOptions,
): Promise<Page<ChatMessage>> {
  const params = {
    ...onBehalfOf(userId),
    chat_id: chatId,
    fields: messageFields,
    sort: [{ field: 'date_time', order: 'asc' }],
    limit: ROWS_PER_CALL,
  };
  return api.read(
    { token, method: 'get.chat_messages_report', params, parse: paged(parseChatMessages) },
    options,
  );
}
