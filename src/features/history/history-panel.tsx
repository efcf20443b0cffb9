import { Activity, useEffect, useMemo, useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { Failure, Offline } from '#src/features/failure/failure.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useAnnounce, useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { usePrinting } from '#src/ui/hooks/use-printing.ts';
import { SkeletonRows } from '#src/ui/lazy/rows-until-loaded.tsx';
import { eventRows } from './event-rows.ts';
import type { HistoryState } from './history-state.ts';
import { HistoryView, type HistoryViewProps } from './history-view.tsx';
import { ofKinds } from './model/counts.ts';
import type { EventKind } from './model/history-event.ts';
import { PlanHint } from './plan-hint.tsx';
import { countText } from './summary/count-text.ts';
import { loadedScope } from './summary/scope-text.ts';
import { nothingText, sentenceText } from './summary/sentence-text.ts';
import { useHistory, type LoadedHistory } from './use-history.ts';
import type { History } from './model/history.ts';
import './history.css';

type HistoryPanelProps = {
  readonly address: PersonAddress;
  readonly isShown: boolean;
  /** The id of its tab. */
  readonly labelledBy: string;
  readonly onHistory: (history: HistoryState) => void;
};

/** The history of a person: asked for when it is drawn first, and kept while another part of the person is shown. */
export function HistoryPanel({ address, isShown, labelledBy, onHistory }: HistoryPanelProps) {
  const t = useText();
  const loaded = useHistory(address);
  const printing = usePrinting();
  const isPrinted = printing && loaded.history !== null;
  useReport(loaded, onHistory);
  const [kinds, setKinds] = useState<ReadonlySet<EventKind>>(new Set());
  useCountAnnounced(loaded, kinds, isShown);
  return (
    <Activity mode={isShown || isPrinted ? 'visible' : 'hidden'}>
      <div className="history" role="tabpanel" aria-labelledby={labelledBy}>
        {/* On paper there is no tab that says so. */}
        <h2 className="history__on-paper">{t.person.history}</h2>
        <PlanHint userId={address.userId} loaded={loaded} />
        <Content address={address} loaded={loaded} kinds={kinds} onKinds={setKinds} printing={printing} />
      </div>
    </Activity>
  );
}

type ContentProps = Omit<HistoryViewProps, 'history' | 'lastPage'>;

function Content({ loaded, ...view }: ContentProps) {
  const { history, lastPage, failed, error, isOffline, retry } = loaded;
  if (history !== null && lastPage !== null)
    return <HistoryView {...view} loaded={loaded} history={history} lastPage={lastPage} />;
  if (failed !== null) return <Failure error={error} {...retry} />;
  return isOffline ? <Offline /> : <Loading />;
}

/** Announced only if it takes longer: a faster answer is announced itself. */
const SLOW_MS = 1000;

function Loading() {
  const t = useText().history;
  useAnnounceWhenSettled(t.loading, SLOW_MS);
  return (
    <div className="history__loading">
      <p className="quiet">{t.loading}</p>
      <SkeletonRows />
    </div>
  );
}

/** Tells the page what it copies, exports and refreshes. */
function useReport(
  { history, updatedAt, refreshStatus, refresh }: LoadedHistory,
  onHistory: HistoryPanelProps['onHistory'],
): void {
  const t = useText();
  const dates = useDates();
  const state = useMemo(
    (): HistoryState => ({
      updatedAt,
      refresh: refreshStatus,
      onRefresh: refresh,
      sentence: history && sentenceText(history, t, dates),
      getRows: history && (() => eventRows(history.events, t)),
    }),
    [history, updatedAt, refreshStatus, refresh, t, dates],
  );
  useEffect(() => onHistory(state), [state, onHistory]);
}

function useCountAnnounced(
  { history, lastPage }: LoadedHistory,
  kinds: ReadonlySet<EventKind>,
  isShown: boolean,
): void {
  const t = useText();
  const dates = useDates();
  const announce = useAnnounce();
  // An earlier year may have brought nothing: since when nothing more is known is news all the same.
  const scope =
    history !== null && lastPage !== null && lastPage.year > 0 ? ` ${loadedScope(history, t, dates)}` : '';
  const text = history && `${countOrNothing(history, kinds, t)}${scope}`;
  useEffect(() => (text === null || !isShown ? undefined : announce(text)), [announce, text, isShown]);
}

function countOrNothing(history: History, kinds: ReadonlySet<EventKind>, t: Dictionary): string {
  if (history.events.length === 0) return nothingText(history, t);
  return countText(history, kinds.size === 0 ? null : ofKinds(history.events, kinds).length, t);
}
