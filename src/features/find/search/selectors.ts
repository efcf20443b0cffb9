import { NEWEST_ROWS } from '#src/api/reports/matching-rows.ts';
import { CONTACTS_PER_CALL } from '#src/api/reports/search-filters.ts';
import type { Report } from '#src/api/reports/reports.ts';
import { todayIn, untilToday } from '#src/i18n/dates.ts';
import type { PersonId, VisitorId } from '#src/lib/ids.ts';
import { daysOfWindow, WINDOWS, type DayRange } from '#src/lib/days.ts';
import { compareTexts, newestFirst } from '#src/lib/text/compare-texts.ts';
import { reportsOf, type StepKey } from '#src/session/stores/search-state.ts';
import {
  isStep,
  type Answered,
  type Failed,
  type Hit,
  type SearchResults,
  type SearchStep,
} from './search-results.ts';

export type FoundPerson = {
  readonly personId: PersonId;
  /** Newest first; at least one. */
  readonly hits: readonly Hit[];
};

export type AnsweredStep = SearchStep & { readonly outcome: Answered };
export type FailedStep = SearchStep & { readonly outcome: Failed };

const isAnswered = (step: SearchStep): step is AnsweredStep => step.outcome.status === 'answered';
const isFailed = (step: SearchStep): step is FailedStep => step.outcome.status === 'failed';

const answeredSteps = ({ steps }: SearchResults): readonly AnsweredStep[] => steps.filter(isAnswered);

/** Everybody found so far, the one with the newest hit first. */
export function foundPeople(search: SearchResults): readonly FoundPerson[] {
  const hits = answeredSteps(search).flatMap(({ outcome }) => outcome.hits);
  const byPerson = new Map<PersonId, Hit[]>();
  for (const hit of hits.toSorted(newestFirst)) {
    if (hit.personId === null) continue;
    const ofPerson = byPerson.get(hit.personId);
    if (ofPerson === undefined) byPerson.set(hit.personId, [hit]);
    else ofPerson.push(hit);
  }
  return [...byPerson].map(([personId, ofPerson]) => ({ personId, hits: ofPerson }));
}

export type UnlinkedHits = {
  readonly report: Report;
  readonly count: number;
  /** `YYYY-MM-DD hh:mm:ss`; null: not reported. */
  readonly newestAt: string | null;
};

/** Those tied to no visitor, for each report that has some. */
export function unlinkedHits(search: SearchResults): readonly UnlinkedHits[] {
  return reportsOf[search.term.kind].flatMap((report) => {
    const unlinked = hitsOf(search, report)
      .filter(({ personId, visitorId }) => personId === null && visitorId === null)
      .toSorted(newestFirst);
    const [newest] = unlinked;
    return newest === undefined ? [] : [{ report, count: unlinked.length, newestAt: newest.at }];
  });
}

/** How many hits are of visitors who have no person, for each report that has some. */
export function hitsWithoutPerson(search: SearchResults) {
  return reportsOf[search.term.kind].flatMap((report) => {
    const count = hitsOf(search, report).filter(({ hasNoPerson }) => hasNoPerson).length;
    return count === 0 ? [] : [{ report, count }];
  });
}

export type ReportTotal = {
  readonly report: Report;
  /** How many of the newest are here. */
  readonly shown: number;
  /** How many there are; null: not reported. */
  readonly total: number | null;
};

/** For each report that was answered: of all its windows. */
export function reportTotals(search: SearchResults): readonly ReportTotal[] {
  return reportsOf[search.term.kind].flatMap((report) => {
    const totals = answeredSteps(search)
      .filter((step) => step.report === report)
      .map(({ outcome }) => outcome.total);
    if (totals.length === 0) return [];
    const total = totals.includes(null) ? null : totals.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    return [{ report, shown: hitsOf(search, report).length, total }];
  });
}

const hitsOf = (search: SearchResults, report: Report): readonly Hit[] =>
  answeredSteps(search).flatMap((step) => (step.report === report ? step.outcome.hits : []));

/** Steps with visitors whose person is not known: not looked up yet, or in vain. */
export const stepsWithVisitors = (search: SearchResults): readonly AnsweredStep[] =>
  answeredSteps(search).filter(({ outcome }) => outcome.unresolved.length > 0);

export const unresolvedOf = (search: SearchResults, key: StepKey): readonly VisitorId[] =>
  answeredSteps(search).find(isStep(key))?.outcome.unresolved ?? [];

export const failedSteps = ({ steps }: SearchResults): readonly FailedStep[] => steps.filter(isFailed);

/** Reports that the account does not have, each once. */
export const unavailableReports = ({ term, steps }: SearchResults): readonly Report[] =>
  reportsOf[term.kind].filter((report) =>
    steps.some((step) => step.report === report && step.outcome.status === 'unavailable'),
  );

