// Runs in the head of index.html, before the app has loaded: sends the first call of a link to a person or to a search.
import type { Fetch, PreloadedCall } from '#src/api/exchange.ts';
import { startPersonCall } from '#src/api/person-visitors.ts';
import { isEmbedded, isPlainView, parsePersonAddress, patterns, removeFindHash } from '#src/domain/paths.ts';
import { chooseLanguage } from '#src/i18n/language.ts';
import { isPartnerAccount } from '#src/session/account.ts';
import { readPreferences } from '#src/session/preferences.ts';
import { safeStorage } from '#src/session/storage.ts';
import { readStoredSession, SESSION_KEY, type SignedIn } from '#src/session/stored-session.ts';
import { clearPrerender, type Preload, type PreloadedPerson, showBootError } from './handover.ts';

const findHash = removeFindHash();
/** A file of its own: only the page of a search needs it. null: no such page; without the file, the app makes the call. */
const searchLoads: Promise<typeof import('./preload-search.ts') | null> | null =
  findHash === '' ? null : import(/* @vite-ignore */ PRELOAD_SEARCH_FILE).catch(() => null);
const device = safeStorage(() => localStorage);
const { theme, language: chosen, defaultCountry, records } = readPreferences(device);
const language = chooseLanguage(chosen, navigator.languages);
const query = new URLSearchParams(location.search);
globalThis.preload = start();

/** Personal data stays in this scope, which is freed when the app has taken the preload. */
function start(): Preload {
  const session = readStoredSession(device, document);
  const signedIn = session?.status === 'signed-in' ? session : null;
  const signInId = signedIn?.signInId;
  const early = signedIn && callPerson(signedIn);
  let resolvePerson: (person: PreloadedPerson) => void = () => {};
  const person = new Promise<PreloadedPerson>((resolve) => (resolvePerson = resolve));
  const search = searchCall();
  const preload: Preload = {
    call: early?.call ?? null,
    person,
    isSignedIn: () => isStillSignedIn(signInId),
    findHash,
    takeSearchCall: search.take,
    language,
    defaultCountry,
    isAppDrawing: false,
  };

  const callFor = async (caller: SignedIn): Promise<void> => {
    const loaded = await searchLoads;
    const onPersonFound = (found: PreloadedPerson): void =>
      resolvePerson({ ...found, isPlainView: !isEmbedded(query) && records === 'cards' });
    search.send(
      () => loaded?.callSearch(preload, query, caller, onPersonFound, fetchIfSignedIn(caller)) ?? null,
    );
  };

  if (signedIn !== null) void callFor(signedIn);
  if (early !== null) {
    if (!isEmbedded(query))
      document.documentElement.dataset['prerender'] = early.address.userId === null ? 'person' : 'customer';
    resolvePerson(early);
  }
  return preload;
}

/** In a scope of its own: the app keeps `take`, and a closure keeps everything in its scope. */
function searchCall() {
  let call: PreloadedCall | null = null;
  let isTaken = false;
  return {
    send: (begin: () => PreloadedCall | null): void => {
      if (!isTaken) call = begin();
    },
    take: (): PreloadedCall | null => {
      const taken = call;
      call = null;
      isTaken = true;
      return taken;
    },
  };
}

// Another tab has signed in or out before the app listens: the app makes the calls anew, if anybody is signed in.
addEventListener('storage', ({ key }) => {
  const { preload } = globalThis;
  if (preload === undefined || !(key === null || key === SESSION_KEY)) return;
  preload.call?.abort();
  preload.call = null;
  preload.takeSearchCall()?.abort();
  clearPrerender();
});

/** A page that the browser has opened ahead may be shown after its sign-in has ended in another tab: then nothing is sent. */
function fetchIfSignedIn({ signInId }: SignedIn): Fetch {
  return async (url, init) => {
    if (!isStillSignedIn(signInId)) throw new Error('The sign-in has ended.');
    return fetch(url, init);
  };
}

/** Reads the record again: another tab may have changed it. */
function isStillSignedIn(signInId: string | undefined): boolean {
  const present = readStoredSession(device, document);
  return present?.status === 'signed-in' && present.signInId === signInId;
}

/** Sends the call that the page of this URL is going to make; null where that is not known yet. */
function callPerson(signedIn: SignedIn): PreloadedPerson | null {
  const { token, account } = signedIn;
  const prefix = patterns.person.slice(0, -':personId'.length);
  const { pathname } = location;
  if (!navigator.onLine || !pathname.startsWith(prefix)) return null;
  const address = parsePersonAddress(pathname.slice(prefix.length), query);
  // A partner has to choose a customer first.
  if (address === null || (isPartnerAccount(account) && address.userId === null)) return null;
  const call = startPersonCall(fetchIfSignedIn(signedIn), '/api/v2.0', token.reveal(), address);
  return { call, address, isPlainView: isPlainView(location) && records === 'cards' };
}

// Reports that the page's script could not be loaded.
addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && showBootError(), true);

if (theme !== 'system') document.documentElement.dataset['theme'] = theme;
document.documentElement.lang = language;

for (const file of [...(DICTIONARY_FILES[language] ?? []), ...(findHash === '' ? [] : FIND_FILES)]) {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = file;
  document.head.append(link);
}
