import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { parsePersonId, parseVisitorId } from '#src/domain/ids.ts';
import { isJsonObject } from '#src/domain/json.ts';
import { pageUrl, parseText, text, toList } from './fields.ts';
import { field } from './schema.ts';

/** A value of an enumeration. `id`: its mnemonic, if the API gives one; `text`: its word in the account's language. */
export type EnumValue = { readonly id: string | null; readonly text: string | null };

export function parseDateTime(value: unknown): string | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(parseText(value) ?? '') ?? [];
  return Number.isNaN(Date.parse(`${day}T${time}Z`)) ? null : `${day} ${time}`;
}

/** `{value, value_id}`, or one of the two alone, which may be either. */
export function parseEnum(value: unknown): EnumValue | null {
  const id = isJsonObject(value) ? parseText(value['value_id']) : null;
  const word = parseText(value);
  return id === null && word === null ? null : { id, text: word };
}

/** Seconds, also as text or as “hh:mm:ss”. */
export function parseDuration(value: unknown): number | null {
  const parts = parseText(value) ?? '';
  if (!/^(\d{1,9}(\.\d+)?|(\d{1,4}:)?\d{1,4}:\d\d)$/.test(parts)) return null;
  return Math.round(parts.split(':').reduce((sum, part) => sum * 60 + Number(part), 0));
}

/** `YYYY-MM-DD hh:mm:ss`. */
export const dateTime = field('string', parseDateTime);
export const enumText = field('string', parseEnum);
export const enumObject = field('object', parseEnum);
export const seconds = field('number', parseDuration);
export const durationText = field('string', parseDuration);
export const personId = field('number', (value) => parsePersonId(parseText(value)));
const visitorId = field('number', (value) => parseVisitorId(parseText(value)));

/** A text, as it may be larger than a safe integer. */
export const digits = field('number', (value) => /^[1-9]\d*$/.exec(parseText(value) ?? '')?.[0] ?? null);

/** A list of names, or of objects with a field for the name. */
export const names = (nameField: string) =>
  field('array', (value): readonly string[] => {
    const all = toList(value).map((item) => parseText(isJsonObject(item) ? item[nameField] : item));
    return [...new Set(all.filter((name) => name !== null))];
  });

/** The reports that a search and a history fetch, by the kind of their events. `time`: the field with a row's time; `isSorted`: the API sorts by it. `params`: optional. */
export const REPORTS = {
  call: {
    method: 'get.calls_report',
    time: 'start_time',
    isSorted: true,
    params: { include_ongoing_calls: true },
  },
  request: { method: 'get.offline_messages_report', time: 'date_time', isSorted: false, params: {} },
  chat: { method: 'get.chats_report', time: 'date_time', isSorted: true, params: {} },
} as const satisfies Readonly<Record<ConversationKind, unknown>>;

export const reportColumns = (report: ConversationKind) =>
  ({
    /** In the account's time zone. */
    at: [REPORTS[report].time, dateTime],
    visitorId: ['visitor_id', visitorId],
  }) as const;

export const placeColumns = {
  /** Of the conversation, or the last one before it. */
  page: ['communication_page_url', pageUrl, 'optional'],
  city: ['visitor_city', text, 'optional'],
} as const;
