import { type QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { memo, startTransition, StrictMode, useCallback, useEffect, useLayoutEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, useLocation } from 'react-router-dom';
import { useAfterFirstCards } from '#src/api/loading.ts';
import { CustomerProvider } from '#src/customer/choose-customer.tsx';
import { isBitrix24Path, isFramed } from '#src/domain/paths.ts';
import { loadFailures } from '#src/failure/query-view.tsx';
import { chooseLanguage } from '#src/i18n/language.ts';
import { loadText, type Text, TextContext } from '#src/i18n/text-context.tsx';
import { NotFoundPage } from '#src/search/search-pages.tsx';
import { FindLinkWatcher } from '#src/search/searches.tsx';
import { type Services, ServicesProvider, useSession, useStore } from '#src/session/services.tsx';
import { SignInPage } from '#src/sign-in/sign-in-page.tsx';
import { lazyWithRetry, useLoading } from '#src/ui/lazy.tsx';
import { LiveRegion } from '#src/ui/live-region.tsx';
import { Bitrix24Page, findPage } from './pages.tsx';
import { Settings } from './settings.tsx';
import { PageErrorBoundary, Shell } from './shell.tsx';
import { watchReleases } from './updates.tsx';
import './settings.css';

type AppProps = {
  readonly queryClient: QueryClient;
  readonly services: Services;
  readonly text: Text;
};

export function renderApp(into: Element, props: AppProps): void {
  const root = createRoot(into, {
    onCaughtError: logError,
    onRecoverableError: logError,
    onUncaughtError: logError,
  });
  const tree = (
    <StrictMode>
      <Root {...props} />
    </StrictMode>
  );
  // A transition renders in slices: the prerendered page can be scrolled meanwhile.
  startTransition(() => root.render(tree));
}

/** Only the kind of error: messages could quote personal data. */
function logError(error: unknown): void {
  // oxlint-disable-next-line no-console -- See above.
  console.error('A part of the page failed:', error instanceof Error ? error.name : typeof error);
}

/** If a dictionary cannot be loaded, the previous language stays. */
function Root({ queryClient, services, text: initial }: AppProps) {
  const preferences = useStore(services.preferences);
  const { theme } = preferences;
  // Depends on all preferences, so that choosing a language again retries a failed load.
  const load = useCallback(
    () => loadText(chooseLanguage(preferences.language, navigator.languages)),
    [preferences],
  );
  const { value: text, hasFailed } = useLoading(load, initial);
  const shown = useMemo(() => ({ ...text, hasFailed }), [text, hasFailed]);
  useLayoutEffect(() => {
    const { documentElement } = document;
    // Setting the same language again would restyle every element with a `:lang` rule.
    if (documentElement.lang !== text.language) documentElement.lang = text.language;
    if (theme === 'system') delete documentElement.dataset['theme'];
    else documentElement.dataset['theme'] = theme;
  }, [text, theme]);
  return (
    <QueryClientProvider client={queryClient}>
      <ServicesProvider value={services}>
        <TextContext value={shown}>
          {/* Not in a transition: the old screen would show under the new URL and title for some frames. */}
          <BrowserRouter useTransitions={false}>
            <LiveRegion>
              {/* For the app bar and its dialogs. */}
              <PageErrorBoundary>
                <App />
              </PageErrorBoundary>
            </LiveRegion>
          </BrowserRouter>
        </TextContext>
      </ServicesProvider>
    </QueryClientProvider>
  );
}

// Optional: without it, the frame shows the person of its URL.
const HostMessages = lazyWithRetry(
  async () => (await import('#src/host/host-messages.tsx')).HostMessages,
  () => null,
);

/** Memoised: a changed preference must not render all screens. */
const App = memo(function App() {
  const painted = useAfterFirstCards();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!painted) return;
    // A failure must be shown without a network, too.
    void loadFailures();
    if (__SERVICE_WORKER__) watchReleases(queryClient).catch(() => {});
  }, [painted, queryClient]);
  return (
    <>
      <FindLinkWatcher />
      {isFramed() && <HostMessages />}
      <SignInGate />
    </>
  );
});

/** A new sign-in remounts the screens, so that nothing of the previous session stays. */
function SignInGate() {
  const session = useSession();
  const { pathname } = useLocation();
  if (session.status === 'signed-out') {
    const form = (
      <SignInPage session={session}>
        <footer className="foot row secondary no-print">
          <Settings />
        </footer>
      </SignInPage>
    );
    return (
      <Shell session={null}>{isBitrix24Path(pathname) ? <Bitrix24Page>{form}</Bitrix24Page> : form}</Shell>
    );
  }
  return (
    <CustomerProvider key={session.signInId}>
      <Shell session={session}>
        <Screens />
      </Shell>
    </CustomerProvider>
  );
}

function Screens() {
  const page = findPage(useLocation().pathname);
  return page === null ? <NotFoundPage /> : page.element(page.params);
}
