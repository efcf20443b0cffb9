import { useMemo } from 'react';
import { addDays, DAY_MS } from '#src/domain/time.ts';
import { type Dates, todayIn, useDates } from '#src/i18n/dates.ts';
import { type Dictionary, useText } from '#src/i18n/text-context.tsx';
import type { HistoryEvent } from './history.ts';

/** The drawing's own units: a column for each week, a height of 100. */
const COLUMN = 10;
const BAR = 7;
const HEIGHT = 100;
/** The lowest bar that can still be seen. */
const MIN_BAR_HEIGHT = 8;

type WeeksPictureProps = {
  /** The listed events. */
  readonly events: readonly HistoryEvent[];
  /** `YYYY-MM-DD`: the oldest day that is loaded. */
  readonly since: string | null;
  /** The account's time zone; null: unknown, so that the browser's is used. */
  readonly zone: string | null;
};

/** The last twelve months at a glance: a bar for each week, as high as there are events. */
export function WeeksChart({ events, since, zone }: WeeksPictureProps) {
  const { history: t } = useText();
  const dates = useDates();
  const today = todayIn(zone);
  const counts = useMemo(() => weekCounts(events, today), [events, today]);
  const known = since === null ? 0 : Math.max(0, weekIndex(since, today));
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
        const height = count === 0 ? 0 : Math.max(MIN_BAR_HEIGHT, count * unit);
        return <rect key={week} x={week * COLUMN} y={HEIGHT - height} width={BAR} height={height} />;
      })}
    </svg>
  );
}

/** Twelve months, in whole weeks. */
export const WEEKS = 53;

/** Since 1970, which began on a Thursday; a week begins on Monday. Days are `YYYY-MM-DD`. */
const weekNumber = (day: string): number => Math.floor((Date.parse(day) / DAY_MS + 3) / 7);

/** The index of a day's week among the last weeks; negative: before them. A day after today counts as the last week. */
export const weekIndex = (day: string, today: string): number =>
  WEEKS - 1 - Math.max(0, weekNumber(today) - weekNumber(day));

/** How many events there were in each of the last weeks, oldest first. */
export function weekCounts(events: readonly Pick<HistoryEvent, 'day'>[], today: string): readonly number[] {
  const counts = Array.from({ length: WEEKS }, () => 0);
  for (const { day } of events) {
    const week = day === null ? -1 : weekIndex(day, today);
    if (week >= 0) counts[week] = (counts[week] ?? 0) + 1;
  }
  return counts;
}

/** The picture in words. `known`: the first week that is loaded. null: no events. */
export function weeksText(
  counts: readonly number[],
  known: number,
  today: string,
  t: Dictionary['history'],
  { days }: Dates,
): string | null {
  const largest = Math.max(...counts);
  if (largest === 0) return null;
  const week = weekNumber(today) + counts.lastIndexOf(largest) - WEEKS + 1;
  const from = new Date((week * 7 - 3) * DAY_MS).toISOString().slice(0, 10);
  const filled = counts.filter((count) => count > 0).length;
  return t.weeks(filled, WEEKS - known, days({ from, till: addDays(from, 6) }));
}
