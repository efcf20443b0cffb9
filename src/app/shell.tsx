import { type MouseEvent, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'react-router-dom';
import { Failure, MinuteLine, OfflineLine } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { firstRecord } from '#src/person/cards.tsx';
import { useStore, useServices } from '#src/session/services.tsx';
import type { SignedIn } from '#src/session/stored-session.ts';
import { SessionEndsSoon } from '#src/sign-in/sign-in-page.tsx';
import { useOnline } from '#src/ui/browser-state.ts';
import {
  findShortcutTarget,
  focusField,
  isDialogOpen,
  TEXT_FIELDS,
  toShortcut,
  useKeyDown,
} from '#src/ui/keyboard.ts';
import { lazyWithRetry } from '#src/ui/lazy.tsx';
import { Tooltip } from '#src/ui/tooltip.tsx';
import { AppBar } from './app-bar.tsx';
import { UpdateBanner } from './updates.tsx';

const HelpDialog = lazyWithRetry(async () => (await import('./help-dialog.tsx')).HelpDialog);

/** Without a session, nobody is signed in. */
export function Shell({ session, children }: { session: SignedIn | null; children: ReactNode }) {
  const t = useText();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useShortcuts();
  return (
    <>
      <a className="skip-link" href="#content" onClick={skipToContent}>
        {t.app.skip}
      </a>
      <a className="skip-link skip-link--records" href="#content" onClick={skipToRecords}>
        {t.app.skipToRecords}
      </a>
      <a className="skip-link skip-link--records" href="#content" onClick={skipToHistory}>
        {t.app.skipToHistory}
      </a>
      <AppBar isSignedIn={session !== null} onHelp={() => setHelpOpen(true)} />
      <main id="content" className="page" tabIndex={-1}>
        <PageErrorBoundary>{children}</PageErrorBoundary>
      </main>
      {/* One strip at a time: the last. */}
      <UpdateBanner />
      {session !== null && <SessionEndsSoon key={session.startedAt} session={session} />}
      <MinuteLine />
      <OfflineLine />
      <Tooltip />
      {isHelpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
    </>
  );
}

/** Following the link would replace the fragment, which holds the filter. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

function skipToRecords(event: MouseEvent): void {
  const record = firstRecord();
  if (record === null) return skipToContent(event);
  event.preventDefault();
  openTabAround(record);
  record.focus();
}

function skipToHistory(event: MouseEvent): void {
  event.preventDefault();
  clickTarget(findShortcutTarget('h'));
}

/** A tab also takes the focus: the next Tab key leads into its panel. */
function clickTarget(element: HTMLElement | undefined): void {
  element?.click();
  if (element?.matches('[role="tab"]')) element.focus({ preventScroll: true });
}

/** Keeps the app usable if a page crashes. Retries on the next page and when the network is back. */
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

/** A shortcut clicks its element, or focuses it if it is a field. Ctrl+K works even if single keys are off. */
function useShortcuts(): void {
  const { shortcuts } = useStore(useServices().preferences);
  useKeyDown(true, (event) => {
    const shortcut = toShortcut(event);
    if (shortcut === null || event.defaultPrevented || isDialogOpen()) return;
    const isSingleKey = !event.ctrlKey && !event.metaKey;
    const isTyped = event.target instanceof Element && event.target.matches(TEXT_FIELDS);
    if (isSingleKey && (isTyped || !shortcuts)) return;
    const element = findShortcutTarget(shortcut);
    // Ctrl+K must not leave a form for the look-up.
    if (element === undefined || (!isSingleKey && !element.matches(TEXT_FIELDS))) return;
    event.preventDefault();
    if (!element.matches(TEXT_FIELDS)) return clickTarget(element);
    openTabAround(element);
    focusField(element);
  });
}

function openTabAround(field: HTMLElement): void {
  if (field.getClientRects().length > 0) return;
  const tabId = field.closest('[role="tabpanel"]')?.getAttribute('aria-labelledby') ?? '';
  flushSync(() => document.getElementById(tabId)?.click());
}
