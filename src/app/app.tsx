import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { memo, startTransition, StrictMode, useCallback, useEffect, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Route, Routes, useLocation, useSearchParams } from 'react-router-dom';
import { idle, useAfterFirstCards } from '#src/api/loading.ts';
import { CustomerProvider, RequireCustomer } from '#src/customer/choose-customer.tsx';
import { CustomersProvider, type CustomersStore } from '#src/customer/current-customer.tsx';
import { isForeignPath, isFramed, parseFindAddress, patterns } from '#src/domain/paths.ts';
import { loadFailures } from '#src/failure/query-view.tsx';
import { chooseLanguage, languages } from '#src/i18n/language.ts';
import { loadText, type Text, TextProvider, useText } from '#src/i18n/text-context.tsx';
import { PersonPage, VisitorPage } from '#src/person/person-page.tsx';
import { HistoryPanel } from '#src/person/use-tabs.tsx';
import { loadFieldOptions } from '#src/search/search-field.tsx';
import { FindScreen, loadFind, LookUpPage, NotFoundPage } from '#src/search/search-pages.tsx';
import {
  FindLinkWatcher,
  type Searches,
  SearchesProvider,
  useStartLinkedSearch,
  useCurrentSearch,
} from '#src/search/searches.tsx';
import {
  type Services,
  ServicesProvider,
  SignedInProvider,
  useStore,
  useServices,
  useSession,
} from '#src/session/services.tsx';
import { loadSignIn, SignInPage } from '#src/sign-in/sign-in-page.tsx';
import { lazyWithRetry, useLoading } from '#src/ui/lazy.tsx';
import { LiveRegion } from '#src/ui/live-region.tsx';
import { loadAccountMenu } from './app-bar.tsx';
import { firstActivity } from './idle.ts';
import { LanguageFailure } from './settings.tsx';
import { PageErrorBoundary, Shell } from './shell.tsx';

// If it cannot be loaded, the frame shows the person of its URL.
const HostMessages = lazyWithRetry(
  async () => (await import('./host-messages.tsx')).HostMessages,
  () => null,
);

/** Memoised: a changed preference must not draw all screens again. */
const App = memo(function App() {
  const painted = useAfterFirstCards();
  useEffect(() => {
    if (painted) void loadChunks();
  }, [painted]);
  return (
    <>
      <FindLinkWatcher />
      {isFramed() && <HostMessages />}
      <SignInGate />
    </>
  );
});

/** Loads what the agent may need next, so that it opens at once, and without a network. */
async function loadChunks(): Promise<void> {
  await loadFailures();
  // The rest waits, as it is large: typing into the filter must not be slowed down.
  await firstActivity();
  await idle();
  void loadSignIn();
  void loadAccountMenu();
  void loadFieldOptions();
  void loadFind();
  void HistoryPanel.load();
  for (const language of languages) void loadText(language).catch(() => {});
}

/** Signed out, every URL shows the sign-in page. Each sign-in gets new screens, so that nothing of the former one stays. */
function SignInGate() {
  const session = useSession();
  if (session.status === 'signed-out') {
    return (
      <Shell session={null}>
        <SignInPage session={session} />
      </Shell>
    );
  }
  return (
    <SignedInProvider key={session.signInId} value={session}>
      <CustomerProvider>
        <Shell session={session}>
          <Screens />
        </Shell>
      </CustomerProvider>
    </SignedInProvider>
  );
}

function Screens() {
  const { pathname } = useLocation();
  if (isForeignPath(pathname)) return <NotFoundPage />;
  return (
    <Routes>
      <Route path={patterns.lookUp} element={<LookUpPage />} />
      <Route path={patterns.find} element={<FindRoute />} />
      <Route path={patterns.person} element={<PersonPage />} />
      <Route path={patterns.visitor} element={<VisitorPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}

/** Each entry of the browser's history has its own search, in memory only: after a reload, this is the empty look-up. */
function FindRoute() {
  const t = useText();
  const address = parseFindAddress(useSearchParams()[0]);
  const search = useCurrentSearch();
  const isAboutToFollow = useStartLinkedSearch();
  if (address === null) return <NotFoundPage />;
  if (isAboutToFollow) return null;
  if (search === null) return <LookUpPage />;
  const { userId } = address;
  return (
    <RequireCustomer userId={userId} title={null} heading={t.lookUp.heading}>
      <FindScreen key={search.id} search={search} userId={userId} />
    </RequireCustomer>
  );
}

type RenderAppProps = {
  readonly queryClient: QueryClient;
  readonly services: Services;
  readonly customers: CustomersStore;
  readonly searches: Searches;
  readonly text: Text;
};

export function renderApp(
  into: Element,
  { queryClient, services, customers, searches, text }: RenderAppProps,
): void {
  const root = createRoot(into, {
    onCaughtError: logError,
    onRecoverableError: logError,
    onUncaughtError: logError,
  });
  const tree = (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ServicesProvider value={services}>
          <CustomersProvider value={customers}>
            <SearchesProvider value={searches}>
              <Root initial={text} />
            </SearchesProvider>
          </CustomersProvider>
        </ServicesProvider>
      </QueryClientProvider>
    </StrictMode>
  );
  // A transition renders in slices: the prerendered page can be scrolled meanwhile.
  startTransition(() => root.render(tree));
}

/** Only the kind of an error: its message, or its cause's, could quote personal data. */
function logError(error: unknown): void {
  // oxlint-disable-next-line no-console -- See above.
  console.error('A part of the page failed:', error instanceof Error ? error.name : typeof error);
}

/** The app in the chosen language and theme. Until a dictionary has loaded, and if it fails to, the one before stays. */
function Root({ initial }: { initial: Text }) {
  const preferences = useStore(useServices().preferences);
  const { theme } = preferences;
  // Depends on all preferences, so that choosing a language again retries a failed load.
  const load = useCallback(
    () => loadText(chooseLanguage(preferences.language, navigator.languages)),
    [preferences],
  );
  const { value: text, hasFailed } = useLoading(load, initial);
  useLayoutEffect(() => {
    const { documentElement } = document;
    // Setting the same language again would restyle every element with a `:lang` rule.
    if (documentElement.lang !== text.language) documentElement.lang = text.language;
    if (theme === 'system') delete documentElement.dataset['theme'];
    else documentElement.dataset['theme'] = theme;
  }, [text, theme]);
  return (
    <TextProvider text={text}>
      <LanguageFailure value={hasFailed}>
        {/* Not in a transition: the old screen would stand under the new URL, and under its title, for some frames. */}
        <BrowserRouter useTransitions={false}>
          <LiveRegion>
            {/* For what stands around the page: the app bar and its dialogs. */}
            <PageErrorBoundary>
              <App />
            </PageErrorBoundary>
          </LiveRegion>
        </BrowserRouter>
      </LanguageFailure>
    </TextProvider>
  );
}
