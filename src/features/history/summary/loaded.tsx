import type { History } from '#src/features/history/model/history.ts';
import { useHistoryText } from '#src/features/history/words/use-history-text.ts';
import { browsersZone } from '#src/i18n/dates.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import type { UserId } from '#src/lib/ids.ts';
import { useSignedIn } from '#src/session/services.tsx';
import { loadedScope } from './scope-text.ts';

type LoadedProps = {
  readonly history: History;
  readonly userId: UserId | null;
  /** null: it is not known. */
  readonly zone: string | null;
};

/** How many events are loaded, of which days, and in whose time. */
export function Loaded({ history, userId, zone }: LoadedProps) {
  const t = useHistoryText();
  const dates = useDates();
  const { events, coverage } = history;
  const { history: words } = t;
  const { account } = useSignedIn();
  // A remembered sign-in is told its account a moment later.
  const isAwaited = userId === null && account === null;
  const unnamed = isAwaited ? words.zoneUnnamed : words.zoneUnknown(browsersZone());
  const since = coverage.since === null ? null : dates.day(coverage.since);
  const ofWhat =
    coverage.kind === 'newest' && since !== null ? words.onlyNewest(since) : loadedScope(history, t, dates);
  return (
    <div className="history__loaded">
      <p>
        <strong>{words.events(events.length)}</strong> <span className="quiet">{ofWhat}</span>
      </p>
      <p className="quiet">{zone === null ? unnamed : words.zone(zone)}</p>
    </div>
  );
}
