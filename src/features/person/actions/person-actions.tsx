import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { CopyButton } from '#src/ui/copy/copy-button.tsx';
import { LinkIcon, RefreshIcon, SummaryIcon, ShareIcon } from '#src/ui/icons/icons.tsx';
import { identityToCopy, type Person } from '#src/model/person.ts';
import { personSummary } from './summary.ts';
import { ExportButton } from '#src/features/export/export-button.tsx';
import { personLink } from '#src/lib/paths.ts';
import type { ShownRecords } from '#src/features/person/filter/use-shown-records.ts';
import type { HistoryState } from '#src/features/history/use-history.ts';
import { linesOfConversation } from '#src/features/person/tabs/lazy-history.tsx';
import { useCaller } from '#src/session/services.tsx';
import { useEmbedded } from '#src/ui/embedded.tsx';

/** One call: the records, or the newest events. */
const POINTS_OF_REFRESH = 1;

/** Of what the selected tab shows: how old it is, and how it is fetched again. */
export type Freshness = Pick<HistoryState, 'refresh' | 'onRefresh'> & {
  /** Epoch ms. */
  readonly updatedAt: number;
};

export type PersonActionsProps = {
  readonly person: Person;
  /** The records that the filter leaves are exported; a copied link keeps the tab. */
  readonly selection: Pick<ShownRecords, 'shown' | 'view'>;
  readonly freshness: Freshness;
  /** How old it is, in words. */
  readonly age: string;
  /** null: it was not asked for. */
  readonly history: HistoryState | null;
};

export function PersonActions({
  person,
  selection: { shown, view },
  freshness: { refresh, onRefresh },
  age,
  history,
}: PersonActionsProps) {
  const { address, records } = person;
  const t = useText();
  const { tab, kinds, compared } = view;
  const tabParameters = tab === 'history' ? { kinds } : { compared };
  const linkToTab = personLink(address, { tab, ...tabParameters });
  const queryClient = useQueryClient();
  const { signInId } = useCaller();
  const language = useLanguage();
  const conversation = (maxLines: number): readonly string[] =>
    linesOfConversation({ queryClient, signInId, ...address }, maxLines, { dictionary: t, language });
  const isFiltered = shown !== null && shown.length < records.length;
  const isRefreshing = refresh !== 'idle';
  const refreshLabel = {
    idle: t.personPage.refresh,
    fetching: t.personPage.refreshing,
    paused: t.personPage.refreshWaits,
  }[refresh];
  const refreshNote = `${t.person.updated(age)} · ${t.more.cost(POINTS_OF_REFRESH)}`;
  const refreshNoteId = useId();
  return (
    <>
      {records.length > 0 && (
        <CopyButton
          name={t.actions.copySummary}
          note={t.export.all(records.length)}
          copiedText={isFiltered ? t.actions.copiedAll(records.length) : undefined}
          text={() =>
            personSummary(
              { identity: identityToCopy(person), records, link: personLink(address), conversation },
              t,
            )
          }
          labelled
          className="person-header__summary"
          icon={<SummaryIcon />}
        />
      )}
      {/* Its tooltip and its description say the price: beside the icon there is no room. */}
      <button
        type="button"
        className="button button--icon"
        aria-describedby={refreshNoteId}
        title={`${refreshLabel} · ${refreshNote}`}
        aria-disabled={isRefreshing}
        onClick={() => !isRefreshing && onRefresh()}
      >
        <RefreshIcon />
        <span className="visually-hidden">{refreshLabel}</span>
      </button>
      <span id={refreshNoteId} hidden>
        {refreshNote}
      </span>
      <CopyButton name={t.actions.copyLink} text={linkToTab} icon={<LinkIcon />} shortcut="l" />
      <ShareButton url={linkToTab} />
      {records.length > 0 && <ExportButton person={person} shown={shown} history={history} />}
    </>
  );
}

/** Opens the system's share sheet, if it has one. Shares the link only: a title would tell the name. */
function ShareButton({ url }: { url: string }) {
  const t = useText();
  const embedded = useEmbedded();
  // In a frame, the page around it may forbid sharing, and the frame cannot find out.
  if (embedded || typeof navigator.share !== 'function') return null;
  return (
    <button
      type="button"
      className="button button--icon"
      title={t.actions.share}
      // Rejects when the sheet is closed without a choice, which is no failure.
      onClick={() => void navigator.share({ url }).catch(() => undefined)}
    >
      <ShareIcon />
    </button>
  );
}
