import { useEffect, useState } from 'react';
import { NavigationType, useLocation, useNavigate, useNavigationType } from 'react-router-dom';
import { isRecord } from '#src/lib/is-record.ts';
import { createPace } from '#src/lib/pace.ts';
import { limitFilter } from '#src/lib/records-choice.ts';
import { useEmbedded, useInPlace } from '#src/ui/embedded.tsx';
import { parsePersonView, personPath, type PersonAddress, type PersonView } from '#src/lib/paths.ts';

/** `step`: a history entry of its own, which Back undoes. */
type ChangeView = (changes: Partial<PersonView>, how?: 'step') => void;

/**
 * The filter, the order and the selected contacts, kept in the URL. A change shows at once; the URL follows by replacing the
 * history entry, so that Back leaves the person, or by a step. In a frame, nothing is a step: Back is the other product's.
 */
export function usePersonView(address: PersonAddress): [PersonView, ChangeView] {
  const location = useLocation();
  const navigation = useNavigationType();
  const navigate = useNavigate();
  const { replace, flush } = useReplace();
  const inPlace = useInPlace();
  const isEmbedded = useEmbedded();
  const [view, setView] = useState(() => parsePersonView(location));
  // Not `location.key`: it stays the same when somebody edits the fragment in the address bar.
  const [seen, setSeen] = useState(location);

  if (location !== seen) {
    setSeen(location);
    // Only this hook replaces the entry, and it has the view already; Back, Forward and links bring another one.
    const found = navigation === NavigationType.Replace ? view : parsePersonView(location);
    if (personPath(address, found) !== personPath(address, view)) setView(found);
  }

  const change: ChangeView = (changes, how) => {
    const next = { ...view, ...changes, q: limitFilter(changes.q ?? view.q) };
    setView(next);
    const path = inPlace(personPath(address, next));
    if (how === 'step' && !isEmbedded) {
      flush();
      void navigate(path, { state: location.state });
    }
    // Also after a step that the browser ignored, as it does when there were too many.
    replace(path, changes.q === undefined ? undefined : 'typed');
  };
  return [view, change];
}

/** Browsers limit how often: Safari to 100 times in 30 seconds, Chromium to 200 in 10. */
const PAUSE_MS = 400;

/** Changes whenever an entry is added, left or replaced. */
const entryKey = (): unknown => (isRecord(history.state) ? history.state['key'] : null);

type Replacing = {
  /** `typed`: one of many in a row. */
  readonly replace: (path: string, how?: 'typed') => void;
  /** Does at once what is left to follow; called before a step. */
  readonly flush: () => void;
};

/**
 * Replaces the history entry. What is typed does so at once if the entry was not replaced lately; else the last path follows after a
 * pause, or as soon as the agent presses something or leaves the field. It is written to no other entry, and none that has the
 * path already is replaced.
 */
function useReplace(): Replacing {
  const navigate = useNavigate();
  const { key, state } = useLocation();
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
      if (entryKey() === entry) void navigate(path, { replace: true, state });
    });
    if (how !== 'typed') pace.flush();
  };
  return { replace, flush: pace.flush };
}
