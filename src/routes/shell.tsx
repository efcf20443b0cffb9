import type { MouseEvent, ReactNode } from 'react';
import { BrandMark } from '#src/components/icons.tsx';
import { later } from '#src/components/later.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { SignedIn } from '#src/session/session-state.ts';
import { PageBoundary } from './crash.tsx';
import { useEmbedded } from './embedded.tsx';
import { Link } from './link.tsx';
import { OtherCustomer } from './other-customer.tsx';
import { lookUpPath } from './paths.ts';
import { TakenCustomer } from './taken-customer.tsx';
import { useCardsPainted } from './use-painted.ts';
import { CustomerProvider, useCustomerOfScreen } from './use-customer.ts';
import { useShortcuts } from './use-shortcuts.ts';
import './app-bar.css';

const SessionNotices = later(async () => (await import('./session-notices.tsx')).SessionNotices, {
  failing: 'nothing',
});
// The cards do not wait for it; its room is kept.
const AppBarTools = later(async () => (await import('./app-bar-tools.tsx')).AppBarTools);

const CustomerNames = later(async () => (await import('./customer-names.tsx')).CustomerNames, {
  failing: 'nothing',
});

type ShellProps = {
  /** null: nobody is signed in. */
  readonly session: SignedIn | null;
  /** Lines between the app bar and the page. */
  readonly notices?: ReactNode;
  readonly children: ReactNode;
};

/** The frame around every screen. */
export function Shell({ session, notices, children }: ShellProps) {
  const t = useText();
  const embedded = useEmbedded();
  useShortcuts();
  return (
    <>
      <a className="skip-link" href="#content" onClick={skipToContent}>
        {t.app.skip}
      </a>
      <header className={embedded ? 'app-bar app-bar--embedded' : 'app-bar'}>
        {!embedded && (
          <Link to={lookUpPath()} className="app-bar__brand" aria-label={t.app.home} aria-keyshortcuts="/">
            <BrandMark />
            <span className="visually-hidden--narrow">{t.app.name}</span>
          </Link>
        )}
        <AppBarTools session={session} />
      </header>
      {notices}
      <main id="content" className={embedded ? 'page page--embedded' : 'page'} tabIndex={-1}>
        <PageBoundary>{children}</PageBoundary>
      </main>
    </>
  );
}

/** The frame of whoever is signed in. */
export function SignedInShell({ session, children }: { session: SignedIn; children: ReactNode }) {
  const customer = useCustomerOfScreen();
  const painted = useCardsPainted();
  return (
    <CustomerProvider value={customer}>
      <Shell
        session={session}
        notices={
          <>
            {painted && <SessionNotices key={session.startedAt} session={session} />}
            <OtherCustomer />
            <TakenCustomer />
            {painted && customer.isPartner && <CustomerNames />}
          </>
        }
      >
        {children}
      </Shell>
    </CustomerProvider>
  );
}

/** Not by the URL: its fragment holds the filter. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
