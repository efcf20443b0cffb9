import { useRef, type ReactNode } from 'react';
import { Offline } from '#src/failure/failure.tsx';
import { QueryFailure } from '#src/failure/query-view.tsx';
import type { History } from './history.ts';
import type { HistoryQueries } from './use-history.ts';
import type { useOpened } from './opened-events.ts';
import { browsersZone } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { PersonAddress, PersonView } from '#src/domain/paths.ts';
import { useKnownTimeZone } from '#src/session/account.ts';
import { useKeptFocus } from '#src/ui/focus.ts';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { KindButtons } from './kind-buttons.tsx';
import { Timeline } from './timeline.tsx';
import { WeeksPicture } from './weeks-chart.tsx';
import './history.css';

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
  const { events, since, unreadableCount } = history;
  const { listed, newest } = queries;
  const zone = useKnownTimeZone(address.userId);
  const count = countText(listed.length, history, t.history);
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
        <WeeksPicture events={listed} since={since} zone={zone} />
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

/** “23 events” or “23 of the newest 200 events”. */
function countText(
  listed: number,
  { isWhole, events, unreadableCount }: Pick<History, 'isWhole' | 'events' | 'unreadableCount'>,
  t: Dictionary['history'],
): string {
  if (!isWhole) return t.ofNewest(listed, events.length);
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
  const keptFocus = useKeptFocus(kept);
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
