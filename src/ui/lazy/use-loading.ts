import { useCallback, useEffect, useState } from 'react';
import { unlessLeaving } from '#src/lib/leaving.ts';
import { loadMissingStyles } from './missing-styles.ts';

export type LoadFailure = {
  readonly error: unknown;
  /** Failures in a row. */
  readonly attempts: number;
  readonly onTryAgain: () => void;
};

/**
 * Loads a part of the app when the component is drawn, and again when `load` changes. A failed load is repeated by
 * `onTryAgain` and when the network comes back. Until a load succeeds, the value of the one before stays.
 */
export function useLoading<T>(load: () => Promise<T>, initial: T) {
  const [loaded, setLoaded] = useState({ value: initial });
  const [failure, setFailure] = useState<LoadFailure | null>(null);
  const [turn, setTurn] = useState(0);
  const onTryAgain = useCallback(() => setTurn((now) => now + 1), []);
  useEffect(() => {
    let current = true;
    const run = async (): Promise<void> => {
      try {
        const value = await unlessLeaving(loadMissingStyles().then(load));
        if (!current) return;
        setLoaded((before) => (Object.is(before.value, value) ? before : { value }));
        setFailure(null);
      } catch (error) {
        if (current) setFailure((before) => ({ error, attempts: (before?.attempts ?? 0) + 1, onTryAgain }));
      }
    };
    void run();
    return () => {
      current = false;
    };
  }, [load, turn, onTryAgain]);
  const failed = failure !== null;
  useEffect(() => {
    if (!failed) return undefined;
    addEventListener('online', onTryAgain);
    return () => removeEventListener('online', onTryAgain);
  }, [failed, onTryAgain]);
  return { value: loaded.value, failure };
}
