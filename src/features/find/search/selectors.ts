import { NEWEST_ROWS } from '#src/api/reports/matching-rows.ts';
import type { Report } from '#src/api/reports/reports.ts';
import { CONTACTS_PER_CALL, reportsOf } from '#src/api/reports/search-filters.ts';
import { todayIn, untilToday } from '#src/i18n/dates.ts';
import type { PersonId } from '#src/lib/ids.ts';
import { WINDOWS, type DayRange } from '#src/lib/days.ts';
import { compareTexts, newestFirst } from '#src/lib/text/compare-texts.ts';
import { searchDays, type SearchCriteria, type StepKey } from '#src/session/stores/search-state.ts';
import type { AnsweredStep, FailedStep, Hit, SearchResults, SearchStep } from './search-results.ts';

const isAnswered = (step: SearchStep): step is AnsweredStep => step.status === 'answered';

const answeredSteps = ({ steps }: SearchResults): readonly AnsweredStep[] => steps.filter(isAnswered);

export const failedSteps = ({ steps }: SearchResults): readonly FailedStep[] =>
  steps.filter((step) => step.status === 'failed');

/** Steps with visitors whose person is not known: not looked up yet, or in vain. */
export const stepsWithVisitors = (search: SearchResults): readonly AnsweredStep[] =>
  answeredSteps(search).filter(({ unresolved }) => unresolved.length > 0);

export type FoundPerson = {
  readonly personId: PersonId;
  /** Newest first; at least one. */
  readonly hits: readonly Hit[];
};

/** Everybody found so far, the one with the newest hit first. */
export function foundPeople(search: SearchResults): readonly FoundPerson[] {
  const byPerson = new Map<PersonId, Hit[]>();
  for (const hit of answeredSteps(search)
    .flatMap(({ hits }) => hits)
    .toSorted(newestFirst)) {
    if (hit.personId === null) continue;
    const personHits = byPerson.get(hit.personId);
    if (personHits === undefined) byPerson.set(hit.personId, [hit]);
    else personHits.push(hit);
  }
  return [...byPerson].map(([personId, hits]) => ({ personId, hits }));
}

/** What came of one report, in all windows so far. */
export type ReportResults = {
  readonly report: Report;
  readonly steps: readonly SearchStep[];
  readonly answered: readonly AnsweredStep[];
  /** Newest first. */
  readonly hits: readonly Hit[];
  /** How many there are; null: not reported. */
  readonly total: number | null;
};

/** Of each report that this search fetches. */
export const reportResults = (search: SearchResults): readonly ReportResults[] =>
  reportsOf(search.criteria.term).map((report) => {
    const steps = search.steps.filter((step) => step.report === report);
    const answered = steps.filter(isAnswered);
    return {
      report,
      steps,
      answered,
      hits: answered.flatMap(({ hits }) => hits).toSorted(newestFirst),
      total: answered.reduce<number | null>(
        (sum, { total }) => (sum === null || total === null ? null : sum + total),
        0,
      ),
    };
  });

export type SearchedDays = { readonly days: DayRange; readonly reports: readonly Report[] };

/** Which reports answered for which days, newest first: reports with the same days are one line, as are neighbouring days. */
export function searchedDays(search: SearchResults): readonly SearchedDays[] {
  const searched: { days: DayRange; reports: Report[] }[] = [];
  for (const { report, answered } of reportResults(search))
    for (const days of rangesOf(search, answered)) {
      const same = searched.find((each) => each.days.from === days.from && each.days.till === days.till);
      if (same === undefined) searched.push({ days, reports: [report] });
      else same.reports.push(report);
    }
  return searched.toSorted((one, other) => compareTexts(other.days.till, one.days.till));
}

function rangesOf(search: SearchResults, steps: readonly StepKey[]): readonly DayRange[] {
  const windows = steps.map(({ window }) => window).toSorted((one, other) => one - other);
  const ranges: DayRange[] = [];
  for (const [index, window] of windows.entries()) {
    const { from, till } = searchDays(search.criteria, window);
    const later = windows[index - 1] === window - 1 ? ranges.pop() : undefined;
    ranges.push({ from, till: later?.till ?? till });
  }
  return ranges;
}

