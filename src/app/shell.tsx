import { useCallback, useState, type MouseEvent, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'react-router-dom';
import { useText } from '#src/i18n/text-context.tsx';
import type { SignedIn } from '#src/session/session-state.ts';
import { useEmbedded } from '#src/ui/embedded.tsx';
import { CustomerMismatch, AssumedCustomer } from '#src/features/customer/customer-strips.tsx';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';
import { useCustomer } from '#src/session/services.tsx';
import { CustomerNameLoader } from '#src/features/customer/customer-names.tsx';
import { SessionNotices } from '#src/features/sign-in/session-notices.tsx';
import { AppBar } from './app-bar.tsx';
import { UpdateBanner } from './app-update/update-banner.tsx';
import { Foot } from './settings/settings.tsx';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import type { LoadFailure } from '#src/ui/lazy/use-loading.ts';
import { Failure, OfflineLine } from '#src/features/failure/failure.tsx';
import { useOnline } from '#src/ui/hooks/browser-state.ts';
import { useShortcuts } from './use-shortcuts.ts';

const HelpDialog = lazyWithRetry(async () => (await import('./help/help-dialog.tsx')).HelpDialog);

export type ShellProps = {
  /** null: signed out. */
  readonly session: SignedIn | null;
  /** Why the dictionary of the chosen language has not been loaded; said beside the choice. */
  readonly languageFailure: LoadFailure | null;
  readonly children: ReactNode;
};

/** The frame around every screen: the app bar, notices, the page; signed out also the settings below it. */
export function Shell({ session, languageFailure, children }: ShellProps) {
  const t = useText();
  const embedded = useEmbedded();
  const painted = useAfterFirstCards();
  const { isPartner } = useCustomer();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  useShortcuts(openHelp);
  return (
    <>
      <a className="skip-link" href="#content" onClick={skipToContent}>
        {t.app.skip}
      </a>
      <AppBar session={session} languageFailure={languageFailure} onHelp={openHelp} />
      {painted && (
        <>
          <OfflineLine />
          <UpdateBanner />
          {session !== null && <SessionNotices key={session.startedAt} session={session} />}
        </>
      )}
      <CustomerMismatch />
      <AssumedCustomer />
      {painted && isPartner && <CustomerNameLoader />}
      <main id="content" className={embedded ? 'page page--embedded' : 'page'} tabIndex={-1}>
        <PageErrorBoundary>{children}</PageErrorBoundary>
      </main>
      {session === null && <Foot languageFailure={languageFailure} onHelp={openHelp} />}
      {isHelpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
    </>
  );
}

/** Not by the link's own URL: the fragment holds the filter. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

/** If a page crashes, the app around it keeps working. Tries again when the agent goes to another page, or the network comes back. */
export function PageErrorBoundary({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const online = useOnline();
  return (
    <ErrorBoundary
      resetKeys={[pathname, online]}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <Failure error={error} onTryAgain={resetErrorBoundary} />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
