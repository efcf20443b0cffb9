import { useLatestSearch } from '#src/features/find/search/search-store.tsx';
import type { PersonAddress } from '#src/lib/paths.ts';
import type { ContactTerm } from '#src/model/searched-contact.ts';

/** The phone or e-mail by which a search found this person; null: none did. */
export function useSearchedContact({ personId, userId }: PersonAddress): ContactTerm | null {
  const search = useLatestSearch();
  if (search === null || search.userId !== userId || search.term.kind === 'name') return null;
  const isFound = search.steps.some(
    ({ outcome }) => outcome.status === 'answered' && outcome.hits.some((hit) => hit.personId === personId),
  );
  return isFound ? search.term : null;
}
