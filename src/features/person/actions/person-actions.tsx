import { CopyButton } from '#src/ui/copy/copy-button.tsx';
import { LinkIcon, RefreshIcon, SummaryIcon } from '#src/ui/icons/action-icons.tsx';
import { CollapsibleLabel } from '#src/ui/text/collapsible-label.tsx';
import { useActionText } from './use-action-text.ts';
import { mergeIdentity, type Identity } from '#src/model/identity.ts';
import { personHeading } from '#src/model/person-title.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import { personSummary } from './summary.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { visitorIdsOf } from '#src/model/visitor-ids.ts';
import { ExportButton } from '#src/features/export/export-button.tsx';
import { personPath, type PersonAddress } from '#src/lib/paths.ts';
import { PinButton } from './pin-button.tsx';
import { PrintNote } from './print-note.tsx';
import { ShareButton } from './share-button.tsx';

export type PersonActionsProps = {
  readonly address: PersonAddress;
  readonly cards: readonly VisitorCard[];
  /** null: not merged yet. */
  readonly identity: Identity | null;
  /** The records that the filter leaves, which are exported. null: not known yet. */
  readonly shown: readonly VisitorCard[] | null;
  readonly readPhone: PhoneReader;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
};

export function PersonActions({
  address,
  cards,
  identity,
  shown,
  readPhone,
  refreshing,
  onRefresh,
}: PersonActionsProps) {
  const t = useActionText();
  const link = `${location.origin}${personPath(address)}`;
  const isFiltered = shown !== null && shown.length < cards.length;
  const refreshLabel = refreshing ? t.person.refreshing : t.person.refresh;
  return (
    <>
      <button
        type="button"
        className="button"
        title={refreshLabel}
        aria-disabled={refreshing}
        onClick={() => !refreshing && onRefresh()}
      >
        <RefreshIcon />
        <CollapsibleLabel>{refreshLabel}</CollapsibleLabel>
      </button>
      <CopyButton
        name={t.actions.copySummary}
        note={t.export.all(cards.length)}
        copiedText={isFiltered ? t.actions.copiedAll(cards.length) : undefined}
        text={() =>
          personSummary(identity ?? mergeIdentity(cards, readPhone), visitorIdsOf(cards), link, {
            ...t.summary,
            visitorId: t.person.visitorId,
          })
        }
        labelled="wide"
        icon={<SummaryIcon />}
      />
      <CopyButton name={t.actions.copyLink} text={link} labelled="wide" icon={<LinkIcon />} shortcut="l" />
      <ShareButton url={link} />
      <PinButton
        person={address}
        suggestion={identity === null ? String(address.personId) : personHeading(identity, address.personId)}
      />
      <ExportButton address={address} shown={shown} total={cards.length} readPhone={readPhone} link={link} />
      <PrintNote link={link} shown={shown} identity={identity} />
    </>
  );
}
