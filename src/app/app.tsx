import { memo, useEffect } from 'react';
import { Route, Routes, useLocation, useSearchParams } from 'react-router-dom';
import { loadAccountMenu } from './account-button.tsx';
import { languages } from '#src/i18n/language.ts';
import { loadText, useText } from '#src/i18n/text-context.tsx';
import { CustomerOfScreen } from '#src/customer/current-customer.tsx';
import { RequireCustomer } from '#src/customer/require-customer.tsx';
import { FindScreen, loadFind } from '#src/search/find-page.tsx';
import { loadFailures } from '#src/failure/failure.tsx';
import { LinkAddress, useFollowLink, useSearchOfEntry } from '#src/search/searches.tsx';
import { LookUpPage } from '#src/search/search-pages.tsx';
import { loadFieldOptions } from '#src/search/search-field.tsx';
import { loadSignIn, SignInPage } from '#src/sign-in/sign-in-page.tsx';
import { NotFoundPage } from '#src/search/not-found-page.tsx';
import { isForeignPath, parseFindAddress, patterns } from '#src/domain/paths.ts';
import { PersonPage } from '#src/person/person-page.tsx';
import { SignedInProvider, useSession } from '#src/session/services.tsx';
import { Shell } from './shell.tsx';
import { useAfterFirstCards } from '#src/api/loading.ts';
import { HistoryPanel } from '#src/person/lazy-history.tsx';
import { VisitorPage } from '#src/person/visitor-page.tsx';
import { firstActivity, idle } from './idle.ts';
import { isFramed } from '#src/domain/is-framed.ts';
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';

// If it cannot be loaded, the frame shows the person of its URL.
const HostMessages = lazyWithRetry(
  async () => (await import('./host-messages.tsx')).HostMessages,
  () => null,
);

/** Memoised: a changed preference must not draw all screens again. */
export const App = memo(function App() {
  const painted = useAfterFirstCards();
  useEffect(() => {
    if (painted) void loadChunks();
  }, [painted]);
  return (
    <>
      <LinkAddress />
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
      <CustomerOfScreen>
        <Shell session={session}>
          <Screens />
        </Shell>
      </CustomerOfScreen>
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
  const search = useSearchOfEntry();
  const isAboutToFollow = useFollowLink();
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
