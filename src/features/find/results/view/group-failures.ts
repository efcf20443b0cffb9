import { DataApiError } from '#src/api/data-api-error.ts';
import type { FailedStep } from '#src/features/find/search/selectors.ts';
import type { SearchPart, StepKey } from '#src/features/find/search/search-state.ts';
import { daysOfWindow, type DayRange } from '#src/lib/search/search-days.ts';

/** Steps that failed for the same reason: one notice tells it. */
export type FailedGroup = {
  readonly key: string;
  readonly error: unknown;
  readonly steps: readonly FailedStep[];
  /** Each once. */
  readonly parts: readonly SearchPart[];
};

export function groupFailures(failed: readonly FailedStep[]): readonly FailedGroup[] {
  const groups = new Map<string, FailedStep[]>();
  for (const step of failed) {
    const reason = reasonOf(step.outcome.error);
    groups.set(reason, [...(groups.get(reason) ?? []), step]);
  }
  return [...groups.values()].map((steps) => ({
    key: steps.map(({ part, window }) => `${part} ${window}`).join(),
    error: steps[0]?.outcome.error,
    steps,
    parts: [...new Set(steps.map(({ part }) => part))],
  }));
}

function reasonOf(error: unknown): string {
  if (!(error instanceof DataApiError)) return '';
  const { failure } = error;
  return failure.kind === 'api'
    ? `api ${failure.mnemonic} ${failure.message}`
    : error.message.replace(/^.*?: /, '');
}

/** From the oldest to the newest day that was not searched. */
export function daysOfSteps(newest: DayRange, steps: readonly StepKey[]): DayRange {
  const windows = steps.map(({ window }) => window);
  return {
    from: daysOfWindow(newest, Math.max(...windows)).from,
    till: daysOfWindow(newest, Math.min(...windows)).till,
  };
}
