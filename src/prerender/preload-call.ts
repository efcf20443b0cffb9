// Runs in the head of index.html, before the app has loaded: sends the first call of a link to a person or to a search.
import { startPersonCall, type PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import { clearPrerender, type Preload, type PreloadedPerson } from './preload.ts';
import { chooseLanguage } from '#src/i18n/language.ts';
import { takeFindHash, isEmbedded, isPlainView, patterns, parsePersonAddress } from '#src/lib/paths.ts';
import { showBootError } from '#src/lib/show-boot-error.ts';
import { hasEnded } from '#src/session/ended-sign-ins.ts';
import { readPreferences } from '#src/session/stores/preferences.ts';
import { safeStorage } from '#src/session/stores/stored.ts';
import { openChannel, parseMessage } from '#src/session/session-channel.ts';
import { holdsRecord, loadRecord } from '#src/session/session-record.ts';
import type { SignedIn } from '#src/session/session-state.ts';

const findHash = takeFindHash();
/** A file of its own: only the page of a search needs it. null: no such page; without the file, the app makes the call. */
const searchLoads: Promise<typeof import('./preload-search.ts') | null> | null =
  findHash === '' ? null : import(/* @vite-ignore */ PRELOAD_SEARCH_FILE).catch(() => null);
const tab = safeStorage(() => sessionStorage);
const device = safeStorage(() => localStorage);
const channel = openChannel();
const hello = (): void => channel?.channel.postMessage({ type: 'hello' });
// First, so that the other tabs answer while the storage is read, which takes 10 ms.
const saidHello = !holdsRecord(tab);
if (saidHello) hello();

const { theme, language: chosen, defaultCountry, records } = readPreferences(device);
const language = chooseLanguage(chosen, navigator.languages);
const query = new URLSearchParams(location.search);
globalThis.preload = followSignIn();

/**
 * Sends the call as soon as the sign-in is known: from this tab's storage, or from another tab. Aborts it if the sign-in ends
 * before the app listens. Personal data stays in this scope, which is freed when the app has taken the preload.
 */
function followSignIn(): Preload {
  const ended = { has: (signInId: string) => hasEnded(device, signInId) };
  let session = loadRecord(tab, device, ended);
  let resolvePerson: (person: PreloadedPerson) => void = () => {};
  const person = new Promise<PreloadedPerson>((resolve) => (resolvePerson = resolve));
  let searchCall: PreloadedCall | null = null;
  let maySearch = true;
  const takeSearchCall = (): PreloadedCall | null => {
    maySearch = false;
    return searchCall;
  };
  const preload: Preload = {
    channel,
    call: null,
    person,
    findHash,
    takeSearchCall,
    language,
    defaultCountry,
    isAppDrawing: false,
  };

  const callFor = async (signedIn: SignedIn): Promise<void> => {
    const loaded = await searchLoads;
    const onPersonFound = (found: PreloadedPerson): void =>
      resolvePerson({ ...found, isPlainView: !isEmbedded(query) && !isTable() });
    if (maySearch) searchCall = loaded?.callSearch(preload, query, signedIn, onPersonFound) ?? null;
  };

  const start = (signedIn: SignedIn): void => {
    session = signedIn;
    void callFor(signedIn);
    const called = callPerson(signedIn);
    if (called === null) return;
    preload.call = called.call;
    if (!isEmbedded(query))
      document.documentElement.dataset['prerender'] = called.address.userId === null ? 'person' : 'customer';
    resolvePerson(called);
  };

  const receive = (data: unknown): void => {
    // The app reads it too, and decides what becomes of the sign-in.
    channel?.received.push(data);
    const message = parseMessage(data);
    if (message === null || message.type === 'hello') return;
    if (session === null) {
      if (message.type === 'signed-in' && !ended.has(message.session.signInId)) start(message.session);
      return;
    }
    const isOver =
      message.type === 'signed-out'
        ? message.signInId === session.signInId
        : !message.answer && !message.session.token.equals(session.token);
    if (!isOver) return;
    preload.call?.abort();
    preload.call = null;
    takeSearchCall()?.abort();
    clearPrerender();
  };

  if (channel !== null) channel.onData = receive;
  if (session !== null) start(session);
  else if (!saidHello) hello();
  return preload;
}

/** Sends the call that the page of this URL is going to make; null where that is not known yet. */
function callPerson({ token, partner }: SignedIn): PreloadedPerson | null {
  const prefix = patterns.person.slice(0, -':personId'.length);
  const { pathname } = location;
  if (!navigator.onLine || !pathname.startsWith(prefix)) return null;
  const address = parsePersonAddress(pathname.slice(prefix.length), query);
  // A partner has to choose a customer first.
  if (address === null || (partner && address.userId === null)) return null;
  const call = startPersonCall((url, init) => fetch(url, init), '/api/v2.0', token.reveal(), address);
  return { call, address, isPlainView: isPlainView(location) && !isTable() };
}

/** The table is the app's to draw: as `features/person/table/records-view.tsx` decides. */
function isTable(): boolean {
  return records === 'table' && matchMedia('(width >= 48rem)').matches;
}

// The page's own script could not be loaded.
addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && showBootError(), true);

if (theme !== 'system') document.documentElement.dataset['theme'] = theme;
document.documentElement.lang = language;

for (const file of [...(DICTIONARY_FILES[language] ?? []), ...(findHash === '' ? [] : FIND_FILES)]) {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = file;
  document.head.append(link);
}
