import { useCallback, useState, type MouseEvent, type ReactNode } from 'react';
import { BrandMark } from '#src/ui/icons/icons.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { SignedIn } from '#src/session/session-state.ts';
import { PageErrorBoundary } from './page-error-boundary.tsx';
import { useEmbedded } from '#src/ui/embedded.tsx';
import { Link } from '#src/ui/link.tsx';
import { ChangeCustomer } from '#src/features/customer/change-customer.tsx';
import { ChangeCustomerContext } from '#src/features/failure/change-customer-context.ts';
import { FindField } from '#src/features/find/field/find-field.tsx';
import { CustomerMismatch } from '#src/features/customer/customer-mismatch.tsx';
import { lookUpPath } from '#src/lib/paths.ts';
import { AssumedCustomer } from '#src/features/customer/assumed-customer.tsx';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';
import { CustomerProvider, useCustomer } from '#src/session/customer.ts';
import { useCustomerOfScreen } from '#src/features/customer/use-customer-of-screen.ts';
import { CustomerNameLoader } from '#src/features/customer/lazy-customer.ts';
import { AppBarTools } from './app-bar-tools.tsx';
import { Help } from './help/help.tsx';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useFieldInBar } from './use-field-in-bar.ts';
import { OfflineLine } from '#src/features/failure/failure.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import './app-bar.css';
import './app-bar-tools.css';

// Only after the cards. Where it cannot be loaded, the page goes on without it.
const UpdateBanner = lazyWithRetry(
  async () => (await import('./app-update/banner.tsx')).UpdateBanner,
  () => null,
);

// As above: a session ends long after the cards are there.
const SessionNotices = lazyWithRetry(
  async () => (await import('#src/features/sign-in/session-notices.tsx')).SessionNotices,
  () => null,
);

const Foot = lazyWithRetry(async () => (await import('./settings/foot.tsx')).Foot);

const changeCustomer = (text: string) => <ChangeCustomer text={text} className="button button--primary" />;

type ShellProps = {
  /** null: nobody is signed in. */
  readonly session: SignedIn | null;
  /** The app bar has the field to find people. */
  readonly hasField?: boolean;
  /** Lines between the app bar and the page. */
  readonly notices?: ReactNode;
  readonly children: ReactNode;
};

/** The frame around every screen. */
export function Shell({ session, hasField = false, notices, children }: ShellProps) {
  const t = useText();
  const embedded = useEmbedded();
  const painted = useAfterFirstCards();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  useShortcuts(openHelp);
  return (
    <>
      <a className="skip-link" href="#content" onClick={skipToContent}>
        {t.app.skip}
      </a>
      <header className={embedded ? 'app-bar app-bar--embedded' : 'app-bar'}>
        {!embedded && (
          <Link
            to={lookUpPath()}
            className="app-bar__brand"
            aria-label={t.app.home}
            aria-keyshortcuts={hasField ? undefined : '/'}
          >
            <BrandMark />
            <span className="visually-hidden--narrow">{t.app.name}</span>
          </Link>
        )}
        {hasField && <FindField place="bar" />}
        <AppBarTools session={session} onHelp={openHelp} />
      </header>
      {painted && (
        <>
          <OfflineLine />
          <UpdateBanner />
        </>
      )}
      {notices}
      <main id="content" className={embedded ? 'page page--embedded' : 'page'} tabIndex={-1}>
        <PageErrorBoundary>{children}</PageErrorBoundary>
      </main>
      {session === null && <Foot onHelp={openHelp} />}
      {isHelpOpen && <Help onClose={() => setHelpOpen(false)} />}
    </>
  );
}

/** The frame around every screen of a signed-in agent. */
export function SignedInShell({ session, children }: { session: SignedIn; children: ReactNode }) {
  const customer = useCustomerOfScreen();
  return (
    <CustomerProvider value={customer}>
      <ChangeCustomerContext value={changeCustomer}>
        <CustomersShell session={session}>{children}</CustomersShell>
      </ChangeCustomerContext>
    </CustomerProvider>
  );
}

function CustomersShell({ session, children }: { session: SignedIn; children: ReactNode }) {
  const painted = useAfterFirstCards();
  const { isPartner } = useCustomer();
  const hasField = useFieldInBar();
  return (
    <Shell
      session={session}
      hasField={hasField}
      notices={
        <>
          {painted && <SessionNotices key={session.startedAt} session={session} />}
          <CustomerMismatch />
          <AssumedCustomer />
          {painted && isPartner && <CustomerNameLoader />}
        </>
      }
    >
      {children}
    </Shell>
  );
}

/** Not by the link's own URL: the fragment holds the filter. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
