import { useLocation, useNavigate } from 'react-router-dom';
import { newSearch } from '#src/features/find/search/new-search.ts';
import { useSearchStore } from '#src/features/find/search/search-store.tsx';
import { findPath, isFindPath, personPath } from '#src/lib/paths.ts';
import { useCustomer } from '#src/session/customer.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import type { FieldOption } from './use-field-choices.ts';

/** Opens what an option stands for. A search is always a new one: what is in memory may be another person by now. */
export function useTake(): (option: FieldOption) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const inPlace = useInPlace();
  const search = useSearchStore();
  const userId = useCustomer().onScreen?.userId ?? null;
  return ({ reading, person }) => {
    if (person !== null) void navigate(inPlace(personPath(person)));
    else if ('path' in reading) void navigate(inPlace(reading.path));
    else {
      const isAnother = isFindPath(pathname);
      // From the field in the bar to what is found, as after the first search: the heading takes the focus from there.
      if (isAnother) document.getElementById('content')?.focus({ preventScroll: true });
      search.setState(newSearch(reading, userId));
      void navigate(inPlace(findPath(userId)), { replace: isAnother });
    }
  };
}
