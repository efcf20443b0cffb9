import { useEffect, useEffectEvent, useRef } from 'react';
import { NavigationType, useLocation, useNavigate, useNavigationType } from 'react-router-dom';
import { isRecord } from '#src/lib/is-record.ts';

/** Browsers limit how often: Safari to 100 times in 30 seconds, Chromium to 200 in 10. */
const PAUSE_MS = 400;

/** Changes whenever an entry is added, left or replaced. */
const entryKey = (): unknown => (isRecord(history.state) ? history.state['key'] : null);

type Replacing = {
  /** `typed`: many come in a row. */
  readonly replace: (path: string, how?: 'typed') => void;
  /** Does at once what is left to follow; called before a step. */
  readonly flush: () => void;
};

/**
 * Replaces the history entry. What is typed does so at once if the entry was not replaced lately; else the last path follows after a
 * pause, or as soon as the agent presses something or leaves the field. It is written to no other entry, and none that has the
 * path already is replaced. Not by `createPace`: what waits here can be done at once, and is dropped when the entry is left.
 */
export function useReplace(): Replacing {
  const navigate = useNavigate();
  const { key } = useLocation();
  const isReplaced = useNavigationType() === NavigationType.Replace;
  const replacedAt = useRef(Number.NEGATIVE_INFINITY);
  const pending = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly run: () => void }>(null);
  const forget = (): void => {
    clearTimeout(pending.current?.timer);
    pending.current = null;
  };
  const flush = (): void => pending.current?.run();

  const onForget = useEffectEvent(forget);
  const onFlush = useEffectEvent(flush);
  useEffect(() => {
    if (!isReplaced) onForget();
  }, [key, isReplaced]);
  useEffect(() => {
    // Before the listeners of what is pressed: these may add an entry.
    const listener = (): void => onFlush();
    for (const type of ['click', 'focusout']) addEventListener(type, listener, true);
    return () => {
      for (const type of ['click', 'focusout']) removeEventListener(type, listener, true);
      onForget();
    };
  }, []);

  const replace = (path: string, how?: 'typed'): void => {
    forget();
    if (new URL(path, location.href).href === location.href) return;
    const entry = entryKey();
    const run = (): void => {
      forget();
      if (entryKey() !== entry) return;
      replacedAt.current = performance.now();
      void navigate(path, { replace: true });
    };
    const wait = replacedAt.current + PAUSE_MS - performance.now();
    if (how !== 'typed' || wait <= 0) run();
    else pending.current = { timer: setTimeout(run, wait), run };
  };
  return { replace, flush };
}
