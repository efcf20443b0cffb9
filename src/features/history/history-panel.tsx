import { useText } from '#src/i18n/text-context.tsx';
import { Activity, useEffect, useMemo, useState } from 'react';
import { LoadingText, QueryView } from '#src/features/failure/query-view.tsx';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { Dates } from '#src/i18n/dates.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { usePrinting } from '#src/ui/hooks/use-printing.ts';
import { SkeletonRows } from '#src/ui/lazy/rows-until-loaded.tsx';
import { eventRows } from './event-rows.ts';
import type { HistoryState } from './history-state.ts';
import { HistoryView } from './history-view.tsx';
import { ofKinds } from './model/counts.ts';
import type { EventKind } from './model/history-event.ts';
import { PlanHint } from './plan-hint.tsx';
import { countText } from './summary/count-text.ts';
import { loadedScope } from './summary/scope-text.ts';
import { nothingText, sentenceText } from './summary/sentence-text.ts';
import { useHistory, type HistoryQueries, type LoadedEvents } from './use-history.ts';
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
  const queries = useHistory(address);
  const { events } = queries;
  const printing = usePrinting();
  const isPrinted = printing && events.data !== undefined;
  useReport(queries, onHistory);
  const [kinds, setKinds] = useState<ReadonlySet<EventKind>>(new Set());
  useCountAnnounced(events.data, kinds, isShown);
  return (
    <Activity mode={isShown || isPrinted ? 'visible' : 'hidden'}>
      <div className="history" role="tabpanel" aria-labelledby={labelledBy}>
        {/* On paper there is no tab that says so. */}
        <h2 className="history__on-paper">{t.person.history}</h2>
        <PlanHint userId={address.userId} events={events} />
        <QueryView
          query={events}
          skeleton={
            <div className="history__loading">
              <LoadingText text={t.history.loading} failureCount={events.failureCount} />
              <SkeletonRows />
            </div>
          }
        >
          {(loaded) => <HistoryView {...{ address, loaded, queries, kinds, printing }} onKinds={setKinds} />}
        </QueryView>
      </div>
    </Activity>
  );
}

/** Tells the page what it copies, exports and refreshes. */
function useReport(
  { events: { data }, newest: { fetchStatus }, refresh }: HistoryQueries,
  onHistory: HistoryPanelProps['onHistory'],
): void {
  const t = useText();
  const dates = useDates();
  const history = data?.history ?? null;
  const updatedAt = data?.updatedAt ?? null;
  const state = useMemo(
    (): HistoryState => ({
      updatedAt,
      refresh: fetchStatus,
      onRefresh: refresh,
      sentence: history && sentenceText(history, t, dates),
      getRows: history && (() => eventRows(history.events, t)),
    }),
    [history, updatedAt, fetchStatus, refresh, t, dates],
  );
  useEffect(() => onHistory(state), [state, onHistory]);
}

function useCountAnnounced(
  loaded: LoadedEvents | undefined,
  kinds: ReadonlySet<EventKind>,
  isShown: boolean,
): void {
  const t = useText();
  const dates = useDates();
  const announce = useAnnounce();
  const text = loaded === undefined ? null : countAndScope(loaded, kinds, t, dates);
  useEffect(() => (text === null || !isShown ? undefined : announce(text)), [announce, text, isShown]);
}

function countAndScope(
  { history, lastPage }: LoadedEvents,
  kinds: ReadonlySet<EventKind>,
  t: Dictionary,
  dates: Dates,
): string {
  const { events } = history;
  const shown = kinds.size === 0 ? null : ofKinds(events, kinds).length;
  const text = events.length === 0 ? nothingText(history, t) : countText(history, shown, t);
  // An earlier year may have brought nothing: since when nothing more is known is news all the same.
  return lastPage.year === 0 ? text : `${text} ${loadedScope(history, t, dates)}`;
}
