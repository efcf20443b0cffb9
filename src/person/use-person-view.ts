import { useLayoutEffect, useMemo, useState } from 'react';
import { NavigationType, useLocation, useNavigate, useNavigationType } from 'react-router-dom';
import { truncateFilter } from '#src/domain/plain-text.ts';
import { useEmbedded, useEmbeddedPath } from '#src/ui/links.tsx';
import { parsePersonView, personPath, type PersonAddress, type PersonView } from '#src/domain/paths.ts';

/** `step`: adds a history entry for Back, but not in a frame, where Back belongs to the parent page. */
type ChangeView = (changes: Partial<PersonView>, how?: 'step') => void;

/** Safari allows 100 replaced entries in 30 seconds. */
const FILTER_URL_DELAY_MS = 300;

/**
 * The URL follows after a pause in typing or at blur. It replaces the history entry, so that Back leaves the person. Every entry
 * keeps its state: the search that found the person.
 */
export function usePersonView(address: PersonAddress): [PersonView, ChangeView] {
  const location = useLocation();
  const isReplaced = useNavigationType() === NavigationType.Replace;
  const navigate = useNavigate();
  const inPlace = useEmbeddedPath();
  const isEmbedded = useEmbedded();
  const { state }: { state: unknown } = location;
  const inUrl = useMemo(() => parsePersonView(location), [location]);
  const [q, setQ] = useState(inUrl.q);
  const [seen, setSeen] = useState(location);
  if (location !== seen) {
    setSeen(location);
    // After a replaced entry, the agent may have typed on. Back, Forward and links change the text.
    if (!isReplaced) setQ(inUrl.q);
  }
  const view = useMemo(() => ({ ...inUrl, q }), [inUrl, q]);

  const typedPath = q === inUrl.q ? null : inPlace(personPath(address, view));
  // Layout effects are cleaned up before the field is removed, which may also fire `focusout`.
  useLayoutEffect(() => {
    if (typedPath === null) return undefined;
    const write = (): void => void navigate(typedPath, { replace: true, state });
    const timer = setTimeout(write, FILTER_URL_DELAY_MS);
    // After leaving the field, the agent may leave the page.
    addEventListener('focusout', write);
    return () => {
      clearTimeout(timer);
      removeEventListener('focusout', write);
    };
  }, [typedPath, navigate, state]);

  const changeView: ChangeView = (changes, how) => {
    const next = { ...view, ...changes, q: truncateFilter(changes.q ?? q) };
    setQ(next.q);
    const isTyped = Object.keys(changes).every((name) => name === 'q');
    if (!isTyped)
      void navigate(inPlace(personPath(address, next)), { replace: how !== 'step' || isEmbedded, state });
  };
  return [view, changeView];
}
