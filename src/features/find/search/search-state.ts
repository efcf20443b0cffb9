import type { IdReading } from '#src/features/find/field/id-text.ts';
import type { Report } from '#src/api/reports/matching-rows.ts';
import type { PersonId, UserId, VisitorId } from '#src/lib/ids.ts';
import type { DayRange } from '#src/lib/search/search-days.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';

/** The reports that a search asks. For an e-mail, `calls` are those of the address book's contacts with it. */
export type SearchPart = Report;

/** The parts of each kind of search, in the order in which they are asked. */
export const partsOf: Readonly<Record<SearchTerm['kind'], readonly SearchPart[]>> = {
  phone: ['calls', 'offline_messages', 'chats'],
  email: ['offline_messages', 'calls'],
  name: ['offline_messages', 'calls'],
};

/** A call, an offline message ("request") or a chat that matches. */
export type Hit = {
  readonly part: SearchPart;
  /** `YYYY-MM-DD hh:mm:ss` in the account's time zone; null: the API did not tell. */
  readonly at: string | null;
  readonly personId: PersonId | null;
  readonly visitorId: VisitorId | null;
  /** The visitor has no person, as the API said when it was asked. */
  readonly isNobodys: boolean;
  /** The phone, e-mail or name that matched, as the API gave it. */
  readonly matched: string | null;
};

/** One part in one window. 0: from 87 days ago to the end of tomorrow; each further one lies before it, the last ends 366 days ago. */
export type StepKey = { readonly part: SearchPart; readonly window: number };

export type Answered = {
  readonly status: 'answered';
  /** At most the newest 100, newest first. */
  readonly hits: readonly Hit[];
  /** How many there are (`total_items`); null: the API did not tell. */
  readonly total: number | null;
  /** Visitors of hits without a person, newest first, whose person is not known yet; 0 or 1 point each. */
  readonly unresolved: readonly VisitorId[];
  /** Why asking for a visitor's person failed; null: it did not. */
  readonly visitorError: unknown;
};
export type Failed = { readonly status: 'failed'; readonly error: unknown };
/** The account lacks the component of this report. */
export type Unavailable = { readonly status: 'unavailable' };

export type SearchStep = StepKey & { readonly outcome: Answered | Failed | Unavailable };

/** A search: in memory only, of one sign-in, and of one entry of the browser's history. */
export type SearchState = {
  /** Random. */
  readonly id: string;
  readonly term: SearchTerm;
  /** On whose behalf. */
  readonly userId: UserId | null;
  /** What the typed digits may be instead. */
  readonly ids: readonly IdReading[];
  /** When it began, epoch ms: its days stay the same on the next one. */
  readonly at: number;
  /** The days of window 0. */
  readonly newest: DayRange;
  /** What was asked so far, in that order. */
  readonly steps: readonly SearchStep[];
  /** What is being asked now. */
  readonly running: StepKey | null;
  /** Of the calls that were answered; failed calls are free. */
  readonly points: number;
  /** The one person found was opened by itself: once for each search. */
  readonly wasOpened: boolean;
  /** What the agent, or a link, has asked for: its page begins it, once. null: a page that is opened again asks for nothing. */
  readonly toDo: 'run' | 'further' | null;
};
