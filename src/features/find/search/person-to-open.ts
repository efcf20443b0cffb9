import type { PersonId } from '#src/lib/ids.ts';
import type { SearchState } from './search-state.ts';
import { foundPeople, stepsWithVisitors } from './selectors.ts';

/**
 * The one person found, once for each search. null while it is not sure that there is only one: a visitor who was not looked
 * up may be somebody else.
 */
export function personToOpen(search: SearchState): PersonId | null {
  if (search.running !== null || search.wasOpened) return null;
  const [first, second] = foundPeople(search);
  if (first === undefined || second !== undefined) return null;
  return stepsWithVisitors(search).length === 0 ? first.personId : null;
}
