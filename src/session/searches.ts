import { randomId } from '#src/domain/ids.ts';
import { type FindLink, isFramed } from '#src/domain/paths.ts';
import type { Interpretation, SearchTerm } from '#src/domain/search-term.ts';
import { createStore } from '#src/domain/store.ts';

/** What was typed, and what it may mean: the most likely first. */
export type TypedText = { readonly text: string; readonly interpretations: readonly Interpretation[] };

/** The customer is in the URL. `interpretations`: what else the text may mean than `term`. */
export type Search = TypedText & {
  /** Random. Used in history entries and query keys. */
  readonly id: string;
  readonly term: SearchTerm;
  /** Start, epoch ms. Windows of days are counted from here, even after midnight. */
  readonly at: number;
};

/** A repeated click within this time costs nothing. Longer in a frame, whose host may post the same contact again. */
const duplicateWindowMs = (): number => (isFramed() ? 600_000 : 10_000);

/** In memory only: phones, e-mails and names. `link`: from the page's own address. */
export function createSearches(link: FindLink | null) {
  const searches = new Map<string, Search>();
  /** The path of the person that was opened last, by the ID of the search that found it. */
  const opened = new Map<string, string>();
  return {
    /** null: removed by a reload or another account's sign-in. */
    get: (id: string): Search | null => searches.get(id) ?? null,

    start: (criteria: Omit<Search, 'id' | 'at'>): Search => {
      const at = Date.now();
      const isSame = (each: Search): boolean =>
        at - each.at < duplicateWindowMs() && JSON.stringify(each.term) === JSON.stringify(criteria.term);
      const search = [...searches.values()].findLast(isSame) ?? { id: randomId(), ...criteria, at };
      searches.set(search.id, search);
      return search;
    },

    opened,

    /** Waits for a sign-in. */
    link: createStore(link),

    /** For a sign-in of another account. */
    clear: (): void => {
      searches.clear();
      opened.clear();
    },
  };
}

export type Searches = ReturnType<typeof createSearches>;
