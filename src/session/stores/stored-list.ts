import { createStore, type ReadableStore } from '#src/lib/create-store.ts';
import { readJson, type SafeStorage } from './safe-storage.ts';

/** A short list kept in Web Storage; an entry that does not parse is left out. */
export type StoredList<T> = ReadableStore<readonly T[]> & {
  /** False if the storage is full or blocked: the items are then only in memory. */
  readonly set: (items: readonly T[]) => boolean;
  /** Reads the storage again: another tab has written it. */
  readonly reload: () => void;
};

export function createStoredList<T>(
  storage: SafeStorage,
  key: string,
  parseItem: (value: unknown) => T | null,
): StoredList<T> {
  const load = (): readonly T[] => {
    const value = readJson(storage, key);
    return Array.isArray(value) ? value.map(parseItem).filter((item) => item !== null) : [];
  };
  const { getState, subscribe, setState } = createStore(load());
  return {
    getState,
    subscribe,
    set: (next) => {
      let isKept = true;
      if (next.length === 0) storage.remove(key);
      else isKept = storage.write(key, JSON.stringify(next));
      setState(next);
      return isKept;
    },
    reload: () => setState(load()),
  };
}
