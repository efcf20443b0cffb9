import type { ReactNode } from 'react';
import { Link } from './link.tsx';
import { AccountButton } from '#src/components/account-button.tsx';
import { AppBar } from '#src/components/app-bar.tsx';
import { Choice } from '#src/components/choice.tsx';
import { later } from '#src/components/later.tsx';
import { useAnnounce } from '#src/components/live-region.tsx';
import { languageNames, languages } from '#src/i18n/language.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { themes } from '#src/session/preferences.ts';
import type { SignedIn } from '#src/session/session-state.ts';
import { PageBoundary } from './crash.tsx';
import { CustomerButton, OtherCustomer } from './customer-bar.tsx';
import { useEmbedded } from './embedded.tsx';
import { EmbeddedBar } from './embedded-bar.tsx';
import { HelpButton } from './help-button.tsx';
import { lookUpPath } from './paths.ts';
import { Points } from './points.tsx';
import { useObserved, useServices } from './services.tsx';
import { signOut } from './sign-out.ts';
import { useCardsPainted } from './use-painted.ts';
import { CustomerProvider, useCustomerOfScreen } from './use-customer.ts';
import { useShortcuts } from './use-shortcuts.ts';

const SessionNotices = later(async () => (await import('./session-notices.tsx')).SessionNotices, {
  optional: true,
});

type ShellProps = {
  /** What stands in the app bar besides the choices. */
  readonly start?: ReactNode;
  readonly end?: ReactNode;
  /** Lines between the app bar and the page. */
  readonly notices?: ReactNode;
  readonly children: ReactNode;
};

/** The frame around every screen. */
export function Shell({ start, end, notices, children }: ShellProps) {
  const t = useText();
  const embedded = useEmbedded();
  useShortcuts();
  return (
    <>
      <a className="skip-link" href="#content">
        {t.app.skip}
      </a>
      {embedded ? (
        <EmbeddedBar start={start} end={end} />
      ) : (
        <AppBar
          name={t.app.name}
          home={(inside) => (
            <Link to={lookUpPath()} className="app-bar__brand" aria-label={t.app.home} aria-keyshortcuts="/">
              {inside}
            </Link>
          )}
        >
          {start}
          <Choices />
          <HelpButton />
          {end}
        </AppBar>
      )}
      {notices}
      <main id="content" className={embedded ? 'page page--embedded' : 'page'} tabIndex={-1}>
        <PageBoundary>{children}</PageBoundary>
      </main>
    </>
  );
}

/** The frame of whoever is signed in: on whose behalf, the points left, the account. */
export function SignedInShell({ session, children }: { session: SignedIn; children: ReactNode }) {
  const customer = useCustomerOfScreen();
  const painted = useCardsPainted();
  return (
    <CustomerProvider value={customer}>
      <Shell
        start={
          <>
            <CustomerButton />
            <Points />
          </>
        }
        end={<Account session={session} />}
        notices={
          <>
            {painted && <SessionNotices key={session.startedAt} session={session} />}
            <OtherCustomer />
          </>
        }
      >
        {children}
      </Shell>
    </CustomerProvider>
  );
}

function Choices() {
  const t = useText();
  const language = useLanguage();
  const { preferences } = useServices();
  const { theme } = useObserved(preferences);
  return (
    <>
      <Choice
        className="app-bar__choice"
        label={t.app.language}
        value={language}
        options={languages.map((value) => ({ value, text: languageNames[value] }))}
        onChange={(value) => preferences.change({ language: value })}
      />
      <Choice
        className="app-bar__choice"
        label={t.app.theme}
        value={theme}
        options={themes.map((value) => ({ value, text: t.app.themes[value] }))}
        onChange={(value) => preferences.change({ theme: value })}
      />
    </>
  );
}

function Account({ session: { account } }: { session: SignedIn }) {
  const t = useText();
  const services = useServices();
  const announce = useAnnounce();
  const known = account === 'unavailable' ? null : account;
  return (
    <AccountButton
      appName={known?.appName ?? null}
      userName={known?.userName ?? null}
      onSignOut={() => {
        signOut(services);
        announce(t.app.signedOut);
      }}
    />
  );
}
