import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, startTransition, useLayoutEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { LiveRegion } from '#src/ui/live-region.tsx';
import { ReleaseProvider } from '#src/ui/lazy/chunk-fallback.tsx';
import { createDataApi } from '#src/api/data-api.ts';
import { createPreloadedCalls } from '#src/api/rpc/preloaded-call.ts';
import { chooseLanguage } from '#src/i18n/language.ts';
import { loadText, TextProvider, type Text } from '#src/i18n/text-context.tsx';
import { fetchAccount } from '#src/api/queries/account-query.ts';
import { personVisitorsQuery } from '#src/api/queries/person-queries.ts';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import { deadTokenOf } from '#src/api/api-error-checks.ts';
import { App } from '#src/app/app.tsx';
import { LanguageFailureProvider, useChosenText } from '#src/app/chosen-text.tsx';
import { PageErrorBoundary } from '#src/app/page-error-boundary.tsx';
import { reloadOnNewRelease } from '#src/app/app-update/reload.ts';
import { isReplaced, reloadToNewest } from '#src/app/app-update/check.ts';
import { showBootError } from '#src/lib/show-boot-error.ts';
import { saveScrollPosition } from '#src/features/person/scroll-position.ts';
import { ServicesProvider, useObserved, useServices, type Services } from '#src/session/services.tsx';
import { forgetAnswers } from '#src/session/sign-out.ts';
import { toSignedInAccount } from '#src/session/signed-in-account.ts';
import { createApiUsage } from '#src/session/stores/api-usage.ts';
import { createChosenCustomer } from '#src/session/stores/chosen-customer.ts';
import { createEndedSignIns } from '#src/session/ended-sign-ins.ts';
import { createPinnedPeople, createRecentPeople } from '#src/session/stores/people-lists.ts';
import { createPreferences } from '#src/session/stores/preferences.ts';
import { createCustomerNames, createRecentCustomers } from '#src/session/stores/recent-customers.ts';
import { safeStorage } from '#src/session/stores/safe-storage.ts';
import { createSessionChannel } from '#src/session/session-channel.ts';
import { createRecordStore } from '#src/session/session-record.ts';
import { createSession } from '#src/session/session.ts';
import { toVisitorCards } from '#src/api/visitor-cards.ts';
import '#src/ui/styles/tokens.css';
import '#src/ui/styles/base.css';
import '#src/ui/styles/button.css';

const tab = safeStorage(() => sessionStorage);
const device = safeStorage(() => localStorage);

const handover = globalThis.early;
globalThis.early = undefined;
const early = createPreloadedCalls(handover?.call ?? null);

const queryClient = createQueryClient((error, signInId) => {
  if (signInId === null) return;
  const dead = deadTokenOf(error);
  if (dead !== null) session.tokenDied(signInId, dead.mnemonic, dead.call);
});
const recent = createRecentPeople(tab);
const usage = createApiUsage();
const chosenCustomer = createChosenCustomer(tab);
const recentCustomers = createRecentCustomers(tab);
const customerNames = createCustomerNames(tab);
const api = createDataApi({
  fetch: (url, init) => fetch(url, init),
  url: '/api/v2.0',
  early,
  onMetadata: (metadata, token) => {
    const state = session.getState();
    // An answer that comes after its sign-in has ended says nothing of the present account.
    if (state.status === 'signed-in' && token?.equals(state.token) === true) usage.record(metadata);
  },
});
const ended = createEndedSignIns(device);
const session = createSession({
  store: createRecordStore(tab, device, ended),
  ended,
  channel: createSessionChannel(handover?.channel),
  confirmAccount: async (token) => toSignedInAccount(await fetchAccount(api, token, undefined)),
  onSignInEnd: () => {
    early.drop();
    clearFirstSight();
    saveScrollPosition();
    forgetAnswers(queryClient);
  },
  onAccountEnd: () => {
    recent.clear();
    usage.clear();
    chosenCustomer.clear();
    recentCustomers.clear();
    customerNames.clear();
  },
});
const pinned = createPinnedPeople(device);
// Before the screens hear of it: they must not draw one account's pins for another.
session.subscribe(() => pinned.follow(session.getState()));
pinned.follow(session.getState());
// A page that comes back from the browser's cache, or from sleep, may have missed the end of its sign-in.
addEventListener('pageshow', session.endIfEnded);
document.addEventListener('visibilitychange', session.endIfEnded);
const services: Services = {
  api,
  session,
  recent,
  pinned,
  preferences: createPreferences(device),
  usage,
  chosenCustomer,
  recentCustomers,
  customerNames,
};

