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