/** Days of a search up to the day on which it began: the page does not claim later ones overnight. */
export const untilSearched = (
  { at }: Pick<SearchCriteria, 'at'>,
  days: DayRange,
  zone: string | null,
): DayRange => untilToday(days, todayIn(zone, new Date(at)));

/** How many windows the search has opened; the newest is always open. */
const openedWindows = ({ steps }: SearchResults): number =>
  Math.max(0, ...steps.map(({ window }) => window)) + 1;

/** What was not fetched yet in so many windows, the newest days first. */
const stepsIn = (search: SearchResults, windows: number): readonly StepKey[] =>
  Array.from({ length: windows }, (_, window) => stepsOf(search, window)).flat();

/** What was not fetched yet in the windows opened so far. */
export const stepsFurther = (search: SearchResults): readonly StepKey[] =>
  stepsIn(search, openedWindows(search));

/** The newest days were not searched to the end, nobody was found, and the page was not left: it goes on with them by itself. */
export const isUnfinished = (search: SearchResults): boolean =>
  !search.wasOpened && foundPeople(search).length === 0 && stepsOf(search, 0).length > 0;

/** What opens the next window; nothing after the last. */
export function stepsEarlier(search: SearchResults): readonly StepKey[] {
  const window = openedWindows(search);
  return window < WINDOWS ? stepsOf(search, window) : [];
}

/** What was not fetched yet in the whole year. */
export const stepsOfYear = (search: SearchResults): readonly StepKey[] => stepsIn(search, WINDOWS);

/** What was not fetched yet in one window. A report that the account does not have is not fetched again. */
export function stepsOf({ criteria, steps }: SearchResults, window: number): readonly StepKey[] {
  const isDone = (report: Report): boolean =>
    steps.some((step) => step.report === report && (step.window === window || step.status === 'unavailable'));
  return reportsOf(criteria.term)
    .filter((report) => !isDone(report))
    .map((report) => ({ report, window }));
}

/** Without the windows that are not searched yet: what is shown of a search that runs does not change with each report. */
export const withWholeWindows = (search: SearchResults): SearchResults => ({
  ...search,
  steps: search.steps.filter(({ window }) => stepsOf(search, window).length === 0),
});

const MAX_CALLS_OF_CONTACTS = Math.ceil(NEWEST_ROWS / CONTACTS_PER_CALL);

/**
 * The most that steps cost. An e-mail's calls need the address book once, and then as many calls of the API as its contacts take: the first
 * answer tells.
 */
export function pointsOfSteps(search: SearchResults, ahead: readonly StepKey[]): number {
  if (search.criteria.term.kind !== 'email') return ahead.length;
  const calls = ahead.filter(isCalls).length;
  const known = answeredSteps(search).find(isCalls)?.points;
  const callPoints = known === undefined ? calls * MAX_CALLS_OF_CONTACTS + Math.min(calls, 1) : calls * known;
  return ahead.length - calls + callPoints;
}

/** Whether the contacts of an e-mail are not known yet: its calls may cost less. */
export const mayCostLess = (search: SearchResults, ahead: readonly StepKey[]): boolean =>
  search.criteria.term.kind === 'email' && ahead.some(isCalls) && !answeredSteps(search).some(isCalls);

const isCalls = ({ report }: StepKey): boolean => report === 'call';

/**
 * The one person found, once for each search. null while it is not sure that there is only one: a visitor who was not looked
 * up may be somebody else.
 */
export const personToOpen = (search: SearchResults): PersonId | null =>
  search.running === null ? onlyPerson(search) : null;

/** The one person found so far, who opens when the search has ended. */
export function onlyPerson(search: SearchResults): PersonId | null {
  if (search.wasOpened) return null;
  const [first, second] = foundPeople(search);
  if (first === undefined || second !== undefined) return null;
  return stepsWithVisitors(search).length === 0 ? first.personId : null;
}
