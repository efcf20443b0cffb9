import { useCallback, useEffect, useState } from 'react';
import { unlessLeaving } from '#src/lib/waiting.ts';

export type LoadFailure = {
  readonly error: unknown;
  /** Failures in a row. */
  readonly attempts: number;
  /** Not failed, but still loading after ten seconds. */
  readonly isLate: boolean;
  /** The agent, or the network's return, has started another attempt. */
  readonly isTrying: boolean;
  readonly onTryAgain: () => void;
};

export type LoadState = {
  /** null while it is loading; not for longer than ten seconds. */
  readonly failure: LoadFailure | null;
  /** It has been loading for more than a second. */
  readonly isSlow: boolean;
};

/** A load that takes longer than this is announced, ms. */
export const SLOW_MS = 1000;
/** After this, ms, the agent can try again. */
const LATE_MS = 10_000;

/**
 * Loads a part of the app when the component is drawn, and again when `load` changes. A failed load is repeated by
 * `onTryAgain` and when the network comes back. Until a load succeeds, the value of the one before stays.
 */
export function useLoading<T>(load: () => Promise<T>, initial: T): LoadState & { readonly value: T } {
  const [loaded, setLoaded] = useState({ value: initial });
  const [failure, setFailure] = useState<LoadFailure | null>(null);
  const [isSlow, setSlow] = useState(false);
  const [turn, setTurn] = useState(0);
  const onTryAgain = useCallback(() => {
    setFailure((before) => before && { ...before, isTrying: true });
    setTurn((now) => now + 1);
  }, []);
  useEffect(() => {
    const fail = (error: unknown, isLate: boolean): void =>
      setFailure((before) => {
        const attempts = (before?.attempts ?? 0) + 1;
        return { error, attempts, isLate, isTrying: false, onTryAgain };
      });
    const slow = setTimeout(() => setSlow(true), SLOW_MS);
    const late = setTimeout(() => fail(new Error('Loads slowly'), true), LATE_MS);
    const stop = (): void => {
      clearTimeout(slow);
      clearTimeout(late);
      setSlow(false);
    };
    let current = true;
    const run = async (): Promise<void> => {
      try {
        const value = await unlessLeaving(loadMissingStyles().then(load));
        if (!current) return;
        setLoaded((before) => (Object.is(before.value, value) ? before : { value }));
        setFailure(null);
      } catch (error) {
        if (current) fail(error, false);
      }
      if (current) stop();
    };
    void run();
    return () => {
      current = false;
      stop();
    };
  }, [load, turn, onTryAgain]);
  const failed = failure !== null;
  useEffect(() => {
    if (!failed) return undefined;
    addEventListener('online', onTryAgain);
    return () => removeEventListener('online', onTryAgain);
  }, [failed, onTryAgain]);
  return { value: loaded.value, failure, isSlow };
}

/** URLs of style sheets that could not be loaded. Vite requests each only once, and never again after a failure. */
const missing = new Set<string>();

globalThis.addEventListener?.(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    missing.add(target.href);
    target.remove();
  },
  true,
);

/** @throws {Error} if one of them still cannot be loaded. */
async function loadMissingStyles(): Promise<void> {
  await Promise.all(Array.from(missing, loadStyles));
}

function loadStyles(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = url;
    link.addEventListener('load', () => {
      missing.delete(url);
      resolve();
    });
    link.addEventListener('error', () => reject(new Error('A style sheet could not be loaded.')));
    document.head.append(link);
  });
}
