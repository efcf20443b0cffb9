import { useCallback, useEffect, useState } from 'react';
import { unlessLeaving } from '#src/lib/leaving.ts';
import { loadMissingStyles } from './missing-styles.ts';

export type LoadingFailure = {
  readonly error: unknown;
  /** How often it has failed, one after the other. */
  readonly attempts: number;
};

/**
 * Loads a part of the app: at once, again when it is asked to, and after a failure when the network comes back. What was
 * loaded before stays until the next is there.
 */
export function useLoading<T>(get: () => Promise<T>, initial: T) {
  const [loaded, setLoaded] = useState({ value: initial });
  const [failure, setFailure] = useState<LoadingFailure | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      try {
        const value = await unlessLeaving(loadMissingStyles().then(get));
        if (!current) return;
        setLoaded((before) => (Object.is(before.value, value) ? before : { value }));
        setFailure(null);
      } catch (error) {
        if (current) setFailure((before) => ({ error, attempts: (before?.attempts ?? 0) + 1 }));
      }
    };
    void load();
    return () => {
      current = false;
    };
  }, [get, turn]);
  const again = useCallback(() => setTurn((now) => now + 1), []);
  const failed = failure !== null;
  useEffect(() => {
    if (!failed) return undefined;
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [failed, again]);
  return { value: loaded.value, failure, again };
}
