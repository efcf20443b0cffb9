import { createStore } from '#src/session/create-store.ts';
import { isFramed } from '#src/domain/is-framed.ts';
import type { FindLink } from '#src/domain/paths.ts';
import { randomId } from '#src/domain/ids.ts';
import type { Reading, SearchTerm } from '#src/domain/search-search-term.ts';

/** A search. The URL has the customer on whose behalf it is made. */
export type Search = {
  /** Random: entries of the browser's history have it, and keys of queries. */
  readonly id: string;
  readonly term: SearchTerm;
  /** As the agent typed it, or a link had it: for the field. */
  readonly text: string;
  /** What the text may mean instead, the most likely first. */
  readonly otherReadings: readonly Reading[];
  /** When it began, epoch ms. Its windows of days are counted from here, also after midnight. */
  readonly at: number;
};

/**
 * The same search within this time is not made again, so that a repeated press costs nothing. Longer in a frame, whose host may show the
 * same contact whenever the agent changes chats.
 */
const sameWithinMs = (): number => (isFramed() ? 600_000 : 10_000);

export type Searches = ReturnType<typeof createSearches>;

/** What this tab searches for: in memory only, as it is phones, e-mails and names. `link`: of the page's own address. */
export function createSearches(link: FindLink | null) {
  const searches = new Map<string, Search>();
  const pending = createStore(link);

  return {
    /** null: a reload, or another account's sign-in, has removed it. */
    get: (id: string): Search | null => searches.get(id) ?? null,

    begin: (criteria: Pick<Search, 'term' | 'text' | 'otherReadings'>): Search => {
      const at = Date.now();
      const isSame = (each: Search): boolean =>
        at - each.at < sameWithinMs() && JSON.stringify(each.term) === JSON.stringify(criteria.term);
      const search = [...searches.values()].findLast(isSame) ?? { id: randomId(), ...criteria, at };
      searches.set(search.id, search);
      return search;
    },

    /** A link to a search that waits until somebody has signed in. */
    link: pending,

    /** Called when another account signs in. */
    clear: (): void => searches.clear(),
  };
}
