import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Route, Routes, useLocation } from 'react-router-dom';
import { accountQuery } from '#src/queries/account-query.ts';
import { languages } from '#src/i18n/language.ts';
import { loadText, useText } from '#src/i18n/text-context.tsx';
import { later } from '#src/components/later.tsx';
import { loadFailureWords } from './failure.tsx';
import { FilterInFragment } from './filter-in-fragment.tsx';
import { NotFoundPage } from './not-found.tsx';
import { isForeignPath, patterns } from './paths.ts';
import { PersonPage } from './person-page.tsx';
import { SignedInProvider, useCaller, useServices, useSession, useSignedIn } from './services.tsx';
import { Shell, SignedInShell } from './shell.tsx';
import { useTitle } from './use-page.ts';
import { useCardsPainted } from './use-painted.ts';
import { VisitorPage } from './visitor-page.tsx';
import { idle } from './when-quiet.ts';
import { whenUsed } from './when-used.ts';
import { toSignedInAccount } from './signed-in-account.ts';

// A link to a person, which an agent waits for, needs none of these.
const SignInPage = later(async () => (await import('./sign-in-page.tsx')).SignInPage, { Room: SignInTitle });
const LookUpPage = later(async () => (await import('./look-up-page.tsx')).LookUpPage, { Room: LookUpTitle });
const NewVersion = later(async () => (await import('./new-version.tsx')).NewVersion, { failing: 'nothing' });

/** Of the screen before, which may have been a person's, nothing stays in the title while the next one is being loaded. */
function SignInTitle() {
  const t = useText();
  useTitle(`${t.signIn.heading} — ${t.app.name}`);
  return null;
}

function LookUpTitle() {
  useTitle(null);
  return null;
}

export function App() {
  const painted = useCardsPainted();
  useEffect(() => {
    if (painted) void loadTheRest();
  }, [painted]);
  return (
    <>
      <FilterInFragment />
      <SignInGate />
      {painted && <NewVersion />}
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
    <SignedInProvider key={session.scope} value={session}>
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
  await whenUsed();
  // What was done goes first: a key in the filter must not wait for the screens.
  await idle();
  for (const load of [SignInPage.load, LookUpPage.load]) void load();
  for (const form of [import('#src/components/look-up-form.tsx'), import('#src/components/sign-in-form.tsx')])
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
  const { scope, account } = useSignedIn();
  const nobodyWaits = useCardsPainted();
  const { data } = useQuery({ ...accountQuery(useCaller()), enabled: account === null && nobodyWaits });
  useEffect(() => {
    if (data !== undefined) session.setAccount(scope, toSignedInAccount(data));
  }, [data, scope, session]);
  return null;
}
