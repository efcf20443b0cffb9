export type ReadableStore<T> = {
  readonly getState: () => T;
  /** Returns what unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void;
};

export type Store<T> = ReadableStore<T> & {
  readonly setState: (next: T) => void;
};

/** One observable value. Listeners are notified of every `setState`, in the order in which they subscribed. */
export function createStore<T>(initial: T): Store<T> {
  const listeners = new Set<() => void>();
  let state = initial;
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setState: (next) => {
      state = next;
      for (const listener of listeners) listener();
    },
  };
}
