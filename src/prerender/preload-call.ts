// Runs in the head of index.html, before the app has loaded: sends the call of a link to a person, and takes the text of a
// link to a search out of the address. In a frame, keeps the first messages of the page around it.
import { startPreloadedCall } from '#src/api/http-post.ts';
import { personVisitorsParams } from '#src/api/person-visitors.ts';
import { isEmbedded, isPlainView, parsePersonUrl, removeFindHash } from '#src/domain/paths.ts';
import { keepEarlyMessages } from '#src/host/early-messages.ts';
import { chooseLanguage } from '#src/i18n/language.ts';
import { readPreferences } from '#src/session/preferences.ts';
import { safeStorage } from '#src/session/storage.ts';
import { readStoredSession, SESSION_KEY } from '#src/session/stored-session.ts';
import { clearPrerender, type PreloadedPerson, showBootError } from './preload-state.ts';

keepEarlyMessages();
const findHash = removeFindHash();
const device = safeStorage(() => localStorage);
const { theme, language: chosen, defaultCountry, records } = readPreferences(device);
const language = chooseLanguage(chosen, navigator.languages);
globalThis.preload = { person: startCall(), findHash, language, defaultCountry, isAppRendering: false };

/** Sends the call that the page of this URL is going to make; null where that is not known yet. */
function startCall(): PreloadedPerson | null {
  const session = readStoredSession(device, document);
  const address = parsePersonUrl(location);
  if (session?.status !== 'signed-in' || address === null || !navigator.onLine) return null;
  // A partner has to choose a customer first.
  if (session.account.isPartner === true && address.userId === null) return null;
  if (!isEmbedded(new URLSearchParams(location.search)))
    document.documentElement.dataset['prerender'] = address.userId === null ? 'person' : 'customer';
  const { method, params } = personVisitorsParams(address);
  const token = session.token.reveal();
  const call = startPreloadedCall(fetch, '/api/v2.0', method, params, token);
  return { call, address, isPlainView: isPlainView(location) && records === 'cards' };
}

// Another tab has signed in or out before the app listens: the app makes the call anew, if anybody is signed in.
addEventListener('storage', ({ key }) => {
  const { preload } = globalThis;
  if (preload === undefined || !(key === null || key === SESSION_KEY)) return;
  preload.person?.call.abort();
  preload.person = null;
  clearPrerender();
});

// Reports that the page's script could not be loaded.
addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && showBootError(), true);

if (theme !== 'system') document.documentElement.dataset['theme'] = theme;
document.documentElement.lang = language;

for (const file of DICTIONARY_FILES[language] ?? []) {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'modulepreload', href: file });
  document.head.append(link);
}
