import { useIsFetching, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Route, Routes } from 'react-router-dom';
import { accountQuery } from '#src/queries/account-query.ts';
import { PERSON_VISITORS } from '#src/queries/person-queries.ts';
import { LookUpPage } from './look-up-page.tsx';
import { NewVersion } from './new-version.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { patterns } from './paths.ts';
import { PersonPage } from './person-page.tsx';
import { SignedInProvider, useCaller, useServices, useSession, useSignedIn } from './services.tsx';
import { Shell, SignedInShell } from './shell.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { usePainted } from './use-painted.ts';
import { toSignedInAccount } from './use-sign-in.ts';
import { VisitorPage } from './visitor-page.tsx';

export function App() {
  return (
    <>
      <SignInGate />
      <NewVersion />
    </>
  );
}

/** The sign-in gate: signed out, every URL shows the form; signed in, its own screen, new for each sign-in. */
function SignInGate() {
  const session = useSession();
  if (session.status === 'signed-out') {
    return (
      <Shell>
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

function Screens() {
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
  const personIsComing = useIsFetching({ queryKey: [PERSON_VISITORS] }) > 0;
  const later = usePainted() && !personIsComing;
  const { data } = useQuery({ ...accountQuery(useCaller()), enabled: account === null && later });
  useEffect(() => {
    if (data !== undefined) session.setAccount(scope, toSignedInAccount(data));
  }, [data, scope, session]);
  return null;
}
