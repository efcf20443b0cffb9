import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { CustomerButton } from '#src/customer/choose-customer.tsx';
import { useCustomer } from '#src/ui/customer-context.ts';
import { fullPath, patterns } from '#src/domain/paths.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { SearchField } from '#src/search/search-field.tsx';
import { useCurrentSearch } from '#src/search/searches.tsx';
import { isLow } from '#src/session/api-usage.ts';
import { usePoints } from '#src/session/services.tsx';
import { useRootClass } from '#src/ui/browser-state.ts';
import { Button } from '#src/ui/button.tsx';
import { BrandMark, DownIcon, OutIcon, PersonIcon, WarningIcon } from '#src/ui/icons.tsx';
import { lazyWithRetry } from '#src/ui/lazy.tsx';
import { Link, useEmbedded } from '#src/ui/links.tsx';
import { findPage } from './pages.tsx';
import './app-bar.css';

export function AppBar({ isSignedIn, onHelp }: { isSignedIn: boolean; onHelp: () => void }) {
  const t = useText();
  const embedded = useEmbedded();
  const { pathname, search: query } = useLocation();
  const { isPartner, current } = useCustomer();
  const search = useCurrentSearch();
  // On pages without a field of their own; not in a frame, and not before a partner has chosen a customer.
  const mayHaveField = isSignedIn && !embedded && !(isPartner && current === null);
  const page = mayHaveField ? findPage(pathname) : null;
  const hasField = page?.hasBarField?.(page.params, new URLSearchParams(query), search !== null) === true;
  return (
    <header className={`app-bar line no-print${embedded ? ' app-bar--embedded' : ''}`}>
      {!embedded && (
        <Link
          to={patterns.lookUp}
          className="app-bar__brand line rigid strong"
          aria-label={t.app.home}
          aria-keyshortcuts={hasField ? undefined : '/'}
        >
          <BrandMark />
          {/* Signed out, the bar shows nothing else. */}
          <span className={isSignedIn ? 'app-bar__name' : undefined}>{t.app.name}</span>
        </Link>
      )}
      {hasField && <SearchField variant="bar" search={search} />}
      {isSignedIn && (
        <>
          <CustomerButton />
          <FewPoints />
        </>
      )}
      {embedded && <OpenInTabLink />}
      {isSignedIn && <AccountButton onHelp={onHelp} />}
    </header>
  );
}

function FewPoints() {
  const t = useText();
  const points = usePoints();
  if (points === null || !isLow(points)) return null;
  return (
    <p className="few-points line rigid small warning" title={t.settings.fewPoints(points.left)}>
      <WarningIcon />
      <span>{t.settings.fewPoints(points.left)}</span>
    </p>
  );
}

function OpenInTabLink() {
  const t = useText();
  const location = useLocation();
  useRootClass('is-embedded');
  return (
    <a
      className="button button--icon app-bar__out"
      href={fullPath(location)}
      target="_blank"
      rel="noopener"
      aria-label={t.app.openInTab}
    >
      <OutIcon />
    </a>
  );
}

const AccountMenu = lazyWithRetry(async () => (await import('./account-menu.tsx')).AccountMenu);

function AccountButton({ onHelp }: { onHelp: () => void }) {
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        quiet
        className="account-button"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <PersonIcon />
        <span>{t.app.account}</span>
        <DownIcon />
      </Button>
      {anchor !== null && <AccountMenu anchor={anchor} onClose={() => setAnchor(null)} onHelp={onHelp} />}
    </>
  );
}
