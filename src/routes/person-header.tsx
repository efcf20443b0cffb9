import { CopyButton } from '#src/components/copy-button.tsx';
import { LinkIcon, RefreshIcon, SummaryIcon } from '#src/components/icons.tsx';
import { PersonHeading } from '#src/components/person-heading.tsx';
import { WideWord } from '#src/components/wide-word.tsx';
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
  const link = `${location.origin}${personPath(address)}`;
  const refreshWord = refreshing ? t.person.refreshing : t.person.refresh;
  return (
    <header className="person-header">
      <PersonHeading
        personId={address.personId}
        identity={identity}
        count={cards.length}
        age={useAge(updatedAt)}
        headingRef={useHeadingFocus<HTMLHeadingElement>()}
      />
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
