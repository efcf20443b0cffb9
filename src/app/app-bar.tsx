import { matchPath, useLocation } from 'react-router-dom';
import { AccountButton } from './account-button.tsx';
import { FewPoints } from './points.tsx';
import { CustomerButton } from '#src/customer/choose-customer.tsx';
import { FindField } from '#src/search/search-field.tsx';
import { useSearchOfEntry } from '#src/search/searches.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import {
  fullPath,
  isForeignPath,
  lookUpPath,
  parseFindAddress,
  parsePersonAddress,
  parseVisitorAddress,
  patterns,
} from '#src/domain/paths.ts';
import { useCustomer } from '#src/session/services.tsx';
import { useEmbedded, Link } from '#src/ui/links.tsx';
import { useRootClass } from '#src/ui/use-root-class.ts';
import { OutIcon, BrandMark } from '#src/ui/icons.tsx';
import './app.css';

type AppBarProps = {
  readonly isSignedIn: boolean;
  readonly onHelp: () => void;
};

/** The product's name, the field to find people, customer, few points, account; in a frame a link to a tab instead of the name. */
export function AppBar({ isSignedIn, onHelp }: AppBarProps) {
  const t = useText();
  const embedded = useEmbedded();
  const { isShown, search } = useBarField();
  const hasField = isShown && isSignedIn;
  return (
    <header className={embedded ? 'app-bar app-bar--embedded' : 'app-bar'}>
      {!embedded && (
        <Link
          to={lookUpPath()}
          className="app-bar__brand"
          aria-label={t.app.home}
          aria-keyshortcuts={hasField ? undefined : '/'}
        >
          <BrandMark />
          {/* Signed out, nothing else is in the bar. */}
          <span className={isSignedIn ? 'visually-hidden--narrow' : undefined}>{t.app.name}</span>
        </Link>
      )}
      {hasField && <FindField variant="bar" search={search} />}
      {isSignedIn && (
        <>
          <CustomerButton />
          <FewPoints />
        </>
      )}
      {embedded && <OutLink />}
      {isSignedIn && <AccountButton onHelp={onHelp} />}
    </header>
  );
}

/**
 * The field, with the search whose text it keeps: on the pages that show somebody. The others have the field themselves; a frame has
 * none, and a partner chooses the customer first.
 */
function useBarField() {
  const { pathname, search: query } = useLocation();
  const { isPartner, onScreen } = useCustomer();
  const isElsewhere = useEmbedded() || (isPartner && onScreen === null) || isForeignPath(pathname);
  const params = new URLSearchParams(query);
  const person = parsePersonAddress(matchPath(patterns.person, pathname)?.params.personId, params);
  const visitor = parseVisitorAddress(matchPath(patterns.visitor, pathname)?.params.visitorId, params);
  const isFind = matchPath(patterns.find, pathname) !== null && parseFindAddress(params) !== null;
  const search = useSearchOfEntry();
  const isShown = person !== null || visitor !== null || (isFind && search !== null);
  return { isShown: isShown && !isElsewhere, search };
}

function OutLink() {
  const t = useText();
  useRootClass('is-embedded');
  return (
    <a
      className="button button--quiet button--small app-bar__out"
      href={fullPath(useLocation())}
      target="_blank"
      rel="noopener"
    >
      <span className="visually-hidden--narrow">{t.app.openInTab}</span>
      <span className="line" aria-hidden="true" title={t.app.openInTab}>
        <OutIcon />
      </span>
    </a>
  );
}
