import type { QueryClient } from '@tanstack/react-query';
import type { Caller } from '#src/api/data-api.ts';
import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import { askStep } from './ask-step.ts';
import { batches, lookUp, VISITORS_AT_ONCE } from './look-up-visitors.ts';
import type { PointsCount } from './count-answers.ts';
import { createSearchCalls, isOver } from './search-calls.ts';
import { stepsEarlier, stepsFurther, stepsOf } from './search-plan.ts';
import type { SearchState, StepKey } from './search-state.ts';
import type { SearchStore } from './one-search.ts';
import { unresolvedOf, withOnePointMore, withStep, withVisitorAnswers, isStep } from './search-updates.ts';
import { foundPeople } from './selectors.ts';

/** Each resolves when it has ended, and never rejects: failures are in the state. While one runs, the others do nothing. */
export type Searcher = {
  /** The newest days, part by part, until one names a person. Does nothing where that has been done. */
  readonly run: () => Promise<void>;
  /** The parts not asked yet of the days so far, until one names somebody new. */
  readonly further: () => Promise<void>;
  /** All parts of the days before, until one names somebody new. */
  readonly earlier: () => Promise<void>;
  /** Asks for the persons of all other visitors of this step. */
  readonly lookUpVisitors: (step: StepKey) => Promise<void>;
  /** Asks failed steps once more, one after another. */
  readonly retry: (steps: readonly StepKey[]) => Promise<void>;
  /** Asks for nothing more. What has been sent was paid for: its answer is kept. */
  readonly stop: () => void;
  /** From now on it asks with this token: the agent may have signed in again, and keeps the search. */
  readonly askAs: (caller: Caller) => void;
};

export type SearcherOptions = {
  readonly caller: Caller;
  readonly queryClient: QueryClient;
  readonly search: SearchState;
  /** Of this search. */
  readonly store: SearchStore;
  /** A call of this search that was sent before the app has loaded. */
  readonly sent?: PreloadedCall | null;
  /** What the account has left; by default not known. */
  readonly pointsLeft?: PointsCount['pointsLeft'];
};

export function createSearcher({
  caller: first,
  queryClient,
  search,
  store,
  sent = null,
  pointsLeft = () => null,
}: SearcherOptions): Searcher {
  let turn = 0;
  let caller = first;

  const current = (): SearchState => store.getState() ?? search;
  const update = (change: (state: SearchState) => SearchState): void => store.setState(change(current()));

  const calls = createSearchCalls({
    getCaller: () => caller,
    queryClient,
    search,
    onPoint: () => update(withOnePointMore),
    pointsLeft,
    sent,
  });

  /** Runs `action`, unless something runs. `isOn`: it was not stopped. */
  async function runExclusive(
    action: (state: SearchState, isOn: () => boolean) => Promise<void>,
  ): Promise<void> {
    const state = current();
    if (state.running !== null) return;
    const mine = turn;
    try {
      await action(state, () => mine === turn);
    } catch (error) {
      if (!isOver(error)) throw error;
    } finally {
      update((now) => ({ ...now, running: null }));
    }
  }

  /** Asks one step, and at once for the persons of its newest visitors. */
  async function ask(key: StepKey, isOn: () => boolean): Promise<void> {
    update((now) => ({ ...now, running: key }));
    const step = await askStep(calls, current(), key);
    update((now) => withStep(now, step));
    const newest = unresolvedOf(current(), key).slice(0, VISITORS_AT_ONCE);
    if (!isOn() || newest.length === 0) return;
    const answers = await lookUp(calls, newest);
    update((now) => withVisitorAnswers(now, key, answers));
  }

  /** One step after another, until one names somebody new. */
  async function walk(keys: readonly StepKey[], isOn: () => boolean): Promise<void> {
    const countPeople = (): number => foundPeople(current()).length;
    const before = countPeople();
    for (const key of keys) {
      await ask(key, isOn);
      if (!isOn() || countPeople() > before) return;
    }
  }

  async function askAllVisitors(key: StepKey, isOn: () => boolean): Promise<void> {
    update((now) => ({ ...now, running: key }));
    let firstError: unknown = null;
    for (const visitorIds of batches(unresolvedOf(current(), key), VISITORS_AT_ONCE)) {
      const { persons, error } = await lookUp(calls, visitorIds);
      firstError ??= error;
      update((now) => withVisitorAnswers(now, key, { persons, error: firstError }));
      if (!isOn()) return;
    }
  }

  return {
    run: () =>
      runExclusive((state, isOn) => walk(foundPeople(state).length === 0 ? stepsOf(state, 0) : [], isOn)),
    further: () => runExclusive((state, isOn) => walk(stepsFurther(state), isOn)),
    earlier: () => runExclusive((state, isOn) => walk(stepsEarlier(state), isOn)),
    lookUpVisitors: (key) => runExclusive((_state, isOn) => askAllVisitors(key, isOn)),
    retry: (keys) =>
      runExclusive(async ({ steps }, isOn) => {
        for (const key of keys) {
          if (steps.find(isStep(key))?.outcome.status === 'failed') await ask(key, isOn);
          if (!isOn()) return;
        }
      }),
    stop: () => {
      turn += 1;
      calls.endUnsent();
      // Whoever comes back looks at what was found, and asks for a person by a press.
      update((now) => (now.running === null ? now : { ...now, wasOpened: true }));
    },
    askAs: (now) => {
      caller = now;
    },
  };
}
