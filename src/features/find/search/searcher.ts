import type { QueryClient } from '@tanstack/react-query';
import type { Caller } from '#src/api/queries/caller.ts';
import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import { askStep } from './ask-step.ts';
import { batches, lookUp, VISITORS_AT_ONCE, type VisitorAnswers } from './look-up-visitors.ts';
import { createSearchCalls, isOver } from './search-calls.ts';
import { stepsEarlier, stepsFurther, stepsOf } from './search-plan.ts';
import type { SearchState, StepKey } from './search-state.ts';
import type { SearchStore } from './search-store.tsx';
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
  /** Aborts what is running. `run` goes on from there. */
  readonly stop: () => void;
  /** From now on it asks with this token: the agent may have signed in again, and keeps the search. */
  readonly askAs: (caller: Caller) => void;
};

export type SearcherOptions = {
  readonly caller: Caller;
  readonly queryClient: QueryClient;
  readonly store: SearchStore;
  /** A call of this search that was sent before the app has loaded. */
  readonly sent?: PreloadedCall | null;
};

/** For the search that is in the store now; another search needs another searcher. */
export function createSearcher(options: SearcherOptions): Searcher {
  const search = options.store.getState();
  return search === null ? idleSearcher : searcherOf(search, options);
}

function searcherOf(
  search: SearchState,
  { caller: first, queryClient, store, sent = null }: SearcherOptions,
): Searcher {
  let turn = 0;
  let caller = first;

  /** Null when another search has replaced this one. */
  function current(): SearchState | null {
    const state = store.getState();
    return state?.id === search.id ? state : null;
  }

  function update(change: (state: SearchState) => SearchState): void {
    const state = current();
    if (state !== null) store.setState(change(state));
  }

  const calls = createSearchCalls({
    getCaller: () => caller,
    queryClient,
    search,
    onAnswer: () => update(withOnePointMore),
    sent,
  });

  /** Runs `action`, unless something runs. `isOn`: it was not stopped, nor the search replaced. */
  async function take(action: (state: SearchState, isOn: () => boolean) => Promise<void>): Promise<void> {
    const state = current();
    if (state === null || state.running !== null) return;
    turn += 1;
    const mine = turn;
    const isOn = (): boolean => mine === turn && current() !== null;
    try {
      await action(state, isOn);
    } catch (error) {
      if (!isOver(error)) throw error;
    } finally {
      if (isOn()) update((now) => ({ ...now, running: null }));
    }
  }

  /** Asks one step, and at once for the persons of its newest visitors. */
  async function ask(key: StepKey, isOn: () => boolean): Promise<void> {
    update((now) => ({ ...now, running: key }));
    const state = current();
    if (state === null) return;
    const step = await askStep(calls, state, key);
    if (!isOn()) return;
    const newest = unresolvedOf(withStep(state, step), key).slice(0, VISITORS_AT_ONCE);
    const answers = newest.length === 0 ? noVisitors : await lookUp(calls, newest);
    if (isOn()) update((now) => withVisitorAnswers(withStep(now, step), key, answers));
  }

  /** One step after another, until one names somebody new. */
  async function walk(keys: readonly StepKey[], isOn: () => boolean): Promise<void> {
    const countPeople = (): number => foundPeople(current() ?? search).length;
    const before = countPeople();
    for (const key of keys) {
      await ask(key, isOn);
      if (!isOn() || countPeople() > before) return;
    }
  }

  async function askAllVisitors(key: StepKey, isOn: () => boolean): Promise<void> {
    update((now) => ({ ...now, running: key }));
    let firstError: unknown = null;
    for (const visitorIds of batches(unresolvedOf(current() ?? search, key))) {
      const { persons, error } = await lookUp(calls, visitorIds);
      if (!isOn()) return;
      firstError ??= error;
      update((now) => withVisitorAnswers(now, key, { persons, error: firstError }));
    }
  }

  return {
    run: () => take((state, isOn) => walk(foundPeople(state).length === 0 ? stepsOf(state, 0) : [], isOn)),
    further: () => take((state, isOn) => walk(stepsFurther(state), isOn)),
    earlier: () => take((state, isOn) => walk(stepsEarlier(state), isOn)),
    lookUpVisitors: (key) => take((_state, isOn) => askAllVisitors(key, isOn)),
    retry: (keys) =>
      take(async ({ steps }, isOn) => {
        for (const key of keys) {
          if (steps.find(isStep(key))?.outcome.status === 'failed') await ask(key, isOn);
          if (!isOn()) return;
        }
      }),
    stop: () => {
      turn += 1;
      calls.abort();
      update((now) => ({ ...now, running: null }));
    },
    askAs: (now) => {
      caller = now;
    },
  };
}

const noVisitors: VisitorAnswers = { persons: new Map(), error: null };

const nothing = (): Promise<void> => Promise.resolve();
const idleSearcher: Searcher = {
  run: nothing,
  further: nothing,
  earlier: nothing,
  lookUpVisitors: nothing,
  retry: nothing,
  stop: () => {},
  askAs: () => {},
};
