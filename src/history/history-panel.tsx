import { Activity, type Ref, useImperativeHandle, useRef } from 'react';
import type { KindChoice } from '#src/domain/event-kinds.ts';
import type { PersonAddress, PersonView } from '#src/domain/paths.ts';
import { uncapitalized } from '#src/domain/plain-text.ts';
import { QueryFailure, QueryView } from '#src/failure/query-view.tsx';
import { browsersZone, useDates } from '#src/i18n/dates.ts';
import { type Dictionary, useText } from '#src/i18n/text-context.tsx';
import { useKnownTimeZone } from '#src/session/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { useFocusFallback, useStartInSight } from '#src/ui/focus.ts';
import { FindIcon } from '#src/ui/icons.tsx';
import { Skeleton } from '#src/ui/lazy.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { useSummaryLines } from './details-text.ts';
import { countSince, type History, type HistoryEvent } from './history.ts';
import { KindButtons } from './kinds.tsx';
import { useOpenedEvents } from './opened-events.ts';
import { Timeline } from './timeline.tsx';
import { useHistory } from './use-history.ts';
import './history.css';

/** Also works while another tab is shown. */
export type HistoryHandle = {
  /** Only if they were loaded at least `minAge` ms ago. */
  readonly refresh: (minAge?: number) => void;
  /** Newest first, at most `maxLines`. Sends no request. */
  readonly summaryLines: (maxLines: number) => readonly string[];
  /** As drawn: what a link opens is not open yet. */
  readonly isLoading: boolean;
};

type HistoryPanelProps = {
  readonly ref: Ref<HistoryHandle>;
  readonly address: PersonAddress;
  readonly isShown: boolean;
  readonly labelledBy: string;
  readonly view: Pick<PersonView, 'kinds' | 'open'>;
  readonly onChange: (changes: Partial<PersonView>) => void;
};

/** Fetched when first drawn; kept while another tab is shown. */
export function HistoryPanel({ ref, address, isShown, labelledBy, view, onChange }: HistoryPanelProps) {
  const t = useText();
  const { kinds } = view;
  const queries = useHistory(address, kinds);
  const { query, isOlder, shown, listed, refresh } = queries;
  const { data } = query;
  const isLoading =
    (query.fetchStatus === 'fetching' && !isOlder) || (view.open === 'last' && queries.isLoadingCalls);
  const opened = useOpenedEvents(data === undefined || isLoading ? undefined : shown, view.open, onChange);
  const summaryLines = useSummaryLines(opened.lines, queries.details);
  useImperativeHandle(ref, () => ({ refresh, summaryLines, isLoading }));
  const dates = useDates();
  const since = data?.since == null ? null : (dates.when(data.since) ?? data.since);
  const count = data ? countText(listed, kinds, data, since, t.history) : null;
  const nothingOlder = queries.isNothingOlder && since !== null ? t.history.nothingOlder(since) : null;
  // Each of its calls changes the day: only the last one is announced.
  useAnnounceWhenSettled(isShown && !queries.isLoadingOlder ? (nothingOlder ?? count) : null, 0);
  const zone = useKnownTimeZone(address.userId);
  const reports = data?.newest.reports?.map((kind) => uncapitalized(t.history.kinds[kind].name));
  const panel = useRef<HTMLDivElement>(null);
  // “Clear” is removed when pressed: the panel takes the focus.
  const keptFocus = useFocusFallback(panel);
  useStartInSight(panel, queries.listKey);
  return (
    <Activity mode={isShown ? 'visible' : 'hidden'}>
      <div
        ref={panel}
        tabIndex={-1}
        className="history"
        role="tabpanel"
        aria-labelledby={labelledBy}
        {...keptFocus}
      >
        <KindButtons events={shown} kinds={kinds} onChange={(next) => onChange({ kinds: next })} />
        <QueryView
          query={query}
          loading={t.history.loading}
          skeleton={(words) => (
            <>
              <div className="history__count small">{words}</div>
              <Skeleton />
            </>
          )}
        >
          {(history) => (
            <>
              {!isOlder && (
                <QueryFailure
                  query={{ ...query, refetch: () => refresh() }}
                  note={t.failures.refreshFailed}
                />
              )}
              <div className={listed.length === 0 ? 'panel empty' : 'history__count small row'}>
                {listed.length === 0 && <FindIcon />}
                {listed.length === 0 ? <strong>{count}</strong> : <span className="secondary">{count}</span>}
                {kinds.length > 0 && (
                  <Button quiet small onClick={() => onChange({ kinds: [] })}>
                    {t.personPage.clear}
                  </Button>
                )}
                {reports !== undefined && (
                  <span className="quiet">{t.history.fromReports(t.formats.list(reports))}</span>
                )}
                {history.unreadableCount > 0 && (
                  <span className="quiet">{t.history.unreadable(history.unreadableCount)}</span>
                )}
                {zone !== null && zone !== browsersZone() && (
                  <span className="quiet">{t.history.zone(zone)}</span>
                )}
              </div>
              <Timeline queries={queries} opened={opened} nothingOlder={nothingOlder} />
            </>
          )}
        </QueryView>
      </div>
    </Activity>
  );
}

/** “23 events”, “23 events since 4 June” or, of one kind, “3 missed calls since 4 June”; null: only calls that go on are listed. */
function countText(
  listed: readonly HistoryEvent[],
  [kind, another]: readonly KindChoice[],
  history: History,
  since: string | null,
  t: Dictionary['history'],
): string | null {
  const number = countSince(listed, history);
  if (number === 0 && listed.length > 0) return null;
  // Unreadable rows may be events, so “No events” would be wrong.
  if (number === 0 && history.unreadableCount === 0) return since === null ? t.none : t.noneSince(since);
  const count = t.kinds[another === undefined ? (kind ?? 'other') : 'other'].count(number);
  return since === null ? count : t.since(count, since);
}
