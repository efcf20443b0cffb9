import { WINDOWS } from '#src/lib/search/search-days.ts';
import { partsOf, type SearchPart, type SearchState, type StepKey } from './search-state.ts';

/** How many windows the search has opened; the newest is always open. */
export function openedWindows({ steps }: Pick<SearchState, 'steps'>): number {
  return Math.max(0, ...steps.map(({ window }) => window)) + 1;
}

/** What was not asked yet in the windows opened so far. */
export function stepsFurther(state: SearchState): readonly StepKey[] {
  return Array.from({ length: openedWindows(state) }, (_, window) => stepsOf(state, window)).flat();
}

/** What opens the next window; nothing after the last. */
export function stepsEarlier(state: SearchState): readonly StepKey[] {
  const window = openedWindows(state);
  return window < WINDOWS ? stepsOf(state, window) : [];
}

/** What was not asked yet in one window. A part that the account does not have is not asked for again. */
export function stepsOf({ term, steps }: SearchState, window: number): readonly StepKey[] {
  const isDone = (part: SearchPart): boolean =>
    steps.some(
      (step) => step.part === part && (step.window === window || step.outcome.status === 'unavailable'),
    );
  return partsOf[term.kind].filter((part) => !isDone(part)).map((part) => ({ part, window }));
}
