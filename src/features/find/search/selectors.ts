import type { PersonId } from '#src/lib/ids.ts';
import { daysOfWindow, type DayRange } from '#src/lib/search/search-days.ts';
import {
  partsOf,
  type Answered,
  type Failed,
  type Hit,
  type SearchPart,
  type SearchState,
  type SearchStep,
} from './search-state.ts';
import { compareTexts, newestFirst } from '#src/lib/text/compare-texts.ts';
import { openedWindows, stepsEarlier, stepsFurther } from './search-plan.ts';

export type FoundPerson = {
  readonly personId: PersonId;
  /** Newest first; at least one. */
  readonly hits: readonly Hit[];
};

type AnsweredStep = SearchStep & { readonly outcome: Answered };
export type FailedStep = SearchStep & { readonly outcome: Failed };

const isAnswered = (step: SearchStep): step is AnsweredStep => step.outcome.status === 'answered';
const isFailed = (step: SearchStep): step is FailedStep => step.outcome.status === 'failed';

const answeredSteps = ({ steps }: SearchState): readonly AnsweredStep[] => steps.filter(isAnswered);

/** Everybody found so far, the one with the newest hit first. */
export function foundPeople(state: SearchState): readonly FoundPerson[] {
  const hits = answeredSteps(state).flatMap(({ outcome }) => outcome.hits);
  const byPerson = new Map<PersonId, Hit[]>();
  for (const hit of hits.toSorted(newestFirst)) {
    if (hit.personId === null) continue;
    const ofPerson = byPerson.get(hit.personId);
    if (ofPerson === undefined) byPerson.set(hit.personId, [hit]);
    else ofPerson.push(hit);
  }
  return [...byPerson].map(([personId, ofPerson]) => ({ personId, hits: ofPerson }));
}

export type HitsOfNobody = {
  readonly part: SearchPart;
  /** Those tied to no visitor. */
  readonly count: number;
  /** `YYYY-MM-DD hh:mm:ss`; null: the API did not tell. */
  readonly newestAt: string | null;
};

/** For each part that has such hits, in the order of the parts. */
export function hitsOfNobody(state: SearchState): readonly HitsOfNobody[] {
  return partsOf[state.term.kind].flatMap((part) => {
    const ofNobody = hitsOfPart(state, part).filter(
      ({ personId, visitorId }) => personId === null && visitorId === null,
    );
    const newest = ofNobody.toSorted(newestFirst)[0];
    return newest === undefined ? [] : [{ part, count: ofNobody.length, newestAt: newest.at }];
  });
}

/** How many hits are of visitors who have no person, for each part that has such hits. */
export function hitsWithoutPerson(state: SearchState) {
  return partsOf[state.term.kind].flatMap((part) => {
    const count = hitsOfPart(state, part).filter(
      ({ personId, isNobodys }) => personId === null && isNobodys,
    ).length;
    return count === 0 ? [] : [{ part, count }];
  });
}

export type PartTotal = {
  readonly part: SearchPart;
  /** How many of the newest are here. */
  readonly shown: number;
  /** How many there are; null: the API did not tell. */
  readonly total: number | null;
};

/** For each part that was answered: of all its windows. */
export function partTotals(state: SearchState): readonly PartTotal[] {
  return partsOf[state.term.kind].flatMap((part) => {
    const totals = answeredSteps(state)
      .filter((step) => step.part === part)
      .map(({ outcome }) => outcome.total);
    if (totals.length === 0) return [];
    const total = totals.includes(null) ? null : totals.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    return [{ part, shown: hitsOfPart(state, part).length, total }];
  });
}

function hitsOfPart(state: SearchState, part: SearchPart): readonly Hit[] {
  return answeredSteps(state).flatMap((step) => (step.part === part ? step.outcome.hits : []));
}

/** Steps with visitors whose person has not been asked for, or could not be told. */
export function stepsWithVisitors(state: SearchState): readonly AnsweredStep[] {
  return answeredSteps(state).filter(({ outcome }) => outcome.unresolved.length > 0);
}

export function failedSteps({ steps }: SearchState): readonly FailedStep[] {
  return steps.filter(isFailed);
}

/** Parts that the account does not have, each once. */
export function unavailableParts({ term, steps }: SearchState): readonly SearchPart[] {
  return partsOf[term.kind].filter((part) =>
    steps.some((step) => step.part === part && step.outcome.status === 'unavailable'),
  );
}

/** Parts that have not been answered: not asked yet, or failed. */
export function unansweredParts({ term, steps }: SearchState): readonly SearchPart[] {
  return partsOf[term.kind].filter((part) =>
    steps.every((step) => step.part !== part || step.outcome.status === 'failed'),
  );
}

/** There are parts of the days searched so far that were not asked yet. */
export const canSearchFurther = (state: SearchState): boolean => stepsFurther(state).length > 0;

/** There are days before those searched so far. */
export const canSearchEarlier = (state: SearchState): boolean => stepsEarlier(state).length > 0;

export type SearchedDays = { readonly days: DayRange; readonly parts: readonly SearchPart[] };

/** Which parts answered for which days, newest first: parts with the same days, and neighbouring days, are told together. */
export function searchedDays(state: SearchState): readonly SearchedDays[] {
  const searched: { days: DayRange; parts: SearchPart[] }[] = [];
  for (const part of partsOf[state.term.kind])
    for (const days of daysOfPart(state, part)) {
      const same = searched.find((each) => each.days.from === days.from && each.days.till === days.till);
      if (same === undefined) searched.push({ days, parts: [part] });
      else same.parts.push(part);
    }
  return searched.toSorted((one, other) => compareTexts(other.days.till, one.days.till));
}

function daysOfPart(state: SearchState, part: SearchPart): readonly DayRange[] {
  const ranges: DayRange[] = [];
  let isNext = false;
  for (let window = 0; window < openedWindows(state); window += 1) {
    const wasAnswered = answeredSteps(state).some((step) => step.part === part && step.window === window);
    if (wasAnswered) {
      const days = daysOfWindow(state.newest, window);
      const later = isNext ? ranges.pop() : undefined;
      ranges.push({ from: days.from, till: (later ?? days).till });
    }
    isNext = wasAnswered;
  }
  return ranges;
}
