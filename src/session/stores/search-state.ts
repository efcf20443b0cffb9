import type { Report } from '#src/api/reports/reports.ts';
import { type PersonId, type UserId, type VisitorId, randomId } from '#src/lib/ids.ts';
import { newestDays, type DayRange } from '#src/lib/days.ts';
import type { SearchTerm, TermOrId } from '#src/lib/search/search-term.ts';

/**
 * A step of a search: one report for one window of days. Window 0 is from 87 days ago to the end of tomorrow; each further one lies
 * before it, the last ends 366 days ago.
 */
export type StepKey = { readonly report: Report; readonly window: number };

/** `isOfYear`: a search of the whole year, which looks up no visitors, not in a second try either. */
export type BegunStep = StepKey & { readonly isOfYear?: true };

/**
 * What was searched for, which steps have begun and which one runs: in memory only, of one sign-in, and of one entry of the browser's
 * history. The answers are in the query cache; of these only `found` is kept here, too.
 */
export type SearchState = {
  /** Random. */
  readonly id: string;
  readonly term: SearchTerm;
  /** As the agent typed it, or a link had it: for the field. */
  readonly text: string;
  /** On whose behalf. */
  readonly userId: UserId | null;
  /** What the text may mean instead, the most likely first. */
  readonly otherReadings: readonly TermOrId[];
  /** When it began, epoch ms: its days stay the same on the next one. */
  readonly at: number;
  /** The days of window 0. */
  readonly newest: DayRange;
  /** In the order in which they began. */
  readonly steps: readonly BegunStep[];
  /** The one that an action runs, until the next one begins or the action ends; null: none runs. */
  readonly running: StepKey | null;
  /** While a search of the whole year runs: how many steps it had when it began. */
  readonly yearSteps: number | null;
  /** Whose persons were looked up. */
  readonly visitors: readonly VisitorId[];
  /** The people found: a person's page does not load what reads the answers. */
  readonly found: readonly PersonId[];
  /** The one person found was opened by itself: once for each search. */
  readonly wasOpened: boolean;
  /** What its page is to begin, once. null: a page that is opened again fetches nothing. */
  readonly toDo: 'run' | 'further' | null;
};

/** The reports of each kind of search, in the order in which they are fetched. For an e-mail, the calls are those of contacts that have it. */
export const reportsOf: Readonly<Record<SearchTerm['kind'], readonly Report[]>> = {
  phone: ['call', 'request', 'chat'],
  email: ['request', 'call'],
  name: ['request', 'call'],
};

/** The most that a new search costs: a call for each report; an e-mail's calls also need the address book. */
export const pointsOfSearch = ({ kind }: SearchTerm): number =>
  reportsOf[kind].length + (kind === 'email' ? 1 : 0);

/** What a search has before its first step. */
export const noSteps = { steps: [], visitors: [], found: [], wasOpened: false } as const;

export type NewSearch = Pick<SearchState, 'term' | 'text' | 'userId'> &
  Partial<Pick<SearchState, 'otherReadings'>>;

/** A search that its page will begin. `now`: its day is the browser's; the newest window allows for any other time zone. */
export const newSearch = (
  { term, text, userId, otherReadings = [] }: NewSearch,
  now: Date = new Date(),
): SearchState => ({
  id: randomId(),
  term,
  text,
  userId,
  otherReadings,
  at: now.getTime(),
  newest: newestDays(now),
  ...noSteps,
  running: null,
  yearSteps: null,
  toDo: 'run',
});
