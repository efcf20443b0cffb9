import { useMemo } from 'react';
import type { HistoryEvent } from './history-event.ts';
import { weekCounts, weekOf, WEEKS, weeksText } from './weeks.ts';
import { todayIn } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';

/** The drawing's own units: a column for each week, a height of 100. */
const COLUMN = 10;
const BAR = 7;
const HEIGHT = 100;
/** The lowest bar that can still be seen. */
const LEAST = 8;

type WeeksPictureProps = {
  /** The listed events. */
  readonly events: readonly HistoryEvent[];
  /** `YYYY-MM-DD`: the oldest day that is loaded. */
  readonly since: string | null;
  /** The account's time zone; null: unknown, so that the browser's is used. */
  readonly zone: string | null;
};

/** The last twelve months at a glance: a bar for each week, as high as there are events. */
export function WeeksPicture({ events, since, zone }: WeeksPictureProps) {
  const { history: t } = useText();
  const dates = useDates();
  const today = todayIn(zone);
  const counts = useMemo(() => weekCounts(events, today), [events, today]);
  const known = since === null ? 0 : Math.max(0, weekOf(since, today));
  const text = weeksText(counts, known, today, t, dates);
  if (text === null) return null;
  const unit = HEIGHT / Math.max(...counts);
  return (
    <svg
      className="history__weeks"
      role="img"
      aria-label={text}
      viewBox={`0 0 ${WEEKS * COLUMN} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      <rect className="history__unknown-weeks" width={known * COLUMN} height={HEIGHT} />
      {counts.map((count, week) => {
        const height = count === 0 ? 0 : Math.max(LEAST, count * unit);
        return <rect key={week} x={week * COLUMN} y={HEIGHT - height} width={BAR} height={height} />;
      })}
    </svg>
  );
}
