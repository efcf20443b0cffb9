import { useEffect, useEffectEvent } from 'react';
import type { UserId } from '#src/lib/ids.ts';
import { newSearch } from './new-search.ts';
import { useBeginHere } from './one-search.ts';
import type { SearchState } from './search-state.ts';
import { useRunningSearch } from './use-searcher.ts';

type SearchRunProps = {
  readonly search: SearchState;
  /** From the URL. */
  readonly userId: UserId | null;
};

/** Draws nothing: the search does not wait for the page that shows it. */
export function SearchRun({ search, userId }: SearchRunProps) {
  const beginHere = useBeginHere();
  const isOther = search.userId !== userId;
  // Another customer was chosen on this page: the same is searched for there.
  const searchThere = useEffectEvent(() => beginHere(newSearch(search.term, userId)));
  useEffect(() => {
    if (isOther) searchThere();
  }, [isOther]);
  return isOther ? null : <Run key={search.id} search={search} />;
}

function Run({ search }: Pick<SearchRunProps, 'search'>) {
  useRunningSearch(search);
  return null;
}
