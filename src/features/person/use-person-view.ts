import { useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { limitFilter } from '#src/lib/records-choice.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { parsePersonView, personPath, type PersonAddress, type PersonView } from '#src/lib/paths.ts';
import { useReplace } from '#src/ui/hooks/use-replace.ts';

/**
 * How the agent looks at the person, held in the URL. What is typed shows at once; the URL follows by replacing the
 * history entry, so that Back leaves the person.
 */
export function usePersonView(address: PersonAddress): [PersonView, (part: Partial<PersonView>) => void] {
  const location = useLocation();
  const navigation = useNavigationType();
  const replace = useReplace();
  const inPlace = useInPlace();
  const [view, setView] = useState(() => parsePersonView(location));
  // Not its key, which stays the same where somebody types another fragment into the address bar.
  const [seen, setSeen] = useState(location);

  if (location !== seen) {
    setSeen(location);
    // A replaced entry is this hook's own; Back, Forward and links come from elsewhere.
    if (navigation !== NavigationType.Replace) setView(parsePersonView(location));
  }

  const change = (part: Partial<PersonView>): void => {
    const next = { ...view, ...part, q: limitFilter(part.q ?? view.q) };
    setView(next);
    replace(inPlace(personPath(address, next)));
  };
  return [view, change];
}
