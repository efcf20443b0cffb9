import { useState } from 'react';
import { NavigationType, useLocation, useNavigate, useNavigationType } from 'react-router-dom';
import { limitFilter } from '#src/lib/records-choice.ts';
import { useEmbedded, useInPlace } from '#src/ui/embedded.tsx';
import { parsePersonView, personPath, type PersonAddress, type PersonView } from '#src/lib/paths.ts';
import { useReplace } from '#src/ui/hooks/use-replace.ts';

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
      void navigate(path);
    }
    // Also after a step that the browser ignored, as it does when there were too many.
    replace(path, changes.q === undefined ? undefined : 'typed');
  };
  return [view, change];
}
