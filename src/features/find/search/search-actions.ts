import { CancelledError, type QueryClient } from '@tanstack/react-query';
import { isLimitSpent, rejectedTokenOf } from '#src/api/api-error-checks.ts';
import type { PersonId, VisitorId } from '#src/lib/ids.ts';
import type { BegunStep, SearchState, StepKey } from '#src/session/stores/search-state.ts';
import { searchKey, type Searches } from '#src/session/stores/searches.ts';
import { stepQuery, visitorQuery, type SearchCaller } from './search-queries.ts';
import { isStep, readResults, type SearchResults } from './search-results.ts';
import {
  failedSteps,
  foundPeople,
  personToOpen,
  stepsEarlier,
  stepsFurther,
  stepsOf,
  stepsOfYear,
  stepsWithVisitors,
} from './selectors.ts';

/** So many visitors are looked up at the same time. */
const VISITORS_AT_ONCE = 5;

export type SearchActions = ReturnType<typeof createSearchActions>;

type SearchContext = {
  readonly search: SearchState;
  readonly searches: Searches;
  readonly queryClient: QueryClient;
  readonly caller: SearchCaller;
  /** The one person found is about to open. */
  readonly onPersonToOpen: (personId: PersonId) => void;
};

/** Each action resolves when it has ended, and never rejects: failures are in the results. While one runs, the others do nothing. */
export function createSearchActions(context: SearchContext) {
  const { searches, queryClient, caller, onPersonToOpen } = context;
  const { id } = context.search;
  /** Whether the search page is open. */
  let isOpen = false;
  let isYearStopped = false;

  const current = (): SearchState => searches.get(id) ?? context.search;
  const results = (): SearchResults => readResults(queryClient, caller, current());
  const countPeople = (): number => foundPeople(results()).length;

  const unresolvedOf = (steps: readonly StepKey[]): readonly VisitorId[] => [
    ...new Set(
      stepsWithVisitors(results())
        .filter((step) => steps.some(isStep(step)))
        .flatMap(({ unresolved }) => unresolved),
    ),
  ];

  /** @throws what ends the search: see `isEnd`. Failures are in the results. */
  async function settle(fetches: readonly Promise<unknown>[]): Promise<void> {
    const outcomes = await Promise.allSettled(fetches);
    // With the sign-in, whose end cancels queries: one that had no answer yet resolves to none.
    if (searches.get(id) === null) throw new CancelledError();
    for (const outcome of outcomes)
      if (outcome.status === 'rejected' && isEnd(outcome.reason)) throw outcome.reason;
  }

  const lookUp = (visitorIds: readonly VisitorId[]): Promise<void> =>
    settle(visitorIds.map((visitorId) => queryClient.fetchQuery(visitorQuery(caller, current(), visitorId))));

  async function fetchReport(step: BegunStep): Promise<void> {
    const { steps } = current();
    const sent = searches.takeCall() ?? undefined;
    const fetching = queryClient.fetchQuery(stepQuery(caller, current(), step, sent));
    if (!steps.some(isStep(step))) searches.update(id, { steps: [...steps, step] });
    await settle([fetching]);
  }

  /** Fetches a report, and at once the persons of its newest visitors. */
  async function runStep(step: StepKey): Promise<void> {
    await fetchReport(step);
    if (isOpen) await lookUp(unresolvedOf([step]).slice(0, VISITORS_AT_ONCE));
  }

  /** One step after another, until one names somebody new. */
  async function runUntilFound(steps: readonly StepKey[]): Promise<void> {
    const before = countPeople();
    for (const step of steps) {
      await runStep(step);
      if (!isOpen || countPeople() > before) return;
    }
  }

  /**
   * All steps, whoever is found, until the agent stops it. A limit that is spent would refuse the rest, too. Visitors are not looked
   * up by itself: no more is spent than its button says.
   */
  async function runYear(steps: readonly StepKey[]): Promise<void> {
    isYearStopped = false;
    for (const step of steps) {
      await fetchReport({ ...step, isOfYear: true });
      const failure = failedSteps(results()).find(isStep(step));
      if (!isOpen || isYearStopped || (failure !== undefined && isLimitSpent(failure.error))) return;
    }
  }

  async function lookUpAll(steps: readonly StepKey[]): Promise<void> {
    const visitorIds = unresolvedOf(steps);
    for (let from = 0; from < visitorIds.length; from += VISITORS_AT_ONCE)
      if (isOpen) await lookUp(visitorIds.slice(from, from + VISITORS_AT_ONCE));
  }

  async function rerunFailed(steps: readonly StepKey[]): Promise<void> {
    for (const step of failedSteps(results()).filter((failed) => steps.some(isStep(failed))))
      if (isOpen) await (step.isOfYear === true ? fetchReport : runStep)(step);
  }

  /** Calls that wait for the network: they would be sent when nobody waits for them any more. */
  const cancelPaused = (): void =>
    void queryClient.cancelQueries({
      queryKey: searchKey(id),
      predicate: ({ state }) => state.fetchStatus === 'paused',
    });

  async function runExclusive(action: (now: SearchResults) => Promise<void>): Promise<void> {
    if (results().running !== null) return;
    try {
      await action(results());
    } catch (error) {
      if (!isEnd(error)) throw error;
    }
    const personId = isOpen ? personToOpen(results()) : null;
    if (personId !== null) onPersonToOpen(personId);
  }

  return {
    /** The newest days, report by report, until one names a person. Does nothing where that has been done. */
    run: () => runExclusive((now) => runUntilFound(foundPeople(now).length === 0 ? stepsOf(now, 0) : [])),

    /** The other reports of the days so far, until one names somebody new. */
    further: () => runExclusive((now) => runUntilFound(stepsFurther(now))),

    /** All reports of the days before, until one names somebody new. */
    earlier: () => runExclusive((now) => runUntilFound(stepsEarlier(now))),

    /** All that is left of the year. */
    wholeYear: () => runExclusive((now) => runYear(stepsOfYear(now))),

    /** Ends the search of the year with the report that runs: its call is paid for. */
    stop: (): void => {
      isYearStopped = true;
      cancelPaused();
    },

    /** Looks up the persons of all other visitors of these steps. */
    lookUpVisitors: (steps: readonly StepKey[]) => runExclusive(() => lookUpAll(steps)),

    /** Runs failed steps once more, one after another. */
    retry: (steps: readonly StepKey[]) => runExclusive(() => rerunFailed(steps)),

    enter: (): void => {
      isOpen = true;
    },

    /** The page has closed: nothing more is sent. What has been sent was paid for: its answer is kept. */
    leave: (): void => {
      isOpen = false;
      const isRunning = results().running !== null;
      cancelPaused();
      // Whoever comes back looks at what was found, and opens a person by a press.
      if (isRunning) searches.update(id, { wasOpened: true });
    },
  };
}

/** The search, or its sign-in, has ended: nothing more may be sent. */
const isEnd = (error: unknown): boolean => error instanceof CancelledError || rejectedTokenOf(error) !== null;
