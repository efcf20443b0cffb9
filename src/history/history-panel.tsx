import { Activity, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { PersonAddress, PersonView } from '#src/domain/paths.ts';
import { Offline, QueryFailure, QueryView } from '#src/failure/query-view.tsx';
import { browsersZone, type Dates, useDates } from '#src/i18n/dates.ts';
import { type Dictionary, useText } from '#src/i18n/text-context.tsx';
import { useKnownTimeZone } from '#src/session/services.tsx';
import { useFocusFallback } from '#src/ui/focus.ts';
import { SkeletonRows } from '#src/ui/lazy.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import type { History } from './history.ts';
import { KindButtons } from './kinds.tsx';
import { useOpened, useOpenedLines } from './opened-events.ts';
import { Timeline } from './timeline.tsx';
import { type HistoryQueries, type HistoryState, useHistory } from './use-history.ts';
import { WeeksChart } from './weeks-chart.tsx';
import './history.css';

type HistoryPanelProps = {
  readonly address: PersonAddress;
  readonly isShown: boolean;
  /** The id of its tab. */
  readonly labelledBy: string;
  readonly onHistory: (history: HistoryState) => void;
  /** What the URL says of the history. */
  readonly view: Pick<PersonView, 'kinds' | 'open'>;
  readonly onChange: (changes: Partial<PersonView>) => void;
};

/** The history of a person: fetched when it is first drawn, and kept while another tab is shown. */
export function HistoryPanel({
  address,
  isShown,
  labelledBy,
  onHistory,
  view: { kinds, open },
  onChange,
}: HistoryPanelProps) {
  const t = useText();
  const queries = useHistory(address, kinds);
  const { events, newest, refresh: run } = queries;
  const lines = useOpened(newest.fetchStatus === 'fetching' ? undefined : events.data?.events, open);
  const openedLines = useOpenedLines(address, lines.opened);
  const isRunning = newest.fetchStatus !== 'idle';
  const state = useMemo(() => ({ isRunning, run, openedLines }), [isRunning, run, openedLines]);
  useEffect(() => onHistory(state), [state, onHistory]);
  const panel = useRef<HTMLDivElement>(null);
  // “Clear” is removed when it is pressed: the panel then takes the focus.
  const keptFocus = useFocusFallback(panel);
  return (
    <Activity mode={isShown ? 'visible' : 'hidden'}>
      <div
        ref={panel}
        tabIndex={-1}
        className="history stack"
        role="tabpanel"
        aria-labelledby={labelledBy}
        {...keptFocus}
      >
        <QueryView
          query={events}
          loading={t.history.loading}
          skeleton={(words) => (
            <div className="stack">
              {words}
              <SkeletonRows />
            </div>
          )}
        >
          {(history) => (
            <HistoryView
              address={address}
              history={history}
              queries={queries}
              lines={lines}
              kinds={kinds}
              onChange={onChange}
            />
          )}
        </QueryView>
      </div>
    </Activity>
  );
}

type HistoryViewProps = Pick<PersonView, 'kinds'> & {
  readonly address: PersonAddress;
  readonly history: History;
  readonly queries: HistoryQueries;
  readonly lines: ReturnType<typeof useOpened>;
  readonly onChange: (changes: Partial<PersonView>) => void;
};

/** The loaded history: its kinds, the year at a glance, and the events. */
export function HistoryView({ address, history, queries, lines, kinds, onChange }: HistoryViewProps) {
  const t = useText();
  const { events, oldestDay, unreadableCount } = history;
  const { listed, newest } = queries;
  const zone = useKnownTimeZone(address.userId);
  const count = countText(listed.length, history, t.history, useDates());
  useAnnounceWhenSettled(count, 0);
  return (
    <>
      <QueryFailure query={newest} note={t.failures.refreshFailed} />
      <div className="history__kinds">
        <KindButtons
          events={events}
          kinds={kinds}
          onChange={(next) => {
            onChange({ kinds: next });
            queries.seek(next);
          }}
        />
      </div>
      <div className="history__loaded small row">
        <div className="history__count row">
          <strong>{count}</strong>
          {kinds.length > 0 && (
            <button
              type="button"
              className="button button--quiet button--small"
              onClick={() => onChange({ kinds: [] })}
            >
              {t.filtering.clear}
            </button>
          )}
          {unreadableCount > 0 && <span className="quiet">{t.history.unreadable(unreadableCount)}</span>}
          {zone !== null && zone !== browsersZone() && <span className="quiet">{t.history.zone(zone)}</span>}
        </div>
        <WeeksChart events={listed} since={oldestDay} zone={zone} />
      </div>
      <Timeline
        address={address}
        of={kinds.join()}
        events={listed}
        lines={lines}
        onOpen={(open) => onChange({ open })}
        end={(showMore) => <ShowMore history={history} queries={queries} showMore={showMore} />}
      />
    </>
  );
}

/** “23 events” or “23 events since 4 June”. */
function countText(
  listed: number,
  { isComplete, oldestDay, unreadableCount }: Pick<History, 'isComplete' | 'oldestDay' | 'unreadableCount'>,
  t: Dictionary['history'],
  { day }: Dates,
): string {
  if (!isComplete && oldestDay !== null) return t.eventsSince(listed, day(oldestDay) ?? oldestDay);
  // Rows that could not be read may be events, so “No events” would be wrong.
  return listed === 0 && unreadableCount === 0 ? t.none : t.events(listed);
}

type ShowMoreProps = Pick<HistoryViewProps, 'history' | 'queries'> & {
  /** Draws more of what is loaded; null: all is drawn. */
  readonly showMore: (() => void) | null;
};

/** Draws what is loaded, then fetches older events. */
function ShowMore({ history, queries: { events, more }, showMore }: ShowMoreProps): ReactNode {
  const t = useText();
  const kept = useRef<HTMLDivElement>(null);
  const keptFocus = useFocusFallback(kept);
  const isBusy = showMore === null && events.fetchStatus !== 'idle';
  return (
    <div ref={kept} tabIndex={-1} className="history__more no-print row" {...keptFocus}>
      <QueryFailure query={more} offline={<Offline />} />
      {(showMore !== null || history.hasMore) && (
        <button type="button" className="button" aria-disabled={isBusy} onClick={showMore ?? more.refetch}>
          {isBusy ? t.details.loading : t.history.showMore}
        </button>
      )}
    </div>
  );
}
