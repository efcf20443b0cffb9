export type Store<T> = ReturnType<typeof createStore<T>>;
export type ReadableStore<T> = Omit<Store<T>, 'setState'>;

/** One observable value. Listeners are notified of every `setState`, in the order in which they subscribed. */
export function createStore<T>(initial: T) {
  const listeners = new Set<() => void>();
  let state = initial;
  return {
    getState: (): T => state,
    /** Returns what unsubscribes. */
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    setState: (next: T): void => {
      state = next;
      for (const listener of listeners) listener();
    },
  };
}