/** What was drawn of the early call's answer goes with it; what is still to be drawn has no place any more. */
function clearFirstSight(): void {
  document.querySelector('.first-sight')?.replaceChildren();
}

/** Another tab may have signed out, or in as somebody else, since the early call was sent. */
function dropForeignEarlyCall(): void {
  const state = session.getState();
  const token = state.status === 'signed-in' ? state.token.reveal() : null;
  if (early.held() === null || early.held()?.params['access_token'] === token) return;
  early.drop();
  clearFirstSight();
}
dropForeignEarlyCall();

/** The chosen language and theme, on the whole document. */
function Chosen({ initial, children }: { initial: Text; children: ReactNode }) {
  const { theme } = useObserved(useServices().preferences);
  const { text, failure } = useChosenText(initial);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = text.language;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }, [text, theme]);
  return (
    <TextProvider text={text}>
      <LanguageFailureProvider value={failure}>{children}</LanguageFailureProvider>
    </TextProvider>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
reloadOnNewRelease(tab);

/** For the parts of the page that cannot be loaded. */
const release = { isReplaced, reload: () => void reloadToNewest() };

/** For whoever debugs the viewer; only the error's kind: its message, or its cause's, could quote what was being drawn. */
function sayFailed(error: unknown): void {
  // oxlint-disable-next-line no-console -- See above.
  console.error('A part of the page failed:', error instanceof Error ? error.name : typeof error);
}

function draw(into: HTMLElement, text: Text): void {
  const app = createRoot(into, {
    onCaughtError: sayFailed,
    onRecoverableError: sayFailed,
    onUncaughtError: sayFailed,
  });
  const tree = (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ServicesProvider value={services}>
          <Chosen initial={text}>
            <ReleaseProvider value={release}>
              {/* Not in a transition: the old screen would stand under the new URL, and under its title, for some frames. */}
              <BrowserRouter useTransitions={false}>
                <LiveRegion>
                  {/* For what stands around the page: the app bar and its dialogs. */}
                  <PageErrorBoundary>
                    <App />
                  </PageErrorBoundary>
                </LiveRegion>
              </BrowserRouter>
            </ReleaseProvider>
          </Chosen>
        </ServicesProvider>
      </QueryClientProvider>
    </StrictMode>
  );
  // In slices: the first sight stands meanwhile, and can be scrolled.
  startTransition(() => app.render(tree));
}

/**
 * Where the early call's answer has come before the app, the first drawing waits for it to be read, and has the cards.
 * A failure is left to the screen's own query, as its first attempt: it must not ask more often than the retry policy says.
 */
async function readEarlyAnswer(): Promise<void> {
  const state = session.getState();
  const call = early.held();
  if (call?.isSettled() !== true || state.status !== 'signed-in') return;
  const { token, signInId } = state;
  const query = personVisitorsQuery({ api, token, signInId }, call);
  try {
    const cards = toVisitorCards(
      await api.getPersonVisitors({ token, personId: call.personId, userId: call.userId }),
    );
    // The sign-in may have ended meanwhile, in another tab.
    if (isCurrent(signInId)) queryClient.setQueryData(query.queryKey, cards);
  } catch {
    if (isCurrent(signInId)) early.putBack(call);
  }
}

function isCurrent(signInId: string): boolean {
  const state = session.getState();
  return state.status === 'signed-in' && state.signInId === signInId;
}

/** What makes the first drawing better may take so long, in ms, and must not keep the app away for longer. */
const MOST_PATIENCE = 500;

async function soon(better: Promise<void>, since: number): Promise<void> {
  const patience = Math.max(0, since + MOST_PATIENCE - Date.now());
  await Promise.race([better, new Promise((resolve) => setTimeout(resolve, patience))]);
}

/** The cards of the first sight come before all else. */
async function firstSight(): Promise<void> {
  const call = early.held();
  if (call !== null && globalThis.firstSight !== undefined) await soon(globalThis.firstSight, call.at);
}

async function loadForDrawing(): Promise<Text> {
  const language = chooseLanguage(services.preferences.getState().language, navigator.languages);
  const text = loadText(language);
  await firstSight();
  await readEarlyAnswer();
  return text;
}

// Not awaited at the top: what other chunks share with this one would have to move out of it.
void loadForDrawing().then(
  (text) => draw(root, text),
  () => showBootError(),
);
