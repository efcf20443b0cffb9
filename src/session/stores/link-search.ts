import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import { createStore, type ReadableStore } from '#src/lib/create-store.ts';
import { parseFindLink, type FindLink } from '#src/lib/paths.ts';

/** What a link from outside wants to be searched for. */
export type LinkedSearch = {
  /** null: it asks for nothing. */
  readonly link: FindLink | null;
  /** The id of its search; null: it has not begun, as nobody is signed in. */
  readonly begun: string | null;
};

/** The first call of the page's own link, as far as the script before the app has sent it. */
export type PreloadedSearch = {
  /** null: it is not sent, and from now on it will not be. */
  readonly take: () => PreloadedCall | null;
};

/**
 * The link to a search that this tab was opened by. In memory only: there is a phone, an e-mail or a name in it. It stays
 * when the API ends a sign-in, so that the next one of the same account goes on with it.
 */
export type LinkSearch = ReadableStore<LinkedSearch | null> & {
  /** A link to this page, which is open already: followed at once, or two seconds after the one before. Then the last one is. */
  readonly open: (hash: string) => void;
  readonly begin: (searchId: string) => void;
  readonly forget: () => void;
  /** The call that was sent before the app: once. */
  readonly takeCall: () => PreloadedCall | null;
  /** The sign-in has ended, and its search and call with it: the next one begins anew. */
  readonly endSignIn: () => void;
  /** The next sign-in may be another account's: a link that was searched for goes, one that still waits for a sign-in stays. */
  readonly endAccount: () => void;
};

/** A search by a link costs points, and any page may change the address of one that it has opened: no more than one in this time. */
const PAUSE_MS = 2000;

/** `hash`: of the page's own address, to which `preloaded` belongs. */
export function createLinkSearch(hash: string, preloaded: PreloadedSearch | null): LinkSearch {
  const { getState, subscribe, setState } = createStore(read(hash));
  let waiting = preloaded;
  let followedAt = hash === '' ? Number.NEGATIVE_INFINITY : performance.now();
  let delayed: ReturnType<typeof setTimeout> | undefined;
  let hasBegun = false;
  const takeCall = (): PreloadedCall | null => {
    const call = waiting?.take() ?? null;
    waiting = null;
    return call;
  };
  const abortCall = (): void => takeCall()?.abort();
  const follow = (text: string): void => {
    followedAt = performance.now();
    abortCall();
    setState(read(text));
  };
  const forget = (): void => {
    clearTimeout(delayed);
    abortCall();
    hasBegun = false;
    if (getState() !== null) setState(null);
  };
  return {
    getState,
    subscribe,
    open: (text) => {
      clearTimeout(delayed);
      const wait = followedAt + PAUSE_MS - performance.now();
      if (wait > 0) {
        // Whoever was signed in for the one before may be so for this one.
        delayed = setTimeout(() => follow(text), wait);
        return;
      }
      hasBegun = false;
      follow(text);
    },
    begin: (searchId) => {
      const linked = getState();
      if (linked === null) return;
      hasBegun = true;
      setState({ ...linked, begun: searchId });
    },
    forget,
    takeCall,
    endSignIn: () => {
      abortCall();
      const linked = getState();
      if (linked !== null) setState({ ...linked, begun: null });
    },
    endAccount: () => {
      if (hasBegun) forget();
    },
  };
}

function read(hash: string): LinkedSearch | null {
  return hash === '' ? null : { link: parseFindLink({ hash }), begun: null };
}
