import fc from 'fast-check';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import type { EventPage } from '#src/history/history-queries.ts';
import { personEventsRequest, type PersonEvent } from '#src/history/event-requests.ts';

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
