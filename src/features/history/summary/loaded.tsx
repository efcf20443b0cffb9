import { useText } from '#src/i18n/text-context.tsx';
import type { History } from '#src/features/history/model/history.ts';
import { browsersZone } from '#src/i18n/dates.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import type { UserId } from '#src/lib/ids.ts';
import { useSignedIn } from '#src/session/services.tsx';
import { countText } from './summary-text.ts';
import { loadedScope } from './summary-text.ts';

type LoadedProps = {
  readonly history: History;
  /** How many are of the chosen kinds; null: none is chosen. */
  readonly shown: number | null;
  readonly onClear: () => void;
  readonly userId: UserId | null;
  /** null: it is not known. */
  readonly zone: string | null;
};

/** How many events are loaded, how many of them are shown, of which days, and in whose time. */
export function Loaded({ history, shown, onClear, userId, zone }: LoadedProps) {
  const t = useText();
  const dates = useDates();
  const { coverage } = history;
  const { history: words } = t;
  const { account } = useSignedIn();
  // A remembered sign-in fetches its account a moment later.
  const isAwaited = userId === null && account === null;
  const unnamed = isAwaited ? words.zoneUnnamed : words.zoneUnknown(browsersZone());
  const since = coverage.since === null ? null : dates.day(coverage.since);
  const ofWhat =
    coverage.kind === 'all' ? loadedScope(history, t, dates) : since && words.scopes.since(since);
  return (
    <div className="history__loaded">
      <p>
        <strong tabIndex={-1}>{countText(history, shown, t)}</strong> <span className="quiet">{ofWhat}</span>
        {shown !== null && (
          <button
            type="button"
            className="button button--quiet button--small history__clear"
            onClick={({ currentTarget }) => {
              // Moves the focus before the button is removed.
              const count = currentTarget.parentElement?.firstElementChild;
              if (count instanceof HTMLElement) count.focus({ preventScroll: true });
              onClear();
            }}
          >
            {t.filter.clear}
          </button>
        )}
      </p>
      <p className="quiet">{zone === null ? unnamed : words.zone(zone)}</p>
    </div>
  );
}