/** Reports that have not been answered: not fetched yet, or failed. */
export const unansweredReports = ({ term, steps }: SearchResults): readonly Report[] =>
  reportsOf[term.kind].filter((report) =>
    steps.every((step) => step.report !== report || step.outcome.status === 'failed'),
  );

export type SearchedDays = { readonly days: DayRange; readonly reports: readonly Report[] };

/** Which reports answered for which days, newest first: reports with the same days are one line, as are neighbouring days. */
export function searchedDays(search: SearchResults): readonly SearchedDays[] {
  const searched: { days: DayRange; reports: Report[] }[] = [];
  for (const report of reportsOf[search.term.kind])
    for (const days of daysOfReport(search, report)) {
      const same = searched.find((each) => each.days.from === days.from && each.days.till === days.till);
      if (same === undefined) searched.push({ days, reports: [report] });
      else same.reports.push(report);
    }
  return searched.toSorted((one, other) => compareTexts(other.days.till, one.days.till));
}

/** Days of a search up to the day on which it began: the page does not claim later ones overnight. */
export const untilSearched = (
  { at }: Pick<SearchResults, 'at'>,
  days: DayRange,
  zone: string | null,
): DayRange => untilToday(days, todayIn(zone, new Date(at)));

function daysOfReport(search: SearchResults, report: Report): readonly DayRange[] {
  const ranges: DayRange[] = [];
  let isNext = false;
  for (let window = 0; window < openedWindows(search); window += 1) {
    const wasAnswered = answeredSteps(search).some(isStep({ report, window }));
    if (wasAnswered) {
      const days = daysOfWindow(search.newest, window);
      const later = isNext ? ranges.pop() : undefined;
      ranges.push({ from: days.from, till: (later ?? days).till });
    }
    isNext = wasAnswered;
  }
  return ranges;
}

/** How many windows the search has opened; the newest is always open. */
const openedWindows = ({ steps }: SearchResults): number =>
  Math.max(0, ...steps.map(({ window }) => window)) + 1;

/** What was not fetched yet in the windows opened so far. */
export const stepsFurther = (search: SearchResults): readonly StepKey[] =>
  Array.from({ length: openedWindows(search) }, (_, window) => stepsOf(search, window)).flat();

/** What opens the next window; nothing after the last. */
export function stepsEarlier(search: SearchResults): readonly StepKey[] {
  const window = openedWindows(search);
  return window < WINDOWS ? stepsOf(search, window) : [];
}

/** What was not fetched yet in the whole year, the newest days first. */
export const stepsOfYear = (search: SearchResults): readonly StepKey[] =>
  Array.from({ length: WINDOWS }, (_, window) => stepsOf(search, window)).flat();

const MOST_CALLS_OF_CONTACTS = Math.ceil(NEWEST_ROWS / CONTACTS_PER_CALL);

/**
 * The most that steps cost. An e-mail's calls need the address book once, and then as many calls of the API as its contacts take: the first
 * answer tells.
 */
export function pointsOfSteps(search: SearchResults, ahead: readonly StepKey[]): number {
  if (search.term.kind !== 'email') return ahead.length;
  const calls = ahead.filter(isCalls).length;
  const known = answeredSteps(search).find(isCalls)?.outcome.points;
  const ofCalls = known === undefined ? calls * MOST_CALLS_OF_CONTACTS + Math.min(calls, 1) : calls * known;
  return ahead.length - calls + ofCalls;
}

/** Whether the contacts of an e-mail are not known yet: its calls may cost less. */
export const mayCostLess = (search: SearchResults, ahead: readonly StepKey[]): boolean =>
  search.term.kind === 'email' && ahead.some(isCalls) && !answeredSteps(search).some(isCalls);

const isCalls = ({ report }: StepKey): boolean => report === 'call';

/** Without the windows that are not searched yet: what is shown of a search that runs does not change with each report. */
export const withWholeWindows = (search: SearchResults): SearchResults => ({
  ...search,
  steps: search.steps.filter(({ window }) => stepsOf(search, window).length === 0),
});

/** What was not fetched yet in one window. A report that the account does not have is not fetched again. */
export function stepsOf({ term, steps }: SearchResults, window: number): readonly StepKey[] {
  const isDone = (report: Report): boolean =>
    steps.some(
      (step) => step.report === report && (step.window === window || step.outcome.status === 'unavailable'),
    );
  return reportsOf[term.kind].filter((report) => !isDone(report)).map((report) => ({ report, window }));
}

/**
 * The one person found, once for each search. null while it is not sure that there is only one: a visitor who was not looked
 * up may be somebody else.
 */
export function personToOpen(search: SearchResults): PersonId | null {
  if (search.running !== null || search.wasOpened) return null;
  const [first, second] = foundPeople(search);
  if (first === undefined || second !== undefined) return null;
  return stepsWithVisitors(search).length === 0 ? first.personId : null;
}
