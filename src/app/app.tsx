import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Route, Routes, useLocation } from 'react-router-dom';
import { accountQuery } from '#src/api/queries/account-query.ts';
import { languages } from '#src/i18n/language.ts';
import { loadText, useText } from '#src/i18n/text-context.tsx';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { loadFailureWords } from '#src/features/failure/failure.tsx';
import { FilterInFragment } from './filter-in-fragment.tsx';
import { NotFoundPage } from '#src/features/look-up/not-found.tsx';
import { isForeignPath, patterns } from '#src/lib/paths.ts';
import { PersonPage } from '#src/features/person/person-page.tsx';
import { SignedInProvider, useCaller, useServices, useSession, useSignedIn } from '#src/session/services.tsx';
import { Shell, SignedInShell } from './shell.tsx';
import { useTitle } from '#src/features/title-and-focus/use-title.ts';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';
import { VisitorPage } from '#src/features/person/visitor-page.tsx';
import { idle } from './idle.ts';
import { firstActivity } from './first-activity.ts';
import { toSignedInAccount } from '#src/session/signed-in-account.ts';

// A link to a person, which an agent waits for, needs none of these.
const SignInPage = lazyWithRetry(
  async () => (await import('#src/features/sign-in/sign-in-page.tsx')).SignInPage,
  { Room: SignInTitle },
);
const LookUpPage = lazyWithRetry(
  async () => (await import('#src/features/look-up/look-up-page.tsx')).LookUpPage,
  { Room: LookUpTitle },
);
const UpdateBanner = lazyWithRetry(
  async () => (await import('#src/app/app-update/banner.tsx')).UpdateBanner,
  { failing: 'nothing' },
);

/** Of the screen before, which may have been a person's, nothing stays in the title while the next one is being loaded. */
function SignInTitle() {
  const t = useText();
  useTitle(`${t.app.signIn} — ${t.app.name}`);
  return null;
}

function LookUpTitle() {
  useTitle(null);
  return null;
}

export function App() {
  const painted = useAfterFirstCards();
  useEffect(() => {
    if (painted) void loadTheRest();
  }, [painted]);
  return (
    <>
      <FilterInFragment />
      <SignInGate />
      {painted && <UpdateBanner />}
    </>
  );
}

/** The sign-in gate: signed out, every URL shows the form; signed in, its own screen, new for each sign-in. */
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
      <SignedInShell session={session}>
        <Screens />
      </SignedInShell>
      <AccountLoader />
    </SignedInProvider>
  );
}

/** What a press may want next: it then comes at once, and without a network too. Screens with forms are large. */
async function loadTheRest(): Promise<void> {
  await loadFailureWords();
  await firstActivity();
  // What was done goes first: a key in the filter must not wait for the screens.
  await idle();
  for (const load of [SignInPage.load, LookUpPage.load]) void load();
  for (const form of [
    import('#src/features/look-up/look-up-form.tsx'),
    import('#src/features/sign-in/sign-in-form.tsx'),
  ])
    void form.catch(() => {});
  for (const language of languages) void loadText(language).catch(() => {});
}

function Screens() {
  const { pathname } = useLocation();
  if (isForeignPath(pathname)) return <NotFoundPage />;
  return (
    <Routes>
      <Route path={patterns.lookUp} element={<LookUpPage />} />
      <Route path={patterns.person} element={<PersonPage />} />
      <Route path={patterns.visitor} element={<VisitorPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}

/** A remembered token comes without the account's names: they are asked for once, and never in the way. */
function AccountLoader() {
  const { session } = useServices();
  const { signInId, account } = useSignedIn();
  const nobodyWaits = useAfterFirstCards();
  const { data } = useQuery({ ...accountQuery(useCaller()), enabled: account === null && nobodyWaits });
  useEffect(() => {
    if (data !== undefined) session.setAccount(signInId, toSignedInAccount(data));
  }, [data, signInId, session]);
  return null;
}
