import fc from 'fast-check';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import {
  type CallDetails,
  type ConversationDetails,
  eventDetailsRequest,
} from '#src/history/details-requests.ts';
import { personEventsRequest, type PersonEvent } from '#src/history/event-requests.ts';
import type { EventPage } from '#src/history/history-queries.ts';
import { type VisitorSession, visitorSessionsRequest } from '#src/history/session-requests.ts';
import { createDates } from '#src/i18n/dates.ts';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';

/** The words and dates of both languages, on a day in November 2026. */
export const texts = {
  en: { t: en, dates: createDates('en', '2026-11-26') },
  ru: { t: ru, dates: createDates('ru', '2026-11-26') },
};

export const NEWEST = { from: '2025-11-27', till: '2026-11-27' };

const request = personEventsRequest({ ...toPersonKey(7_000_000_005), days: NEWEST, offset: 0 });

/** An event, made of a row of the API. */
export function toEvent(row: Readonly<Record<string, unknown>>): PersonEvent {
  const [event] = request.parse([row], null).items;
  if (event === undefined) throw new Error('No event');
  return event;
}

export const eventAt = (at: string, type = 'visit', rest: Readonly<Record<string, unknown>> = {}) =>
  toEvent({ date_time_creation: at, event_type: { value: 'Событие', value_id: type }, ...rest });

export function makePage(items: readonly PersonEvent[], rest: Partial<EventPage> = {}): EventPage {
  return {
    items,
    unreadableCount: 0,
    totalItems: null,
    year: 0,
    offset: 0,
    newest: NEWEST,
    loadedAt: 0,
    ...rest,
  };
}

/** A time of the newest year, `YYYY-MM-DD hh:mm:ss`. */
const anyTime = fc
  .date({ min: new Date('2025-11-27T00:00:00Z'), max: new Date('2026-11-26T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19).replace('T', ' '));

export const anyEvent = fc
  .record({
    date_time_creation: fc.option(anyTime, { freq: 10 }),
    event_type: fc.constantFrom('visit', 'call', 'chat', 'Заявка', 'goal', 'Показ'),
    site_domain_name: fc.constantFrom('a.example', 'b.example'),
  })
  .map(toEvent);

const days = { from: '2026-11-23', till: '2026-11-23' };

export type Row = Readonly<Record<string, unknown>>;

/** Rows of a report, as they are parsed. */
const parsedRows = (kind: ConversationKind, rows: readonly Row[]): readonly ConversationDetails[] =>
  eventDetailsRequest(kind, { ...toPersonKey(5), days }).parse(rows, null).items;

export function parsedRow(kind: ConversationKind, row: Row): ConversationDetails {
  const [parsed] = parsedRows(kind, [row]);
  if (parsed === undefined) throw new Error('No row');
  return parsed;
}

export const parsedCalls = (...rows: readonly Row[]): readonly CallDetails[] =>
  parsedRows('call', rows).filter((row) => row.kind === 'call');

export const parsedSessions = (...rows: readonly Row[]): readonly VisitorSession[] =>
  visitorSessionsRequest({ ...toPersonKey(5), days }).parse(rows, null)?.items ?? [];
