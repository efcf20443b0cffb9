import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import { createStore, type ReadableStore } from '#src/lib/create-store.ts';
import { parseFindLink, type FindLink } from '#src/lib/paths.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';

/** What a link from outside wants to be searched for. */
export type LinkedSearch = {
  /** null: it asks for nothing. */
  readonly link: FindLink | null;
  /** What is searched for by it; null: nothing yet, as nobody is signed in. */
  readonly begun: SearchTerm | null;
};

/** The first call of the page's own link, as far as the script before the app has sent it. */
export type PreloadedSearch = {
  /** null: it is not sent, and from now on it will not be. */
  readonly take: () => PreloadedCall | null;
};

/**
 * The link to a search that this tab was opened by. In memory only: there is a phone, an e-mail or a name in it. It stays
 * when the API ends a sign-in, so that the next one goes on with it.
 */
export type LinkSearch = ReadableStore<LinkedSearch | null> & {
  readonly open: (hash: string) => void;
  readonly begin: (term: SearchTerm) => void;
  readonly forget: () => void;
  /** The call that was sent before the app: once. */
  readonly takeCall: () => PreloadedCall | null;
  /** The sign-in has ended, and its search and call with it: the next one begins anew. */
  readonly endSignIn: () => void;
};

/** `hash`: of the page's own address, to which `preloaded` belongs. */
export function createLinkSearch(hash: string, preloaded: PreloadedSearch | null): LinkSearch {
  const { getState, subscribe, setState } = createStore(read(hash));
  let waiting = preloaded;
  const takeCall = (): PreloadedCall | null => {
    const call = waiting?.take() ?? null;
    waiting = null;
    return call;
  };
  const abortCall = (): void => takeCall()?.abort();
  return {
    getState,
    subscribe,
    open: (text) => {
      abortCall();
      setState(read(text));
    },
    begin: (term) => {
      const linked = getState();
      if (linked !== null) setState({ ...linked, begun: term });
    },
    forget: () => {
      abortCall();
      if (getState() !== null) setState(null);
    },
    takeCall,
    endSignIn: () => {
      abortCall();
      const linked = getState();
      if (linked !== null) setState({ ...linked, begun: null });
    },
  };
}

function read(hash: string): LinkedSearch | null {
  return hash === '' ? null : { link: parseFindLink({ hash }), begun: null };
}
