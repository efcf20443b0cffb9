import type { QueryClient, QueryState } from '@tanstack/react-query';
import { isComponentMissing } from '#src/api/api-error-checks.ts';
import type { PersonId, VisitorId } from '#src/lib/ids.ts';
import type { BegunStep, SearchState, StepKey } from '#src/session/stores/search-state.ts';
import {
  pointsOf,
  stepQuery,
  visitorQuery,
  type MatchingHit,
  type SearchCaller,
  type StepAnswer,
} from './search-queries.ts';

export type Hit = MatchingHit & {
  /** The visitor was looked up, and has no person. */
  readonly hasNoPerson: boolean;
};

export type AnsweredStep = BegunStep & {
  readonly status: 'answered';
  /** At most the newest 100, newest first. */
  readonly hits: readonly Hit[];
  /** How many there are; null: not reported. */
  readonly total: number | null;
  readonly points: number;
  /** Visitors of hits without a person, newest first, whose person is not known yet; 0 or 1 point each. */
  readonly unresolved: readonly VisitorId[];
  /** Why the person of one of them is not known; null: none was looked up. */
  readonly visitorError: unknown;
};
export type FailedStep = BegunStep & { readonly status: 'failed'; readonly error: unknown };
/** The account lacks the component of this report. */
type UnavailableStep = BegunStep & { readonly status: 'unavailable' };

export type SearchStep = AnsweredStep | FailedStep | UnavailableStep;

/** A search with its results. */
export type SearchResults = Omit<SearchState, 'steps'> & {
  /** Those that were answered or failed, in the order in which they began. */
  readonly steps: readonly SearchStep[];
  /**
   * Whose report is being fetched, or the persons of its visitors; null: no action runs. An action begins its next query in the task
   * in which the one before ends, so that nothing is drawn in between.
   */
  readonly running: StepKey | null;
  /** What runs waits for the network. */
  readonly isPaused: boolean;
  /** What the search has cost so far, the account's time zone and the address book included. */
  readonly points: number;
};

export const isStep =
  ({ report, window }: StepKey) =>
  (step: StepKey): boolean =>
    step.report === report && step.window === window;

/** A search with its results so far. */
export function readResults(
  queryClient: QueryClient,
  caller: SearchCaller,
  search: SearchState,
): SearchResults {
  const begun = search.steps.map((step) => ({
    step,
    answer: queryClient.getQueryState(stepQuery(caller, search, step).queryKey),
  }));
  const hits = begun.flatMap(({ answer }) => answer?.data?.hits ?? []);
  // Each once, and only those who may be looked up: a busy number has 1500 hits, and this is read at each drawing.
  const unnamed = new Set(
    hits.flatMap(({ visitorId, personId }) => (personId === null && visitorId !== null ? visitorId : [])),
  );
  const lookUps = new Map(
    [...unnamed].map((visitorId) => [
      visitorId,
      queryClient.getQueryState(visitorQuery(caller, search, visitorId).queryKey),
    ]),
  );
  const named = new Map(
    hits.flatMap(({ visitorId, personId }) => (visitorId && personId ? [[visitorId, personId]] : [])),
  );
  /** A person that one hit names for a visitor is that of its other hits, too. null: there is none; undefined: not known. */
  const personOf = (visitorId: VisitorId): PersonId | null | undefined =>
    named.get(visitorId) ?? lookUps.get(visitorId)?.data?.personId;
  const errorOf = (visitorId: VisitorId): unknown => lookUps.get(visitorId)?.error ?? null;

  const steps = begun.flatMap(({ step, answer }): readonly SearchStep[] => {
    if (answer?.data != null) return [answeredStep(step, answer.data, personOf, errorOf)];
    if (answer?.error == null) return [];
    if (isComponentMissing(answer.error)) return [{ ...step, status: 'unavailable' }];
    return [{ ...step, status: 'failed', error: answer.error }];
  });
  const running = begun.findLast(
    ({ answer }) =>
      isRunning(answer) ||
      answer?.data?.hits.some(({ visitorId }) => visitorId !== null && isRunning(lookUps.get(visitorId))),
  );
  const all = [...begun.map(({ answer }) => answer), ...lookUps.values()];
  return {
    ...search,
    steps,
    running: running?.step ?? null,
    isPaused: all.some((answer) => answer?.fetchStatus === 'paused'),
    points: pointsOf(queryClient, search),
  };
}

const isRunning = (answer: Pick<QueryState, 'fetchStatus'> | undefined): boolean =>
  answer !== undefined && answer.fetchStatus !== 'idle';

function answeredStep(
  step: BegunStep,
  { hits, total, points }: StepAnswer,
  personOf: (visitorId: VisitorId) => PersonId | null | undefined,
  errorOf: (visitorId: VisitorId) => unknown,
): AnsweredStep {
  const unresolved = new Set<VisitorId>();
  const resolved = hits.map((hit): Hit => {
    const known = hit.visitorId === null ? undefined : personOf(hit.visitorId);
    const personId = hit.personId ?? known ?? null;
    if (hit.visitorId !== null && personId === null && known === undefined) unresolved.add(hit.visitorId);
    return { ...hit, personId, hasNoPerson: personId === null && known === null };
  });
  const visitorError = [...unresolved].map(errorOf).find((error) => error !== null) ?? null;
  return {
    ...step,
    status: 'answered',
    hits: resolved,
    total,
    points,
    unresolved: [...unresolved],
    visitorError,
  };
}
