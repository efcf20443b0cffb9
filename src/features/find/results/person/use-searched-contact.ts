import { useSearchThatFound } from '#src/features/find/search/search-store.tsx';
import type { PersonAddress } from '#src/lib/paths.ts';
import type { ContactTerm } from '#src/model/searched-contact.ts';

/** The phone or e-mail by which a search found this person; null: none did. */
export function useSearchedContact(address: PersonAddress): ContactTerm | null {
  const term = useSearchThatFound(address)?.term ?? null;
  return term === null || term.kind === 'name' ? null : term;
}
