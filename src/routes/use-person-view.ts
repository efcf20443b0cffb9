import { useState } from 'react';
import { NavigationType, useLocation, useNavigationType, useSearchParams } from 'react-router-dom';
import { useInPlace } from './embedded.tsx';
import { parsePersonView, personPath, type PersonAddress, type PersonView } from './paths.ts';
import { useReplace } from './use-replace.ts';

/**
 * How the agent looks at the person, held in the URL. What is typed shows at once; the URL follows by replacing the
 * history entry, so that Back leaves the person.
 */
export function usePersonView(address: PersonAddress): [PersonView, (part: Partial<PersonView>) => void] {
  const [query] = useSearchParams();
  const { key } = useLocation();
  const navigation = useNavigationType();
  const replace = useReplace();
  const inPlace = useInPlace();
  const [view, setView] = useState(() => parsePersonView(query));
  const [seenKey, setSeenKey] = useState(key);

  if (key !== seenKey) {
    setSeenKey(key);
    // A replaced entry is this hook's own; Back, Forward and links come from elsewhere.
    if (navigation !== NavigationType.Replace) setView(parsePersonView(query));
  }

  const change = (part: Partial<PersonView>): void => {
    const next = { ...view, ...part };
    setView(next);
    replace(inPlace(personPath(address, next)));
  };
  return [view, change];
}
