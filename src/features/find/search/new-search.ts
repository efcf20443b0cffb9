import { randomId } from '#src/lib/random-id.ts';
import type { UserId } from '#src/lib/ids.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';
import { newestDays } from '#src/lib/search/search-days.ts';
import type { SearchState } from './search-state.ts';

/** What a search has before it asks for anything. */
export const nothingAsked = { steps: [], running: null, points: 0, wasOpened: false } as const;

/** A search that its page will begin. `now`: its day is the browser's; the newest window allows for any other time zone. */
export function newSearch(term: SearchTerm, userId: UserId | null, now: Date = new Date()): SearchState {
  return {
    id: randomId(),
    term,
    userId,
    ids: [],
    at: now.getTime(),
    newest: newestDays(now),
    ...nothingAsked,
    toDo: 'run',
  };
}
