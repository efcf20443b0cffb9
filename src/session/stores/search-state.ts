import type { Report } from '#src/api/reports/reports.ts';
import { type UserId, randomId } from '#src/lib/ids.ts';
import { daysOfWindow, newestDays, type DayRange } from '#src/lib/days.ts';
import type { SearchTerm, TermOrId } from '#src/lib/search/search-term.ts';

/**
 * A step of a search: one report for one window of days. Window 0 is from 87 days ago to the end of tomorrow; each further one lies
 * before it, the last ends 366 days ago.
 */
export type StepKey = { readonly report: Report; readonly window: number };

/** `isOfYear`: a search of the whole year, which looks up no visitors, not in a second try either. */
export type BegunStep = StepKey & { readonly isOfYear?: true };

/** What was searched for. */
export type SearchCriteria = {
  readonly term: SearchTerm;
  /** As the agent typed it, or a link had it: for the field. */
  readonly text: string;
  /** On whose behalf. */
  readonly userId: UserId | null;
  /**
   * What the text may mean instead, the most likely first. Not all that it can: a link says what its text is, and the page of an ID
   * that nobody was found by has ruled that out.
   */
  readonly otherReadings: readonly TermOrId[];
  /** When it began, epoch ms: its days stay the same on the next one. */
  readonly at: number;
};

/**
 * What was searched for, and which steps have begun: in memory only, of one sign-in, and of one entry of the browser's history. What
 * runs, what was found and what it cost are in the query cache.
 */
export type SearchState = {
  /** Random. */
  readonly id: string;
  readonly criteria: SearchCriteria;
  /** In the order in which they began. */
  readonly steps: readonly BegunStep[];
  /**
   * Its page begins nothing, and opens nobody, by itself any more: the one person found was opened, it was left while something ran, or
   * the results were dropped.
   */
  readonly wasOpened: boolean;
};

export type NewSearch = Omit<SearchCriteria, 'otherReadings' | 'at'> &
  Partial<Pick<SearchCriteria, 'otherReadings'>>;

/** A search without steps, which its page runs. */
export const newSearch = (criteria: NewSearch, now: Date = new Date()): SearchState => ({
  id: randomId(),
  criteria: { otherReadings: [], ...criteria, at: now.getTime() },
  steps: [],
  wasOpened: false,
});

/** Its day is the browser's; the newest window allows for any other time zone. */
export const searchDays = ({ at }: Pick<SearchCriteria, 'at'>, window: number): DayRange =>
  daysOfWindow(newestDays(new Date(at)), window);
