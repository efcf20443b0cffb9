import { useEffect, useState } from 'react';

export type LoadState = {
  /** Loading failed, or has taken ten seconds. */
  readonly hasFailed: boolean;
};

const LATE_MS = 10_000;

/**
 * Loads a part of the app when the component is drawn, when `load` changes, and after a failure when the network comes back. Until a load
 * succeeds, the value of the one before stays.
 */
export function useLoading<T>(load: () => Promise<T>, initial: T): LoadState & { readonly value: T } {
  const [loaded, setLoaded] = useState({ value: initial });
  const [hasFailed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    const fail = (): void => {
      if (current) setFailed(true);
    };
    const late = setTimeout(fail, LATE_MS);
    const run = async (): Promise<void> => {
      try {
        const value = await load();
        if (!current) return;
        setLoaded((before) => (Object.is(before.value, value) ? before : { value }));
        setFailed(false);
      } catch {
        fail();
      }
      clearTimeout(late);
    };
    void run();
    return () => {
      current = false;
      clearTimeout(late);
    };
  }, [load, turn]);
  useEffect(() => {
    if (!hasFailed) return undefined;
    const loadAgain = (): void => setTurn((before) => before + 1);
    addEventListener('online', loadAgain);
    return () => removeEventListener('online', loadAgain);
  }, [hasFailed]);
  return { value: loaded.value, hasFailed };
}
