// Runs before the bundle is loaded, from the head of index.html: what a link to a person needs without waiting for it.
import { startEarlyCall, type EarlyCall } from './data-api/early-call.ts';
import { chooseLanguage } from './i18n/language.ts';
import { sayNotLoaded } from './routes/not-loaded.ts';
import { isEmbedded, patterns, parsePersonAddress } from './routes/paths.ts';
import { readPreferences } from './session/preferences.ts';
import { safeStorage } from './session/safe-storage.ts';
import { onSignedOut } from './session/session-channel.ts';
import { createRecordStore } from './session/session-record.ts';

const device = safeStorage(() => localStorage);
const store = createRecordStore(
  safeStorage(() => sessionStorage),
  device,
);
const session = store.load();

declare global {
  /** From the early script: it listens to other tabs until the bundle does. */
  var stopListening: (() => void) | undefined;
}

/** The call that the page of this URL is going to make, if that is known already. */
function callOfUrl(): EarlyCall | null {
  const prefix = patterns.person.slice(0, -':personId'.length);
  const { pathname, search } = location;
  if (session === null || !navigator.onLine || !pathname.startsWith(prefix)) return null;
  const address = parsePersonAddress(pathname.slice(prefix.length), new URLSearchParams(search));
  // A partner without a customer is asked for one first.
  if (address === null || (session.partner && address.userId === null)) return null;
  return startEarlyCall((url, init) => fetch(url, init), '/api/v2.0', session.token.reveal(), address);
}

const call = callOfUrl();
globalThis.earlyCall = call;

if (session !== null) {
  globalThis.stopListening = onSignedOut(session.scope, () => {
    call?.abort();
    store.clear();
    document.querySelector('.first-sight')?.replaceChildren();
  });
}

if (call !== null && !isEmbedded(new URLSearchParams(location.search)))
  document.documentElement.dataset['firstSight'] = 'person';

// The app's own script, or one that it starts with.
addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && sayNotLoaded(), true);

const { theme, language } = readPreferences(device);
if (theme !== 'system') document.documentElement.dataset['theme'] = theme;
const words = chooseLanguage(language, navigator.languages);
document.documentElement.lang = words;

for (const file of DICTIONARY_FILES[words] ?? []) {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = file;
  document.head.append(link);
}
