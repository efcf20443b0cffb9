import { CopyButton } from '#src/components/copy-button.tsx';
import { RefreshIcon } from '#src/components/icons.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { mainCompany, type Identity } from '#src/view-model/identity.ts';
import type { PhoneReader } from '#src/view-model/phone.ts';
import { plainLine } from '#src/view-model/plain-line.ts';
import { personSummary } from '#src/view-model/summary.ts';
import type { VisitorCard } from '#src/view-model/visitor-card.ts';
import { ExportButton } from './export-button.tsx';
import { personPath, type PersonAddress } from './paths.ts';
import { PinButton } from './pin-button.tsx';
import { PrintNote } from './print-note.tsx';
import { ShareButton } from './share-button.tsx';
import { useAge } from './use-age.ts';
import { useHeadingFocus } from './use-page.ts';
import './person-header.css';

type PersonHeaderProps = {
  readonly address: PersonAddress;
  readonly identity: Identity;
  /** The records that the filter leaves: what is exported. */
  readonly shown: readonly VisitorCard[];
  readonly readPhone: PhoneReader;
  readonly heading: string;
  readonly updatedAt: number;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
};

/** Who it is, how many records there are and how old they are; what can be done with the person. */
export function PersonHeader({
  address,
  identity,
  shown,
  readPhone,
  heading,
  updatedAt,
  refreshing,
  onRefresh,
}: PersonHeaderProps) {
  const t = useText();
  const headingRef = useHeadingFocus<HTMLHeadingElement>();
  const age = useAge(updatedAt);
  const company = mainCompany(identity);
  const link = `${location.origin}${personPath(address)}`;
  const id = String(address.personId);
  return (
    <header className="person-header">
      <div className="person-header__who">
        <h1 ref={headingRef} tabIndex={-1} dir="auto">
          {heading}
        </h1>
        <p className="person-header__facts">
          {company !== null && <bdi>{plainLine(company.text)}</bdi>}
          <span className="person-header__id">
            <span className="id" title={t.person.personId}>
              {id}
            </span>
            <CopyButton name={t.copy.id(id)} text={id} />
          </span>
          <span>{t.person.count(identity.total)}</span>
        </p>
      </div>
      <div className="person-header__actions">
        <span className="person-header__age quiet">{t.person.updated(age)}</span>
        <button
          type="button"
          className="button"
          aria-disabled={refreshing}
          onClick={() => !refreshing && onRefresh()}
        >
          <RefreshIcon />
          {refreshing ? t.person.refreshing : t.person.refresh}
        </button>
        <CopyButton name={t.copy.summary} text={() => personSummary(identity, link, t.summary)} labelled />
        <CopyButton name={t.copy.link} text={link} labelled shortcut="l" />
        <ShareButton url={link} />
        <PinButton person={address} suggestion={heading} />
        <ExportButton address={address} shown={shown} readPhone={readPhone} link={link} />
      </div>
      <PrintNote link={link} />
    </header>
  );
}
