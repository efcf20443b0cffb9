import { useMemo, useRef, useState } from 'react';
import { KindChips } from '#src/features/history/summary/kind-chips.tsx';
import { Loaded } from '#src/features/history/summary/loaded.tsx';
import { loadedScope, nothingText, sentenceText } from '#src/features/history/summary/summary-text.ts';
import { WeekStrip } from '#src/features/history/strip/week-strip.tsx';
import { Timeline } from '#src/features/history/timeline/timeline.tsx';
import { lineElementId } from '#src/features/history/timeline/timeline-line.tsx';
import type { EventKind } from '#src/features/history/model/history-event.ts';
import { ofKinds } from '#src/features/history/model/counts.ts';
import { Offline } from '#src/features/failure/failure.tsx';
import { QueryFailure } from '#src/features/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { yearBefore } from '#src/lib/history-days.ts';
import { CostButton } from '#src/ui/cost-button.tsx';
import type { PersonAddress } from '#src/lib/paths.ts';
import type { HistoryQueries, LoadedEvents } from './use-history.ts';
import { MAX_PRINTED } from '#src/lib/many-records.ts';
import { useKeptFocus, type Target } from '#src/ui/focus.ts';
import { useKnownTimeZone } from '#src/session/account.ts';

type HistoryViewProps = {
  readonly address: PersonAddress;
  readonly loaded: LoadedEvents;
  readonly queries: HistoryQueries;
  readonly kinds: ReadonlySet<EventKind>;
  readonly onKinds: (kinds: ReadonlySet<EventKind>) => void;
  readonly printing: boolean;
};

/** The loaded history: the sentence to read aloud, the year at a glance, and the events. */
export function HistoryView({ address, loaded, queries, kinds, onKinds, printing }: HistoryViewProps) {
  const t = useText();
  const dates = useDates();
  const [target, setTarget] = useState<Target | null>(null);
  const { history } = loaded;
  const { events } = history;
  const zone = useKnownTimeZone(address.userId);
  const shown = useMemo(() => ofKinds(events, kinds), [events, kinds]);
  const choose = (chosen: ReadonlySet<EventKind>): void => {
    onKinds(chosen);
    setTarget(null);
  };
  const goTo = (key: string): void =>
    setTarget({ id: lineElementId({ key }), isReached: false, always: true });
  return (
    <>
      <QueryFailure query={queries.newest} note={t.history.refreshFailed} />
      {events.length === 0 ? (
        <div className="panel panel--dashed empty">
          <h2>{nothingText(history, t)}</h2>
          {history.unreadableCount === 0 && (
            <p className="quiet">{t.history.noneText(loadedScope(history, t, dates))}</p>
          )}
        </div>
      ) : (
        <>
          <section className="history__summary panel">
            <p className="history__sentence">{sentenceText(history, t, dates)}</p>
            <WeekStrip history={history} kinds={kinds} zone={zone} onGoTo={goTo} />
            <KindChips history={history} kinds={kinds} onChange={choose} />
          </section>
          <Loaded
            history={history}
            shown={kinds.size === 0 ? null : shown.length}
            onClear={() => choose(new Set())}
            userId={address.userId}
            zone={zone}
          />
          {printing && shown.length > MAX_PRINTED && <strong>{t.history.printTruncated(MAX_PRINTED)}</strong>}
          <Timeline
            address={address}
            events={shown}
            total={events.length}
            target={target}
            onReached={() => setTarget(target && { ...target, isReached: true })}
          />
        </>
      )}
      <LoadMore loaded={loaded} queries={queries} />
    </>
  );
}

type LoadMoreProps = { readonly loaded: LoadedEvents; readonly queries: HistoryQueries };

/** One call. */
const POINTS = 1;

/** The button for further events of the same year, or of the year before. Its text names both what it loads and the cost. */
export function LoadMore({ loaded, queries }: LoadMoreProps) {
  const t = useText().history;
  const dates = useDates();
  const button = useRef<HTMLButtonElement>(null);
  const keptFocus = useKeptFocus(button);
  const { lastPage } = loaded;
  const { next } = loaded.history;
  if (next === null) return null;
  const { from, till } = yearBefore(lastPage.newest, lastPage.year + 1);
  const hint = next === 'more' ? t.moreHint(POINTS) : t.earlierHint(dates.days(from, till) ?? from, POINTS);
  const { events, isLoadingMore, isOffline, loadMore } = queries;
  const fetchStatus = isLoadingMore ? (isOffline ? 'paused' : 'fetching') : 'idle';
  return (
    <div className="history__load-more" {...keptFocus}>
      <QueryFailure query={{ ...events, fetchStatus, refetch: loadMore }} offline={<Offline />} />
      {/* Always this element, so that it keeps the focus. */}
      <CostButton
        ref={button}
        points={POINTS}
        className="button"
        costText={hint}
        aria-disabled={isLoadingMore}
        onClick={() => !isLoadingMore && loadMore()}
      >
        {isLoadingMore ? t.loadingMore : next === 'more' ? t.showMore : t.earlier}
      </CostButton>
    </div>
  );
}
