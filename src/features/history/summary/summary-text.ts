import { countKinds } from '#src/features/history/model/history-event.ts';
import type { Coverage, History } from '#src/features/history/model/history.ts';
import {
  isContact,
  newestConversation,
  type ConversationEvent,
} from '#src/features/history/model/history-event.ts';
import { eventText } from '#src/features/history/timeline/event-text.ts';
import type { Dates } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { capitalized } from '#src/lib/text/capitalized.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';

/** What an agent reads aloud: the last contact, and how many of each kind there were. It says no more than what is loaded. */
export function sentenceText(history: History, t: Dictionary, dates: Dates): string {
  const known = knownText(history, t, dates);
  // What could not be read may be a contact, and a later one.
  return history.unreadableCount === 0 ? known : `${known} ${t.history.unreadable(history.unreadableCount)}`;
}

function knownText(history: History, t: Dictionary, dates: Dates): string {
  const { events, coverage } = history.lastYear;
  const lastContact = newestConversation(history.events);
  const earliest = events.findLast(({ at }) => at !== null)?.at ?? null;
  const words = t.history.sentence;
  const scope = lastYearScope(coverage, t, dates);
  // A contact without a time is only counted: it may be the last one.
  const hasContact = history.events.some(({ kind }) => isContact(kind));
  const last: readonly string[] =
    lastContact !== null
      ? [words.last(contactText(lastContact, t), dates.when(lastContact.at ?? '') ?? '')]
      : hasContact
        ? []
        : [words.noContact(loadedScope(history, t, dates))];
  const counted = countKinds(events)
    .map(({ kind, count }) => t.history.counts[kind](count))
    .join(', ');
  const afterLast = (text: string): string => [...last, text].join(' ');
  if (counted === '') return hasContact ? afterLast(`${t.history.noneOf(scope)}.`) : last.join('');
  const since = coverage.kind === 'all' && earliest !== null ? dates.day(earliest) : null;
  const from = since === null ? '' : (events.length === 1 ? words.on : words.earliest)(since);
  return afterLast(`${capitalized(scope)}: ${counted}${from}.`);
}

/** Of a history without an event: “No events in the last 12 months” only if nothing came that could not be read. */
export const nothingText = (history: History, t: Dictionary, dates: Dates): string =>
  history.unreadableCount === 0
    ? t.history.noneOf(loadedScope(history, t, dates))
    : t.history.unreadable(history.unreadableCount);

/** “call, answered”: an incoming one needs no word. */
function contactText(event: ConversationEvent, t: Dictionary): string {
  const { title, status, about } = eventText(event, t);
  const name = event.direction === 'in' ? t.history.titles.call : title;
  const parts = [name.toLowerCase(), status, event.kind === 'request' ? null : about];
  return parts.flatMap((part) => (part === null ? [] : plainLine(part))).join(', ');
}

/** “230 events” or “Newest 200 events”; of chosen kinds “14 of 230 events” or “1 of the newest 200 events”. */
export function countText(
  { events: { length: total }, coverage }: Pick<History, 'events' | 'coverage'>,
  /** null: no kind is chosen. */
  shown: number | null,
  { history: t }: Dictionary,
): string {
  if (coverage.kind === 'newest') return shown === null ? t.newest(total) : t.ofNewest(shown, total);
  return shown === null ? t.events(total) : t.ofEvents(shown, total);
}

/** What follows that: “, since 17 January”, or “ in the last 12 months”. */
export function scopeSuffix(history: History, t: Dictionary, dates: Dates): string {
  const { coverage } = history;
  if (coverage.kind === 'all') return ` ${loadedScope(history, t, dates)}`;
  const since = coverage.since === null ? null : dates.day(coverage.since);
  return since === null ? '' : `, ${t.history.scopes.since(since)}`;
}

/** Of which events something is said: “in the last 12 months”, or “in the newest 200 events, since 3 May”. */
export function lastYearScope(coverage: Coverage, t: Dictionary, dates: Dates): string {
  return coverage.kind === 'all' ? t.history.scopes.lastYear : newestScope(coverage, t, dates);
}

/** The same of all that is loaded, which may reach further back. */
export function loadedScope({ coverage, lastYear }: History, t: Dictionary, dates: Dates): string {
  const isOfLastYear = coverage.since === lastYear.coverage.since;
  if (coverage.kind === 'newest' || isOfLastYear) return lastYearScope(coverage, t, dates);
  return t.history.scopes.since(dates.day(coverage.since) ?? coverage.since);
}

function newestScope(
  { count, since }: Extract<Coverage, { kind: 'newest' }>,
  { history: { scopes } }: Dictionary,
  { day }: Dates,
): string {
  const date = since === null ? null : day(since);
  return date === null ? scopes.newestUndated(count) : scopes.newest(count, date);
}
