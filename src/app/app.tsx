import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Route, Routes, useLocation } from 'react-router-dom';
import { accountQuery } from '#src/api/queries/account-query.ts';
import { preloadAccountMenu } from '#src/app/account/account-button.tsx';
import { languages } from '#src/i18n/language.ts';
import { loadText } from '#src/i18n/text-context.tsx';
import { preloadFind } from '#src/features/find/results/find-page.tsx';
import { preloadFailures } from '#src/features/failure/failure.tsx';
import { LinkedSearchProvider } from '#src/features/find/link/linked-search.tsx';
import { TakeFindLink } from '#src/features/find/link/take-find-link.tsx';
import { LookUpPage, preloadSavedPeople } from '#src/features/look-up/look-up-page.tsx';
import { preloadFieldOptions } from '#src/features/find/field/find-field.tsx';
import { preloadSignIn, SignInPage } from '#src/features/sign-in/sign-in-page.tsx';
import { FindRoute } from './find-route.tsx';
import { OldLink } from './old-link.tsx';
import { NotFoundPage } from '#src/features/look-up/not-found-page.tsx';
import { isForeignPath, patterns } from '#src/lib/paths.ts';
import { PersonPage } from '#src/features/person/person-page.tsx';
import { SignedInProvider, useCaller, useServices, useSession, useSignedIn } from '#src/session/services.tsx';
import { Shell, SignedInShell } from './shell.tsx';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';
import { preloadHistory } from '#src/features/person/tabs/lazy-history.tsx';
import { VisitorPage } from '#src/features/person/visitor-page.tsx';
import { idle } from './idle.ts';
import { firstActivity } from './first-activity.ts';
import { toSignedInAccount } from '#src/session/signed-in-account.ts';

export function App() {
  const painted = useAfterFirstCards();
  useEffect(() => {
    if (painted) void preloadParts();
  }, [painted]);
  return (
    <>
      <OldLink />
      <TakeFindLink />
      <SignInGate />
    </>
  );
}

/** Signed out, every URL shows the sign-in page. Each sign-in gets new screens: nothing of the one before may stay. */
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
      <LinkedSearchProvider>
        <SignedInShell session={session}>
          <Screens />
        </SignedInShell>
      </LinkedSearchProvider>
      <AccountLoader />
    </SignedInProvider>
  );
}

/** Loads what the agent may need next, so that it opens at once, and without a network. */
async function preloadParts(): Promise<void> {
  await preloadFailures();
  // The forms are heavy: a key in the filter must not wait for them.
  await firstActivity();
  await idle();
  void preloadSignIn();
  void preloadAccountMenu();
  void preloadFieldOptions();
  void preloadSavedPeople();
  void preloadFind();
  void preloadHistory();
  for (const language of languages) void loadText(language).catch(() => {});
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

/** A remembered sign-in does not know the account's names: loads them once, after the cards. */
function AccountLoader() {
  const { session } = useServices();
  const { signInId, account } = useSignedIn();
  const painted = useAfterFirstCards();
  const { data } = useQuery({ ...accountQuery(useCaller()), enabled: account === null && painted });
  useEffect(() => {
    if (data !== undefined) session.setAccount(signInId, toSignedInAccount(data));
  }, [data, signInId, session]);
  return null;
}
