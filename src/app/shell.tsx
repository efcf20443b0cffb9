import type { MouseEvent, ReactNode } from 'react';
import { BrandMark } from '#src/ui/icons/icons.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { SignedIn } from '#src/session/session-state.ts';
import { PageErrorBoundary } from './page-error-boundary.tsx';
import { useEmbedded } from '#src/ui/embedded.tsx';
import { Link } from '#src/ui/link.tsx';
import { ChangeCustomer } from '#src/features/customer/change-customer.tsx';
import { ChangeCustomerContext } from '#src/features/failure/change-customer-context.ts';
import { CustomerMismatch } from '#src/features/customer/customer-mismatch.tsx';
import { lookUpPath } from '#src/lib/paths.ts';
import { AssumedCustomer } from '#src/features/customer/assumed-customer.tsx';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';
import { CustomerProvider } from '#src/session/customer.ts';
import { useCustomerOfScreen } from '#src/features/customer/use-customer-of-screen.ts';
import { CustomerNameLoader } from '#src/features/customer/names/customer-name-loader.tsx';
import { SessionNotices } from '#src/features/sign-in/session-notices.tsx';
import { AppBarTools } from './app-bar-tools.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import './app-bar.css';

const changeCustomer = (text: string) => <ChangeCustomer text={text} className="button button--primary" />;

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
        <PageErrorBoundary>{children}</PageErrorBoundary>
      </main>
    </>
  );
}

/** The frame around every screen of a signed-in agent. */
export function SignedInShell({ session, children }: { session: SignedIn; children: ReactNode }) {
  const customer = useCustomerOfScreen();
  const painted = useAfterFirstCards();
  return (
    <CustomerProvider value={customer}>
      <ChangeCustomerContext value={changeCustomer}>
        <Shell
          session={session}
          notices={
            <>
              {painted && <SessionNotices key={session.startedAt} session={session} />}
              <CustomerMismatch />
              <AssumedCustomer />
              {painted && customer.isPartner && <CustomerNameLoader />}
            </>
          }
        >
          {children}
        </Shell>
      </ChangeCustomerContext>
    </CustomerProvider>
  );
}

/** Not by the link's own URL: the fragment holds the filter. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
