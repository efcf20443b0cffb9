import type { Report } from '#src/api/reports/reports.ts';
import { type PersonId, type UserId, type VisitorId, randomId } from '#src/lib/ids.ts';
import { newestDays, type DayRange } from '#src/lib/search/search-days.ts';
import type { SearchTerm, TypedId } from '#src/lib/search/search-term.ts';

/**
 * A step of a search: one report for one window of days. Window 0 is from 87 days ago to the end of tomorrow; each further one lies
 * before it, the last ends 366 days ago.
 */
export type StepKey = { readonly report: Report; readonly window: number };

/**
 * What was searched for, which steps have begun and which one runs: in memory only, of one sign-in, and of one entry of the browser's
 * history. What came of the steps is in the query cache.
 */
export type SearchState = {
  /** Random. */
  readonly id: string;
  readonly term: SearchTerm;
  /** On whose behalf. */
  readonly userId: UserId | null;
  /** What the typed digits may be instead. */
  readonly ids: readonly TypedId[];
  /** When it began, epoch ms: its days stay the same on the next one. */
  readonly at: number;
  /** The days of window 0. */
  readonly newest: DayRange;
  /** In the order in which they began. */
  readonly steps: readonly StepKey[];
  /** The one that an action runs, until the next one begins or the action ends; null: none runs. */
  readonly running: StepKey | null;
  /** Whose persons were looked up. */
  readonly visitors: readonly VisitorId[];
  /** The people found, for their pages: these do not load what reads the answers. */
  readonly found: readonly PersonId[];
  /** The one person found was opened by itself: once for each search. */
  readonly wasOpened: boolean;
  /** What the agent, or a link, has asked for: its page begins it, once. null: a page that is opened again fetches nothing. */
  readonly toDo: 'run' | 'further' | null;
};

/** What a search has before its first step. */
export const noSteps = { steps: [], visitors: [], found: [], wasOpened: false } as const;

export type NewSearch = Pick<SearchState, 'term' | 'userId'> & { readonly ids?: SearchState['ids'] };

/** A search that its page will begin. `now`: its day is the browser's; the newest window allows for any other time zone. */
export const newSearch = ({ term, userId, ids = [] }: NewSearch, now: Date = new Date()): SearchState => ({
  id: randomId(),
  term,
  userId,
  ids,
  at: now.getTime(),
  newest: newestDays(now),
  ...noSteps,
  running: null,
  toDo: 'run',
});
