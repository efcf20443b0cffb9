import type { Week } from '#src/features/history/model/weeks.ts';
import { useDates } from '#src/i18n/use-dates.ts';

const isNewMonth = (week: Week, before: Week | undefined): boolean =>
  before !== undefined && before.from.slice(0, 7) !== week.from.slice(0, 7);

/** The names of the months, each under its first week. */
export function Months({ weeks }: { weeks: readonly Week[] }) {
  const { month } = useDates();
  return (
    <div className="week-strip__months" aria-hidden="true">
      {weeks.map((week, index) =>
        isNewMonth(week, weeks[index - 1]) ? (
          <span key={week.from} style={{ insetInlineStart: `${(100 * index) / weeks.length}%` }}>
            {month(week.from)}
          </span>
        ) : null,
      )}
    </div>
  );
}
