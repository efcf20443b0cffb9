import { useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { limitFilter } from '#src/lib/records-choice.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { parsePersonView, personPath, type PersonAddress, type PersonView } from '#src/lib/paths.ts';
import { useReplace } from '#src/ui/hooks/use-replace.ts';

/**
 * The filter, the order and the chosen entries, kept in the URL. A change shows at once; the URL follows by replacing the
 * history entry, so that Back leaves the person.
 */
export function usePersonView(address: PersonAddress): [PersonView, (part: Partial<PersonView>) => void] {
  const location = useLocation();
  const navigation = useNavigationType();
  const replace = useReplace();
  const inPlace = useInPlace();
  const [view, setView] = useState(() => parsePersonView(location));
  // Not `location.key`: it stays the same when somebody edits the fragment in the address bar.
  const [seen, setSeen] = useState(location);

  if (location !== seen) {
    setSeen(location);
    // Only this hook replaces the entry, and it has the view already; Back, Forward and links bring another one.
    if (navigation !== NavigationType.Replace) setView(parsePersonView(location));
  }

  const change = (part: Partial<PersonView>): void => {
    const next = { ...view, ...part, q: limitFilter(part.q ?? view.q) };
    setView(next);
    replace(inPlace(personPath(address, next)));
  };
  return [view, change];
}
