import { CopyButton } from '#src/components/copy-button.tsx';
import { LinkIcon, RefreshIcon, SummaryIcon } from '#src/components/icons.tsx';
import { WideWord } from '#src/components/wide-word.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { mainCompany, mergeIdentity, type Identity } from '#src/view-model/identity.ts';
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
  readonly cards: readonly VisitorCard[];
  /** null: still being put together. */
  readonly identity: Identity | null;
  /** The records that the filter leaves: what is exported. null: not known yet. */
  readonly shown: readonly VisitorCard[] | null;
  readonly readPhone: PhoneReader;
  /** null: not known yet. */
  readonly name: string | null;
  readonly updatedAt: number;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
};

/** Who it is, how many records there are and how old they are; what can be done with the person. */
export function PersonHeader({
  address,
  cards,
  identity,
  shown,
  readPhone,
  name,
  updatedAt,
  refreshing,
  onRefresh,
}: PersonHeaderProps) {
  const t = useText();
  const headingRef = useHeadingFocus<HTMLHeadingElement>();
  const age = useAge(updatedAt);
  const heading = name ?? t.person.personNumber(address.personId);
  const company = identity && mainCompany(identity);
  const link = `${location.origin}${personPath(address)}`;
  const id = String(address.personId);
  const refreshWord = refreshing ? t.person.refreshing : t.person.refresh;
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
          <span>{t.person.count(cards.length)}</span>
          <span className="quiet">{t.person.updated(age)}</span>
        </p>
      </div>
      <div className="person-header__actions">
        <button
          type="button"
          className="button"
          title={refreshWord}
          aria-disabled={refreshing}
          onClick={() => !refreshing && onRefresh()}
        >
          <RefreshIcon />
          <WideWord>{refreshWord}</WideWord>
        </button>
        <CopyButton
          name={t.copy.summary}
          text={() => personSummary(identity ?? mergeIdentity(cards, readPhone), link, t.summary)}
          labelled="wide"
          icon={<SummaryIcon />}
        />
        <CopyButton name={t.copy.link} text={link} labelled="wide" icon={<LinkIcon />} shortcut="l" />
        <ShareButton url={link} />
        <PinButton person={address} suggestion={name ?? String(address.personId)} />
        <ExportButton address={address} shown={shown} readPhone={readPhone} link={link} />
      </div>
      <PrintNote link={link} />
    </header>
  );
}
