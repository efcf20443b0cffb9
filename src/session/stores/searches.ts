import { notifyManager, type QueryClient } from '@tanstack/react-query';
import type { PersonId } from '#src/lib/ids.ts';
import { isFramed } from '#src/lib/is-framed.ts';
import { isRecord } from '#src/lib/is-record.ts';
import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import { createStore } from '#src/lib/create-store.ts';
import { createPace } from '#src/lib/pace.ts';
import { parseFindLink, type FindLink } from '#src/lib/paths.ts';
import type { PersonKey } from '#src/lib/ids.ts';
import type { SearchState } from './search-state.ts';

/** A link to a search that this tab was opened by. */
export type LinkedSearch = {
  /** What to search for; null: nothing, as with a caller who hides the number. */
  readonly link: FindLink | null;
  /** The ID of its search; null: it has not begun, as nobody is signed in. */
  readonly begun: string | null;
};

/** In memory only: it holds phones, e-mails and names. */
export type SearchesState = {
  readonly link: LinkedSearch | null;
  /** Those of the sign-in, the one begun or opened last at the end. */
  readonly searches: readonly SearchState[];
};

export type Searches = ReturnType<typeof createSearches>;

type SearchesOptions = {
  /** Of the page's own address; '': it has none. */
  readonly hash: string;
  /** The first call of that link, if the script before the app has sent it: it will not send it any more. */
  readonly takeCall: () => PreloadedCall | null;
  /** Has the answers. */
  readonly queryClient: QueryClient;
};

/**
 * Whose results are kept: in a frame, those of a working day in a CRM, whose page comes back to its contacts. Of an older one, what was
 * searched for stays, so that its page can offer to search again.
 */
const keptResults = (): number => (isFramed() ? 200 : 20);

/**
 * A search costs points, and may begin from outside: any page may change the address of one that it has opened, and the page around a
 * frame sends messages. No more than one begins in this time.
 */
export const PAUSE_MS = 2000;

const SEARCH = 'search';

/** What the keys of a search's queries begin with. The ID is random: nothing that was typed is in a key. */
export const searchKey = (id: string) => [SEARCH, { search: id }] as const;

/** What the answers to a search's queries have of people: those of a report its hits, that for a visitor the person. */
type NamedPeople = {
  readonly personId?: PersonId | null;
  readonly hits?: readonly { readonly personId: PersonId | null }[];
};

export function createSearches({ hash, takeCall: first, queryClient }: SearchesOptions) {
  const { getState, subscribe, setState } = createStore<SearchesState>({
    link: readLink(hash),
    searches: [],
  });
  const change = (next: Partial<SearchesState>): void => setState({ ...getState(), ...next });
  // Kept no longer than needed: it holds the answer.
  let preloaded: typeof first | null = first;
  const pace = createPace(PAUSE_MS, hash === '' ? undefined : performance.now());
  let wasBegun = false;

  /** The call that was sent before the app: once. */
  const takeCall = (): PreloadedCall | null => {
    const call = preloaded?.() ?? null;
    preloaded = null;
    return call;
  };
  const follow = (link: FindLink | null, begun: string | null = null): void => {
    takeCall()?.abort();
    change({ link: { link, begun } });
  };
  const forgetLink = (): void => {
    pace.cancel();
    takeCall()?.abort();
    wasBegun = false;
    if (getState().link !== null) change({ link: null });
  };
  const withLast = (search: SearchState): readonly SearchState[] => {
    const all = [...getState().searches.filter(({ id }) => id !== search.id), search];
    const dropped = all.length - keptResults();
    return all.map((each, index) => {
      if (index >= dropped || each.steps.length === 0) return each;
      queryClient.removeQueries({ queryKey: searchKey(each.id) });
      return { ...each, steps: [], wasOpened: true };
    });
  };

  // What is drawn of a search is read from its queries.
  const redraw = notifyManager.batchCalls(() => change({}));
  queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] === SEARCH) redraw();
  });

  return {
    getState,
    subscribe,

    /** null: it has gone with its sign-in. */
    get: (id: string): SearchState | null => getState().searches.find((search) => search.id === id) ?? null,

    /** The search that found a person, begun or opened last; null: none did. */
    thatFound: ({ personId, userId }: PersonKey): SearchState | null => {
      const { searches } = getState();
      if (searches.length === 0) return null;
      const found = queryClient
        .getQueriesData<NamedPeople | null>({ queryKey: [SEARCH] })
        .filter(
          ([, answer]) =>
            answer?.personId === personId || answer?.hits?.some((hit) => hit.personId === personId) === true,
        )
        .map(([[, scope]]) => isRecord(scope) && scope['search']);
      return (
        searches.findLast((search) => search.criteria.userId === userId && found.includes(search.id)) ?? null
      );
    },

    /** Puts a search at the end. */
    keep: (search: SearchState): void => change({ searches: withLast(search) }),

    update: (id: string, changed: Partial<Pick<SearchState, 'steps' | 'wasOpened'>>): void =>
      change({
        searches: getState().searches.map((search) =>
          search.id === id ? { ...search, ...changed } : search,
        ),
      }),

    /** A link to this page, which is open already: followed at once, or two seconds after the one before. Then the last one is. */
    openLink: (text: string): void =>
      pace.run((isLate) => {
        // Whoever was signed in for the one before may be so for a late one.
        if (!isLate) wasBegun = false;
        follow(parseFindLink({ hash: text }));
      }),

    /** A search for the page around the frame, like that of a link, but without its pause, which the caller makes. `known`: it has begun. */
    openHostLink: (link: FindLink, known?: SearchState): void => {
      pace.cancel();
      wasBegun = known !== undefined;
      if (known !== undefined) change({ searches: withLast(known) });
      follow(link, known?.id);
    },

    /** Keeps the search of the link. */
    beginLink: (search: SearchState): void => {
      const { link } = getState();
      if (link === null) return;
      wasBegun = true;
      change({ link: { ...link, begun: search.id }, searches: withLast(search) });
    },

    forgetLink,
    takeCall,

    /** The next sign-in begins the search of the link anew. */
    endSignIn: (): void => {
      takeCall()?.abort();
      const { link } = getState();
      change({ link: link && { ...link, begun: null }, searches: [] });
    },

    /** The next sign-in may be another account's: a link that was searched for is forgotten, one that waits for a sign-in stays. */
    endAccount: (): void => {
      if (wasBegun) forgetLink();
    },
  };
}

function readLink(hash: string): LinkedSearch | null {
  return hash === '' ? null : { link: parseFindLink({ hash }), begun: null };
}
