// Runs before the bundle is loaded, from the head of index.html: what a link to a person needs without waiting for it.
import { startPreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import type { CalledPerson, Handover } from './handover.ts';
import { chooseLanguage } from '#src/i18n/language.ts';
import { showBootError } from '#src/lib/show-boot-error.ts';
import { isEmbedded, isPlainView, patterns, parsePersonAddress } from '#src/lib/paths.ts';
import { hasEnded } from '#src/session/ended-sign-ins.ts';
import { readPreferences } from '#src/session/stores/preferences.ts';
import { safeStorage } from '#src/session/stores/safe-storage.ts';
import { openChannel, parseMessage } from '#src/session/session-channel.ts';
import { holdsRecord, loadRecord } from '#src/session/session-record.ts';
import type { SignedIn } from '#src/session/session-state.ts';

const tab = safeStorage(() => sessionStorage);
const device = safeStorage(() => localStorage);
const channel = openChannel();
const hello = (): void => channel?.channel.postMessage({ type: 'hello' });
// First of all: the other tabs answer while the device's storage is read, which takes 10 ms.
const isAsked = !holdsRecord(tab);
if (isAsked) hello();

const { theme, language: chosen, defaultCountry } = readPreferences(device);
const language = chooseLanguage(chosen, navigator.languages);
const query = new URLSearchParams(location.search);
globalThis.early = followSignIn();

/**
 * Sends the call of a link as soon as the sign-in is known: from this tab's storage, or from another tab, which is asked. Until
 * the app listens, the call ends with its sign-in. All that is personal stays in this scope, which goes when the app has it.
 */
function followSignIn(): Handover {
  const ended = { has: (signInId: string) => hasEnded(device, signInId) };
  let session = loadRecord(tab, device, ended);
  let tell: (person: CalledPerson) => void = () => {};
  const called = new Promise<CalledPerson>((resolve) => (tell = resolve));
  const handover: Handover = { channel, call: null, called, language, defaultCountry };

  const start = (signedIn: SignedIn): void => {
    session = signedIn;
    const person = callPerson(signedIn);
    if (person === null) return;
    handover.call = person.call;
    if (!isEmbedded(query)) document.documentElement.dataset['firstSight'] = 'person';
    tell(person);
  };

  const hear = (data: unknown): void => {
    // The app, which is told then, decides what becomes of the sign-in.
    channel?.heard.push(data);
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
    handover.call?.abort();
    handover.call = null;
    document.querySelector('.first-sight')?.replaceChildren();
  };

  if (channel !== null) channel.tell = hear;
  if (session !== null) start(session);
  else if (!isAsked) hello();
  return handover;
}

/** Makes the call that the page of this URL is going to make, if that is known already. */
function callPerson({ token, partner }: SignedIn): CalledPerson | null {
  const prefix = patterns.person.slice(0, -':personId'.length);
  const { pathname } = location;
  if (!navigator.onLine || !pathname.startsWith(prefix)) return null;
  const address = parsePersonAddress(pathname.slice(prefix.length), query);
  // A partner without a customer is asked for one first.
  if (address === null || (partner && address.userId === null)) return null;
  const call = startPreloadedCall((url, init) => fetch(url, init), '/api/v2.0', token.reveal(), address);
  return { call, address, isPlainView: isPlainView(location) };
}

// The app's own script, or one that it starts with.
addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && showBootError(), true);

if (theme !== 'system') document.documentElement.dataset['theme'] = theme;
document.documentElement.lang = language;

for (const file of DICTIONARY_FILES[language] ?? []) {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = file;
  document.head.append(link);
}
