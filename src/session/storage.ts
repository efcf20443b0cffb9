import { isJsonObject } from '#src/domain/json.ts';
import { createStore } from '#src/domain/store.ts';

/** Everything that the browser stores (docs/security.md lists it, too). */
export const STORAGE_KEYS = ['session', 'preferences', 'recent', 'customers', 'reloaded-at'] as const;
export type StorageKey = `person-visitors.${(typeof STORAGE_KEYS)[number]}`;

/** Where Web Storage is blocked (private windows, embedded frames) or full, reads give null and writes are lost. */
export type SafeStorage = ReturnType<typeof safeStorage>;

export function safeStorage(getStorage: () => Storage) {
  return {
    read: (key: StorageKey): unknown =>
      attempt((): unknown => JSON.parse(getStorage().getItem(key) ?? 'null'), null),
    /** false: the value was not kept. */
    write: (key: StorageKey, value: unknown): boolean =>
      attempt(() => {
        getStorage().setItem(key, JSON.stringify(value));
        return true;
      }, false),
    remove: (key: StorageKey): void => attempt(() => getStorage().removeItem(key), undefined),
  };
}

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

/** A value in Web Storage, which follows other tabs. `parse`: reads what anybody may have written; null: nothing is stored. */
export function persistedStore<T>(storage: SafeStorage, key: StorageKey, parse: (json: unknown) => T) {
  const store = createStore(parse(storage.read(key)));
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === key || event.key === null) store.setState(parse(storage.read(key)));
  });
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    set: (value: T): void => {
      store.setState(value);
      storage.write(key, value);
    },
    clear: (): void => {
      storage.remove(key);
      store.setState(parse(null));
    },
  };
}

/** A value that is dropped with its sign-in, also if that ended while the tab was closed or asleep. */
export function perSignInStore<T>(storage: SafeStorage, key: StorageKey, parse: (json: unknown) => T) {
  let signInId: string | null | undefined;
  const isOwn = (json: unknown): json is Record<string, unknown> =>
    isJsonObject(json) && json['signInId'] === signInId;
  const kept = persistedStore(storage, key, (json) => ({
    signInId,
    value: parse(isOwn(json) ? json['value'] : null),
  }));
  return {
    getState: (): T => kept.getState().value,
    subscribe: kept.subscribe,
    set: (value: T): void => {
      // Without a sign-in, what is stored would never be dropped.
      if (signInId != null) kept.set({ signInId, value });
    },
    /** Keeps what this sign-in has stored, and drops what any other has. null: nobody is signed in. */
    resetForSignIn: (next: string | null): void => {
      if (next === signInId) return;
      signInId = next;
      const json = storage.read(key);
      if (next !== null && isOwn(json)) kept.set({ signInId, value: parse(json['value']) });
      else kept.clear();
    },
  };
}

/** A short list in `persistedStore`; an item that does not parse is left out. */
export const listParser =
  <T>(parseItem: (json: unknown) => T | null) =>
  (json: unknown): readonly T[] =>
    Array.isArray(json) ? json.map(parseItem).filter((item) => item !== null) : [];
