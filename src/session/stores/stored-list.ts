import { readJson, type SafeStorage } from './safe-storage.ts';

/** A short list kept in Web Storage, observed by the interface; an entry that does not parse is left out. */
export type StoredList<T> = {
  getState: () => readonly T[];
  subscribe: (listener: () => void) => () => void;
  /** False where the storage did not keep them: they live in memory. */
  set: (items: readonly T[]) => boolean;
  /** Reads the storage again: another tab has written it. */
  reload: () => void;
};

export function createStoredList<T>(
  storage: SafeStorage,
  key: string,
  parseItem: (value: unknown) => T | null,
): StoredList<T> {
  const listeners = new Set<() => void>();
  let items = load();

  function load(): readonly T[] {
    const value = readJson(storage, key);
    if (!Array.isArray(value)) return [];
    return value.map(parseItem).filter((item) => item !== null);
  }

  function change(next: readonly T[]): void {
    items = next;
    for (const listener of listeners) listener();
  }

  return {
    getState: () => items,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      let isKept = true;
      if (next.length === 0) storage.remove(key);
      else isKept = storage.write(key, JSON.stringify(next));
      change(next);
      return isKept;
    },
    reload: () => change(load()),
  };
}
