import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds, at any time. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (tell: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
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
