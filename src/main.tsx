// First, as it sets the order of the layers.
import '#src/ui/styles/tokens.css';
import { createDataApi } from '#src/api/data-api.ts';
import { createQueryClient, removeSignInData, requestKey, cancelFetches } from '#src/api/queries.ts';
import { renderApp } from '#src/app/app.tsx';
import { reloadOnNewRelease } from '#src/app/updates.tsx';
import { parseUserId } from '#src/domain/ids.ts';
import { parseFindLink } from '#src/domain/paths.ts';
import { createStore } from '#src/domain/store.ts';
import { chooseLanguage } from '#src/i18n/language.ts';
import { loadText } from '#src/i18n/text-context.tsx';
import { clearPrerender, type Preload, showBootError } from '#src/prerender/preload-state.ts';
import { adoptPreload } from '#src/prerender/adopt-preload.ts';
import { loadFind } from '#src/search/search-pages.tsx';
import { accountRequest, logoutRequest, type Account, toTimeZone } from '#src/session/account-requests.ts';
import { type DayPoints, toDayPoints } from '#src/session/api-usage.ts';
import { createCustomers } from '#src/session/customers.ts';
import { createPreferences } from '#src/session/preferences.ts';
import { createRecentPeople } from '#src/session/recent-people.ts';
import { createSearches } from '#src/session/searches.ts';
import type { Services } from '#src/session/services.tsx';
import { createSession, toSignedIn } from '#src/session/session.ts';
import { safeStorage } from '#src/session/storage.ts';
import { createSessionStore } from '#src/session/stored-session.ts';
import '#src/prerender/prerender.css';
import '#src/ui/styles/base.css';
import '#src/ui/styles/button.css';
import '#src/ui/styles/shared.css';

const tab = safeStorage(() => sessionStorage);
const device = safeStorage(() => localStorage);

const { preload } = globalThis;
globalThis.preload = undefined;
const { painted, takePreloaded, startQuery } = adoptPreload(preload);
const queryClient = createQueryClient();
const searches = createSearches(parseFindLink({ hash: preload?.findHash ?? '' }));
if (searches.link.getState() !== null) void loadFind();

const recent = createRecentPeople(tab);
const usage = createStore<DayPoints | null>(null);
const customers = createCustomers(device);
const api = createDataApi({
  fetch: (url, init) => fetch(url, init),
  url: '/api/v2.0',
  takePreloaded,
  session: {
    currentToken: (signInId) => session.currentToken(signInId),
    tokenRejected: (...call) => session.tokenRejected(...call),
  },
  timeZone: (userId) => {
    const current = toSignedIn(session.getState());
    if (current === null) return null;
    const request = accountRequest(parseUserId(userId));
    // A customer's may not be known yet.
    const customer = queryClient.getQueryData<Account>(requestKey(current.signInId, request));
    return toTimeZone((customer ?? current.account).timeZone);
  },
  onLimits: (limits, token) => {
    const signedIn = toSignedIn(session.getState());
    // Of the sign-in itself, or of its token: a response to an earlier one is not about the current account.
    if (signedIn === null || token?.equals(signedIn.token) === true) usage.setState(toDayPoints(limits));
  },
});
const session = createSession({
  store: createSessionStore(device, document),
  // If the call fails, the token is forgotten all the same.
  revokeToken: (token) => void api.call(logoutRequest, { token }).catch(() => undefined),
});

const perSignInStores = [recent, customers];
/** The latest sign-in, kept after the API has refused its token: the same account may sign in again and continue. */
let lastSignInId = toSignedIn(session.getState())?.signInId ?? null;
for (const store of perSignInStores) store.resetForSignIn(lastSignInId);
// Subscribed before the screens: what one sign-in has stored is dropped before anything is rendered for another.
session.subscribe(() => {
  const state = session.getState();
  const signInId = toSignedIn(state)?.signInId ?? null;
  if (signInId === lastSignInId) return;
  clearPrerender();
  if (state.status === 'signed-out' && state.end !== null) return void cancelFetches(queryClient);
  const ended = lastSignInId;
  if (ended !== null) {
    usage.setState(null);
    setTimeout(() => removeSignInData(queryClient, ended));
  }
  lastSignInId = signInId;
  searches.clear();
  for (const store of perSignInStores) store.resetForSignIn(signInId);
});
addEventListener('storage', () => {
  session.syncFromStorage();
  // In Firefox, the cookie of another tab's record may come a moment after it.
  setTimeout(session.syncFromStorage, 500);
});
// A page that comes back from the browser's cache or from sleep may have missed what was stored.
addEventListener('pageshow', session.syncFromStorage);
document.addEventListener('visibilitychange', session.syncFromStorage);
const preferences = createPreferences(device);
const services: Services = { api, session, recent, preferences, usage, customers, searches };

const signedIn = toSignedIn(session.getState());
const caller = signedIn && { api, token: signedIn.token, signInId: signedIn.signInId };
if (!startQuery(queryClient, caller)) clearPrerender();

/** Takes the preload as a parameter: a function that captured it would keep its response in memory for good. */
async function start(into: Element, preloaded: Preload | undefined): Promise<void> {
  const language = chooseLanguage(preferences.getState().language, navigator.languages);
  const [text] = await Promise.all([loadText(language), painted]);
  // Yields a task, so that a preloaded response is cached before the first render.
  await new Promise((resolve) => setTimeout(resolve));
  if (preloaded !== undefined) preloaded.isAppRendering = true;
  renderApp(into, { queryClient, services, text });
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
reloadOnNewRelease(tab);
// Not awaited at the top level: the bundler would have to move what other chunks share with this module out of it.
start(root, preload).catch(showBootError);
