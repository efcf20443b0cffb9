import { useText } from '#src/i18n/text-context.tsx';
import type { History } from '#src/features/history/model/history.ts';
import { browsersZone } from '#src/i18n/dates.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import type { UserId } from '#src/lib/ids.ts';
import { useSignedIn } from '#src/session/services.tsx';
import { countText, scopeSuffix } from './summary-text.ts';

type LoadedProps = {
  readonly history: History;
  /** How many are of the chosen kinds; null: none is chosen. */
  readonly shown: number | null;
  readonly onClear: () => void;
  /** The button that opens all visits; null: none are folded. */
  readonly showVisits: { readonly isPressed: boolean; readonly onPress: () => void } | null;
  readonly userId: UserId | null;
  /** null: it is not known. */
  readonly zone: string | null;
};

/** How many events are loaded, how many of them are shown, of which days, and in whose time. */
export function Loaded({ history, shown, onClear, showVisits, userId, zone }: LoadedProps) {
  const t = useText();
  const dates = useDates();
  const { history: words } = t;
  const { account } = useSignedIn();
  // A remembered sign-in fetches its account a moment later.
  const isAwaited = userId === null && account === null;
  const unnamed = isAwaited ? words.zoneUnnamed : words.zoneUnknown(browsersZone());
  return (
    <div className="history__loaded small row">
      <div className="history__count line">
        <p>
          <strong>{countText(history, shown, t)}</strong>
          <span className="quiet">{scopeSuffix(history, t, dates)}</span>
        </p>
        {shown !== null && (
          <button type="button" className="button button--quiet button--small" onClick={onClear}>
            {t.filtering.clear}
          </button>
        )}
        {showVisits !== null && (
          <button
            type="button"
            className="button button--small"
            aria-pressed={showVisits.isPressed}
            onClick={showVisits.onPress}
          >
            {words.showVisits}
          </button>
        )}
      </div>
      <p className="quiet">{zone === null ? unnamed : words.zone(zone)}</p>
    </div>
  );
}
