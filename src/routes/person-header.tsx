import { CopyButton } from '#src/components/copy-button.tsx';
import { RefreshIcon } from '#src/components/icons.tsx';
import { PersonHeading } from '#src/components/person-heading.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { mergeIdentity, type Identity } from '#src/view-model/identity.ts';
import type { PhoneReader } from '#src/view-model/phone.ts';
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

/** Who it is, how old the records are, and what can be done with the person. */
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
  const age = useAge(updatedAt);
  const link = `${location.origin}${personPath(address)}`;
  return (
    <header className="person-header">
      <PersonHeading
        personId={address.personId}
        identity={identity}
        count={cards.length}
        headingRef={useHeadingFocus<HTMLHeadingElement>()}
      />
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
        <CopyButton
          name={t.copy.summary}
          text={() => personSummary(identity ?? mergeIdentity(cards, readPhone), link, t.summary)}
          labelled
        />
        <CopyButton name={t.copy.link} text={link} labelled shortcut="l" />
        <ShareButton url={link} />
        <PinButton person={address} suggestion={name ?? String(address.personId)} />
        <ExportButton address={address} shown={shown} readPhone={readPhone} link={link} />
      </div>
      <PrintNote link={link} />
    </header>
  );
}
