import { createStore, type ReadableStore } from '#src/lib/create-store.ts';

/**
 * Web Storage that never throws: if storage is blocked (private windows, embedded frames) or full, reads give null and
 * writes are lost, and the viewer works with what it has in memory.
 */
export type SafeStorage = {
  read: (key: string) => string | null;
  /** false if the value was not kept. */
  write: (key: string, value: string) => boolean;
  remove: (key: string) => void;
};

export function safeStorage(getStorage: () => Storage): SafeStorage {
  return {
    read: (key) => attempt(() => getStorage().getItem(key), null),
    write: (key, value) =>
      attempt(() => {
        getStorage().setItem(key, value);
        return true;
      }, false),
    remove: (key) =>
      attempt(() => {
        getStorage().removeItem(key);
      }, undefined),
  };
}

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

/** Reads JSON that anybody may have written; null if it does not parse. */
export function readJson(storage: SafeStorage, key: string): unknown {
  const text = storage.read(key);
  if (text === null) return null;
  return attempt((): unknown => JSON.parse(text), null);
}

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
