import type { QueryState } from '@tanstack/react-query';
import { isComponentMissing } from '#src/api/search-refusals.ts';
import type { Report } from '#src/api/reports/matching-rows.ts';
import type { PersonId, VisitorId } from '#src/lib/ids.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';
import type { SearchState, StepKey } from '#src/session/stores/search-state.ts';
import type { MatchingHit, StepAnswer, VisitorAnswer } from './search-queries.ts';

/** The reports of each kind of search, in the order in which they are asked. For an e-mail, the calls are those of contacts that have it. */
export const reportsOf: Readonly<Record<SearchTerm['kind'], readonly Report[]>> = {
  phone: ['calls', 'offline_messages', 'chats'],
  email: ['offline_messages', 'calls'],
  name: ['offline_messages', 'calls'],
};

export type Hit = MatchingHit & {
  /** The visitor was looked up, and has no person. */
  readonly hasNoPerson: boolean;
};

export type Answered = {
  readonly status: 'answered';
  /** At most the newest 100, newest first. */
  readonly hits: readonly Hit[];
  /** How many there are; null: the API does not tell. */
  readonly total: number | null;
  /** Visitors of hits without a person, newest first, whose person is not known yet; 0 or 1 point each. */
  readonly unresolved: readonly VisitorId[];
  /** Why the person of one of them is not known; null: none was looked up. */
  readonly visitorError: unknown;
};
export type Failed = { readonly status: 'failed'; readonly error: unknown };
/** The account lacks the component of this report. */
export type Unavailable = { readonly status: 'unavailable' };

export type SearchStep = StepKey & { readonly outcome: Answered | Failed | Unavailable };

/** A search with what came of it. */
export type SearchResults = Omit<SearchState, 'steps' | 'visitors' | 'found'> & {
  /** Those that were answered or failed, in the order in which they were taken. */
  readonly steps: readonly SearchStep[];
  /** The step that is being taken. */
  readonly running: StepKey | null;
  readonly points: number;
};

type Answer<T> = Pick<QueryState<T | null, unknown>, 'error' | 'fetchStatus'> & {
  readonly data: T | null | undefined;
};

/** What came of the queries of a search: of each of its steps, and of each of its visitors. */
export type Answers = {
  readonly steps: readonly (Answer<StepAnswer> | undefined)[];
  readonly visitors: readonly (Answer<VisitorAnswer> | undefined)[];
  readonly points: number;
};

export const isStep =
  ({ report, window }: StepKey) =>
  (step: StepKey): boolean =>
    step.report === report && step.window === window;

export function resultsOf(
  search: SearchState,
  { steps: stepAnswers, visitors, points }: Answers,
): SearchResults {
  const { steps: taken, visitors: lookedUp, found: _found, ...asked } = search;
  const persons = personsOfVisitors(
    stepAnswers.flatMap((answer) => answer?.data?.hits ?? []),
    lookedUp.flatMap((visitorId, index) => {
      const answer = visitors[index]?.data;
      return answer == null ? [] : [[visitorId, answer.personId] as const];
    }),
  );
  const errorOf = (visitorId: VisitorId): unknown => visitors[lookedUp.indexOf(visitorId)]?.error ?? null;
  const steps = taken.flatMap((step, index): readonly SearchStep[] => {
    const answer = stepAnswers[index];
    if (answer?.data != null) return [{ ...step, outcome: answeredOf(answer.data, persons, errorOf) }];
    const error = answer?.error ?? null;
    if (error === null) return [];
    return [
      {
        ...step,
        outcome: isComponentMissing(error) ? { status: 'unavailable' } : { status: 'failed', error },
      },
    ];
  });
  const isFetching = (answer: Answer<unknown> | undefined): boolean =>
    (answer?.fetchStatus ?? 'idle') !== 'idle';
  const beingLookedUp = lookedUp.filter((_, index) => isFetching(visitors[index]));
  const running =
    taken.find((_, index) => isFetching(stepAnswers[index])) ??
    steps.find(
      ({ outcome }) =>
        outcome.status === 'answered' &&
        outcome.unresolved.some((visitorId) => beingLookedUp.includes(visitorId)),
    ) ??
    null;
  return { ...asked, steps, running, points };
}

/** A person that one hit names for a visitor is that of its other hits, too. null: the visitor has none. */
function personsOfVisitors(
  hits: readonly MatchingHit[],
  answers: readonly (readonly [VisitorId, PersonId | null])[],
): ReadonlyMap<VisitorId, PersonId | null> {
  const named = hits.flatMap(({ visitorId, personId }) =>
    visitorId !== null && personId !== null ? [[visitorId, personId] as const] : [],
  );
  return new Map([...answers, ...named]);
}

function answeredOf(
  { hits, total }: StepAnswer,
  persons: ReadonlyMap<VisitorId, PersonId | null>,
  errorOf: (visitorId: VisitorId) => unknown,
): Answered {
  const resolved = hits.map((hit): Hit => {
    const known = hit.visitorId === null ? undefined : persons.get(hit.visitorId);
    const personId = hit.personId ?? known ?? null;
    return { ...hit, personId, hasNoPerson: personId === null && known === null };
  });
  const unresolved = new Set(
    resolved.flatMap(({ personId, visitorId, hasNoPerson }) =>
      personId === null && visitorId !== null && !hasNoPerson ? [visitorId] : [],
    ),
  );
  const errors = [...unresolved].map(errorOf).filter((error) => error !== null);
  return {
    status: 'answered',
    hits: resolved,
    total,
    unresolved: [...unresolved],
    visitorError: errors[0] ?? null,
  };
}
