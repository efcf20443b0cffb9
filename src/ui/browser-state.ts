import { onlineManager } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useSyncExternalStore } from 'react';

export function useMedia(query: string): boolean {
  const subscribeToQuery = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribeToQuery, () => matchMedia(query).matches);
}

/** One column. Never in print. */
export const NARROW = 'screen and (width < 64rem)';
/** A phone in portrait, or a frame in a side panel. */
export const PHONE = 'screen and (width < 37.5rem)';

const subscribeToNetwork = (onChange: () => void) => onlineManager.subscribe(onChange);

export const useOnline = (): boolean =>
  useSyncExternalStore(subscribeToNetwork, () => onlineManager.isOnline());

const SECOND_MS = 1000;

/** Epoch ms, at the end of the current second. Updated at each render, and after each interval. */
export function useNow(intervalMs = 15 * SECOND_MS): number {
  const subscribeToClock = useCallback(
    (onChange: () => void) => {
      const timer = setInterval(onChange, intervalMs);
      return () => clearInterval(timer);
    },
    [intervalMs],
  );
  return useSyncExternalStore(subscribeToClock, () => Math.ceil(Date.now() / SECOND_MS) * SECOND_MS);
}

const users = new Map<string, number>();

/** Adds a class to the root while mounted. `:root:has(…)` would search the page at each change. */
export function useRootClass(name: string): void {
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    users.set(name, (users.get(name) ?? 0) + 1);
    classList.add(name);
    return () => {
      const others = (users.get(name) ?? 0) - 1;
      users.set(name, others);
      if (others === 0) classList.remove(name);
    };
  }, [name]);
}
