import { useMemo, useRef, useState } from 'react';
import { KindChips } from '#src/features/history/summary/kind-chips.tsx';
import { Loaded } from '#src/features/history/summary/loaded.tsx';
import { nothingText, sentenceText } from '#src/features/history/summary/summary-text.ts';
import { WeekStrip } from '#src/features/history/strip/week-strip.tsx';
import { Timeline } from '#src/features/history/timeline/timeline.tsx';
import { lineElementId } from '#src/features/history/timeline/timeline-line.tsx';
import { ofKinds } from '#src/features/history/model/history-event.ts';
import { Offline } from '#src/features/failure/failure.tsx';
import { QueryFailure } from '#src/features/failure/query-view.tsx';
import type { EventKind } from '#src/lib/event-kinds.ts';
import type { HistoryEvent } from '#src/features/history/model/history-event.ts';
import { hasRuns, linesOf, toggleRun, type OpenVisits, type Run } from '#src/features/history/model/lines.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { yearBefore } from '#src/lib/days.ts';
import { CostButton } from '#src/ui/cost-button.tsx';
import type { PersonAddress } from '#src/lib/paths.ts';
import type { HistoryQueries, LoadedEvents } from './use-history.ts';
import { useKeptFocus, type Target } from '#src/ui/focus.ts';
import { useKnownTimeZone } from '#src/session/account.ts';

type HistoryViewProps = {
  readonly address: PersonAddress;
  readonly loaded: LoadedEvents;
  readonly queries: HistoryQueries;
  /** The chosen ones; empty: all events are shown. */
  readonly kinds: readonly EventKind[];
  readonly onKinds: (kinds: readonly EventKind[]) => void;
};

/** The loaded history: the sentence to read aloud, the year at a glance, and the events. */
export function HistoryView({ address, loaded, queries, kinds, onKinds }: HistoryViewProps) {
  const t = useText();
  const dates = useDates();
  const [target, setTarget] = useState<Target | null>(null);
  const { history } = loaded;
  const { events } = history;
  const zone = useKnownTimeZone(address.userId);
  const shown = useMemo(() => ofKinds(events, kinds), [events, kinds]);
  const { lines, onToggleRun, openAt, showVisits } = useLines(shown, kinds.length === 0);
  const choose = (chosen: readonly EventKind[]): void => {
    onKinds(chosen);
    setTarget(null);
  };
  const goTo = (key: string): void => {
    openAt(key);
    setTarget({ id: lineElementId({ key }), isReached: false });
  };
  return (
    <>
      <QueryFailure query={queries.newest} note={t.history.refreshFailed} />
      {events.length === 0 ? (
        <div className="panel panel--dashed empty">
          <h2>{nothingText(history, t, dates)}</h2>
        </div>
      ) : (
        <>
          <section className="history__summary stack stack--loose panel">
            <p className="history__sentence">{sentenceText(history, t, dates)}</p>
            <WeekStrip history={history} kinds={kinds} zone={zone} onGoTo={goTo} />
          </section>
          <div className="history__kinds">
            <KindChips history={history} kinds={kinds} onChange={choose} />
          </div>
          <Loaded
            history={history}
            shown={kinds.length === 0 ? null : shown.length}
            onClear={() => choose([])}
            showVisits={showVisits}
            userId={address.userId}
            zone={zone}
          />
          {lines.length > 0 && (
            <Timeline
              address={address}
              items={lines}
              of={kinds.join()}
              onToggleRun={onToggleRun}
              target={target}
              onReached={() => setTarget(target && { ...target, isReached: true })}
              end={(showMore) => <LoadMore loaded={loaded} queries={queries} showMore={showMore} />}
            />
          )}
        </>
      )}
      {lines.length === 0 && <LoadMore loaded={loaded} queries={queries} />}
    </>
  );
}

/** The lines of the shown events. Visits are folded, unless their kind is chosen or all are opened. */
function useLines(events: readonly HistoryEvent[], isFolding: boolean) {
  const [open, setOpen] = useState<OpenVisits>(new Set());
  const [areVisitsShown, setVisitsShown] = useState(false);
  const isFolded = isFolding && !areVisitsShown;
  const lines = useMemo(() => linesOf(events, isFolded ? open : null), [events, isFolded, open]);
  const canFold = useMemo(() => isFolding && hasRuns(events), [isFolding, events]);
  const onToggleRun = (run: Run): void => setOpen((before) => toggleRun(run, before));
  /** The line of this event may be in a run that is folded. */
  const openAt = (key: string): void => {
    const folded = lines.find(({ run }) => run?.some((visit) => visit.key === key));
    if (folded?.run != null && !folded.isOpen) onToggleRun(folded.run);
  };
  return {
    lines,
    onToggleRun,
    openAt,
    /** The button for all visits: whether it is pressed; null: there is nothing to fold. */
    showVisits: canFold
      ? { isPressed: areVisitsShown, onPress: () => setVisitsShown(!areVisitsShown) }
      : null,
  };
}

type LoadMoreProps = {
  readonly loaded: LoadedEvents;
  readonly queries: HistoryQueries;
  /** null: all loaded lines are shown. */
  readonly showMore?: (() => void) | null;
};

/** One call. */
const POINTS = 1;

/** The button for further events of the same year, or of the year before. Its text names both what it loads and the cost. */
export function LoadMore({ loaded, queries: { more }, showMore = null }: LoadMoreProps) {
  const t = useText();
  const dates = useDates();
  const kept = useRef<HTMLElement>(null);
  const keptFocus = useKeptFocus(kept);
  const keep = (element: HTMLElement | null): void => void (kept.current = element);
  const { next } = loaded.history;
  const { newest, year } = loaded.lastPage;
  const earlierText = t.history.earlierHint(dates.days(yearBefore(newest, year + 1)), POINTS);
  const isLoading = more.fetchStatus !== 'idle';
  return (
    <div className="history__load-more no-print small row" {...keptFocus}>
      <QueryFailure query={more} offline={<Offline />} />
      {showMore !== null ? (
        <button type="button" ref={keep} className="button" onClick={showMore}>
          {t.history.showMore}
        </button>
      ) : next === null ? (
        <p ref={keep} tabIndex={-1} className="quiet">
          {t.history.noOlder}
        </p>
      ) : (
        <CostButton
          ref={keep}
          points={POINTS}
          className="button"
          {...(next === 'earlier' && { costText: earlierText })}
          aria-disabled={isLoading}
          onClick={() => !isLoading && more.refetch()}
        >
          {isLoading ? t.details.loading : next === 'more' ? t.history.showMore : t.history.earlier}
        </CostButton>
      )}
    </div>
  );
}
