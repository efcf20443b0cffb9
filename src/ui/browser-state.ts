import { useCallback, useLayoutEffect, useSyncExternalStore } from 'react';

/** Whether a media query holds, at any time. */
export function useMedia(query: string): boolean {
  const subscribeToQuery = useCallback(
    (tell: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
    [query],
  );
  return useSyncExternalStore(subscribeToQuery, () => matchMedia(query).matches);
}

/** Narrower windows have one column. Never on paper, which has everything. */
export const NARROW = 'screen and (width < 64rem)';
/** A phone, held upright, or a frame in a side panel. */
export const PHONE = 'screen and (width < 37.5rem)';

/** Whether the browser reports a network connection. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      addEventListener('online', listener);
      addEventListener('offline', listener);
      return () => {
        removeEventListener('online', listener);
        removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );
}

const CLOCK_INTERVAL_MS = 15_000;
const SECOND_MS = 1000;

/**
 * The device's clock, in epoch ms, at the end of its second; read every 15 seconds, and whenever the component is drawn. A jump of the
 * clock between the first drawing and the timer's start, as after a laptop's sleep, is noticed at once.
 */
export function useNow(): number {
  return useSyncExternalStore(subscribe, endOfSecond);
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, CLOCK_INTERVAL_MS);
  return () => clearInterval(timer);
}

const endOfSecond = () => Math.ceil(Date.now() / SECOND_MS) * SECOND_MS;

/** How many components want each class now. */
const wanted = new Map<string, number>();

/**
 * A class of the document's root while the component is in the page. `:root:has(…)` would need no code, but with it the browser
 * searches the whole page whenever something is added anywhere.
 */
export function useRootClass(name: string): void {
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    wanted.set(name, (wanted.get(name) ?? 0) + 1);
    classList.add(name);
    return () => {
      const others = (wanted.get(name) ?? 0) - 1;
      wanted.set(name, others);
      if (others === 0) classList.remove(name);
    };
  }, [name]);
}
