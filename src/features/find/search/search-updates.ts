import type { VisitorId } from '#src/lib/ids.ts';
import { visitorsWithoutPerson } from './hits.ts';
import type { VisitorAnswers } from './look-up-visitors.ts';
import type { Answered, Hit, SearchState, SearchStep, StepKey } from './search-state.ts';

type Persons = VisitorAnswers['persons'];

export const isStep =
  ({ part, window }: StepKey) =>
  (step: StepKey): boolean =>
    step.part === part && step.window === window;

export const withOnePointMore = (state: SearchState): SearchState => ({ ...state, points: state.points + 1 });

/** A step that was asked again keeps its place. A person that one hit names for a visitor is that of its other hits. */
export function withStep(state: SearchState, step: SearchStep): SearchState {
  const at = state.steps.findIndex(isStep(step));
  const steps = at === -1 ? [...state.steps, step] : state.steps.with(at, step);
  return withPersons({ ...state, steps }, personsOfVisitors(steps));
}

export function unresolvedOf({ steps }: SearchState, key: StepKey): readonly VisitorId[] {
  const outcome = steps.find(isStep(key))?.outcome;
  return outcome?.status === 'answered' ? outcome.unresolved : [];
}

/** What was told of visitors of one step holds for the hits of every step. */
export function withVisitorAnswers(
  state: SearchState,
  key: StepKey,
  { persons, error }: VisitorAnswers,
): SearchState {
  const steps = state.steps.map((step) =>
    isStep(key)(step) && step.outcome.status === 'answered'
      ? { ...step, outcome: { ...step.outcome, visitorError: error } }
      : step,
  );
  return withPersons({ ...state, steps }, persons);
}

/** The persons that hits name for their visitors, and visitors who have none. */
function personsOfVisitors(steps: readonly SearchStep[]): Persons {
  const hits = steps.flatMap(({ outcome }) => (outcome.status === 'answered' ? outcome.hits : []));
  return new Map(
    hits.flatMap(({ visitorId, personId, isNobodys }) =>
      visitorId !== null && (personId !== null || isNobodys) ? [[visitorId, personId] as const] : [],
    ),
  );
}

function withPersons(state: SearchState, persons: Persons): SearchState {
  const steps = state.steps.map((step) =>
    step.outcome.status === 'answered' ? { ...step, outcome: resolved(step.outcome, persons) } : step,
  );
  return { ...state, steps };
}

function resolved(answered: Answered, persons: Persons): Answered {
  const hits = answered.hits.map((hit): Hit => {
    const personId = hit.visitorId === null ? undefined : persons.get(hit.visitorId);
    return hit.personId !== null || personId === undefined
      ? hit
      : { ...hit, personId, isNobodys: personId === null };
  });
  const unresolved = visitorsWithoutPerson(hits);
  return {
    ...answered,
    hits,
    unresolved,
    visitorError: unresolved.length === 0 ? null : answered.visitorError,
  };
}
