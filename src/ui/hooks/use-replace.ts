import { useEffect, useState } from 'react';
import { NavigationType, useLocation, useNavigate, useNavigationType } from 'react-router-dom';
import { isRecord } from '#src/lib/is-record.ts';
import { createPace } from '#src/lib/pace.ts';

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
 * path already is replaced.
 */
export function useReplace(): Replacing {
  const navigate = useNavigate();
  const { key } = useLocation();
  const isReplaced = useNavigationType() === NavigationType.Replace;
  const [pace] = useState(() => createPace(PAUSE_MS));
  useEffect(() => {
    if (!isReplaced) pace.cancel();
  }, [key, isReplaced, pace]);
  useEffect(() => {
    // Before the listeners of what is pressed: these may add an entry.
    for (const type of ['click', 'focusout']) addEventListener(type, pace.flush, true);
    return () => {
      for (const type of ['click', 'focusout']) removeEventListener(type, pace.flush, true);
      pace.cancel();
    };
  }, [pace]);

  const replace = (path: string, how?: 'typed'): void => {
    pace.cancel();
    if (new URL(path, location.href).href === location.href) return;
    const entry = entryKey();
    pace.run(() => {
      if (entryKey() === entry) void navigate(path, { replace: true });
    });
    if (how !== 'typed') pace.flush();
  };
  return { replace, flush: pace.flush };
}
