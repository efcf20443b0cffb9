// Storages of a browser as the session meets them: good, blocked, full.
import { safeStorage, type SafeStorage } from '#src/session/storage.ts';

export class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();

  get length(): number {
    return this.#items.size;
  }

  key = (index: number): string | null => [...this.#items.keys()][index] ?? null;
  getItem = (key: string): string | null => this.#items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.#items.set(key, value);
  removeItem = (key: string): void => void this.#items.delete(key);
  clear = (): void => this.#items.clear();
  /** Everything in it, as one text to search. */
  text = (): string => JSON.stringify([...this.#items]);
}

/** As in a private window or an embedded frame: the storage itself cannot be reached. */
export const blockedStorage = (): SafeStorage =>
  safeStorage(() => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  });

/** Has no room for anything new. */
export const fullStorage = (): SafeStorage => {
  const setItem = (): void => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  const storage = Object.assign(new MemoryStorage(), { setItem });
  return safeStorage(() => storage);
};
