import type { Dictionary } from '#src/i18n/dictionary.ts';
import { capitalized } from '#src/lib/text/capitalized.ts';
import type { History } from '#src/features/history/model/history.ts';
import { isContact, type HistoryEvent } from '#src/features/history/model/history-event.ts';
import { sentenceFacts } from '#src/features/history/model/sentence.ts';
import { eventText } from '#src/features/history/timeline/event-text.ts';
import type { Dates } from '#src/i18n/dates.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import { lastYearScope, loadedScope } from './scope-text.ts';

/** What an agent reads aloud: the last contact, and how many of each kind there were. It says no more than what has come. */
export function sentenceText(history: History, t: Dictionary, dates: Dates): string {
  const known = knownText(history, t, dates);
  // What could not be read may be a contact, and a later one.
  return history.unreadableCount === 0 ? known : `${known} ${t.history.unreadable(history.unreadableCount)}`;
}

function knownText(history: History, t: Dictionary, dates: Dates): string {
  const { lastContact, counts, coverage, earliest } = sentenceFacts(history);
  const words = t.history.sentence;
  const scope = lastYearScope(coverage, t, dates);
  // Of a contact without a time only the counts tell: it may be the last one.
  const hasContact = history.events.some(({ kind }) => isContact(kind));
  const last: readonly string[] =
    lastContact !== null
      ? [words.last(contactText(lastContact, t), whenText(lastContact, dates))]
      : hasContact
        ? []
        : [words.noContact(loadedScope(history, t, dates))];
  const counted = counts.map(({ kind, count }) => t.history.counts[kind](count)).join(', ');
  const saying = (text: string): string => [...last, text].join(' ');
  if (counted === '') return hasContact ? saying(words.nothing(scope)) : last.join('');
  const since = coverage.kind === 'all' && earliest !== null ? dates.day(earliest) : null;
  if (since === null) return saying(words.counts(capitalized(scope), counted));
  const isOne = history.lastYear.events.length === 1;
  return saying((isOne ? words.countOne : words.countsSince)(capitalized(scope), counted, since));
}

/** Of a history without an event: “No events” only if nothing came that could not be read. */
export const nothingText = (
  { unreadableCount }: Pick<History, 'unreadableCount'>,
  { history: t }: Dictionary,
): string => (unreadableCount === 0 ? t.none : t.unreadable(unreadableCount));

/** “call, answered”: an incoming one needs no word. */
function contactText(event: HistoryEvent, t: Dictionary): string {
  const { title, status, about } = eventText(event, t);
  const name = event.direction === 'in' ? t.history.titles.call : title;
  const parts = [name.toLowerCase(), status, event.kind === 'request' ? null : about];
  return parts.flatMap((part) => (part === null ? [] : plainLine(part))).join(', ');
}

function whenText({ at }: HistoryEvent, { day, time }: Dates): string {
  return at === null ? '' : [day(at), time(at)].filter((part) => part !== null).join(' ');
}
