import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { AccountButton } from '#src/components/account-button.tsx';
import { AppBar, AppBarChoice } from '#src/components/app-bar.tsx';
import { useAnnounce } from '#src/components/live-region.tsx';
import { languageNames, languages } from '#src/i18n/language.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { themes } from '#src/session/preferences.ts';
import { PageBoundary } from './crash.tsx';
import { HelpButton } from './help-button.tsx';
import { lookUpPath } from './paths.ts';
import { Points } from './points.tsx';
import { useObserved, useServices, useSession } from './services.tsx';
import { SessionNotices } from './session-notices.tsx';
import { signOut } from './sign-out.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The frame around every screen. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useText();
  const session = useSession();
  useShortcuts();
  return (
    <>
      <a className="skip-link" href="#content">
        {t.app.skip}
      </a>
      <AppBar
        name={t.app.name}
        home={(inside) => (
          <Link to={lookUpPath()} className="app-bar__brand" aria-label={t.app.home} aria-keyshortcuts="/">
            {inside}
          </Link>
        )}
      >
        <Points />
        <Choices />
        <HelpButton />
        <Account />
      </AppBar>
      {session.status === 'signed-in' && <SessionNotices key={session.startedAt} session={session} />}
      <main id="content" className="page" tabIndex={-1}>
        <PageBoundary>{children}</PageBoundary>
      </main>
    </>
  );
}

function Choices() {
  const t = useText();
  const language = useLanguage();
  const { preferences } = useServices();
  const { theme } = useObserved(preferences);
  return (
    <>
      <AppBarChoice
        label={t.app.language}
        value={language}
        options={languages.map((value) => ({ value, text: languageNames[value] }))}
        onChange={(value) => preferences.change({ language: value })}
      />
      <AppBarChoice
        label={t.app.theme}
        value={theme}
        options={themes.map((value) => ({ value, text: t.app.themes[value] }))}
        onChange={(value) => preferences.change({ theme: value })}
      />
    </>
  );
}

function Account() {
  const t = useText();
  const services = useServices();
  const session = useSession();
  const announce = useAnnounce();
  const wasSignedIn = useRef(false);
  useEffect(() => {
    if (wasSignedIn.current && session.status === 'signed-out') announce(t.app.signedOut);
    wasSignedIn.current = session.status === 'signed-in';
  }, [session.status, announce, t]);
  if (session.status === 'signed-out') return null;
  const account = session.account === 'unavailable' ? null : session.account;
  return (
    <AccountButton
      appName={account?.appName ?? null}
      userName={account?.userName ?? null}
      onSignOut={() => signOut(services)}
    />
  );
}
