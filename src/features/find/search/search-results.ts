import type { QueryState } from '@tanstack/react-query';
import { isComponentMissing } from '#src/api/api-error-checks.ts';
import type { PersonId, VisitorId } from '#src/lib/ids.ts';
import type { BegunStep, SearchState, StepKey } from '#src/session/stores/search-state.ts';
import type { MatchingHit, StepAnswer, VisitorAnswer } from './search-queries.ts';

export type Hit = MatchingHit & {
  /** The visitor was looked up, and has no person. */
  readonly hasNoPerson: boolean;
};

export type Answered = {
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
export type Failed = { readonly status: 'failed'; readonly error: unknown };
/** The account lacks the component of this report. */
export type Unavailable = { readonly status: 'unavailable' };

export type SearchStep = BegunStep & { readonly outcome: Answered | Failed | Unavailable };

/** A search with what came of it. */
export type SearchResults = Omit<SearchState, 'steps' | 'visitors' | 'found'> & {
  /** Those that were answered or failed, in the order in which they began. */
  readonly steps: readonly SearchStep[];
  /** What runs waits for the network. */
  readonly isPaused: boolean;
};

type Answer<T> = Pick<QueryState<T | null, unknown>, 'error' | 'fetchStatus'> & {
  readonly data: T | null | undefined;
};

/** What came of the queries of a search: of each of its steps, and of each of its visitors. */
export type Answers = {
  readonly steps: readonly (Answer<StepAnswer> | undefined)[];
  readonly visitors: readonly (Answer<VisitorAnswer> | undefined)[];
};

export const isStep =
  ({ report, window }: StepKey) =>
  (step: StepKey): boolean =>
    step.report === report && step.window === window;

export function resultsOf(search: SearchState, answers: Answers): SearchResults {
  const { steps: begun, visitors: lookedUp, found: _found, ...rest } = search;
  const lookUps = new Map(lookedUp.map((visitorId, index) => [visitorId, answers.visitors[index]] as const));
  const named = new Map(
    answers.steps
      .flatMap((answer) => answer?.data?.hits ?? [])
      .flatMap(({ visitorId, personId }) =>
        visitorId !== null && personId !== null ? [[visitorId, personId] as const] : [],
      ),
  );
  /** A person that one hit names for a visitor is that of its other hits, too. null: there is none; undefined: not known. */
  const personOf = (visitorId: VisitorId): PersonId | null | undefined =>
    named.get(visitorId) ?? lookUps.get(visitorId)?.data?.personId;
  const errorOf = (visitorId: VisitorId): unknown => lookUps.get(visitorId)?.error ?? null;

  const steps = begun.flatMap((step, index): readonly SearchStep[] => {
    const { data = null, error = null } = answers.steps[index] ?? {};
    if (data !== null) return [{ ...step, outcome: answeredOf(data, personOf, errorOf) }];
    if (error === null) return [];
    if (isComponentMissing(error)) return [{ ...step, outcome: { status: 'unavailable' } }];
    return [{ ...step, outcome: { status: 'failed', error } }];
  });
  const isPaused = [...answers.steps, ...answers.visitors].some((answer) => answer?.fetchStatus === 'paused');
  return { ...rest, steps, isPaused };
}

function answeredOf(
  { hits, total, points }: StepAnswer,
  personOf: (visitorId: VisitorId) => PersonId | null | undefined,
  errorOf: (visitorId: VisitorId) => unknown,
): Answered {
  const unresolved = new Set<VisitorId>();
  const resolved = hits.map((hit): Hit => {
    const known = hit.visitorId === null ? undefined : personOf(hit.visitorId);
    const personId = hit.personId ?? known ?? null;
    if (hit.visitorId !== null && personId === null && known === undefined) unresolved.add(hit.visitorId);
    return { ...hit, personId, hasNoPerson: personId === null && known === null };
  });
  const visitorError = [...unresolved].map(errorOf).find((error) => error !== null) ?? null;
  return { status: 'answered', hits: resolved, total, points, unresolved: [...unresolved], visitorError };
}
