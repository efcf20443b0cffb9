import { WEEKS, type Week } from './weeks.ts';
import { isUnknown } from './weeks.ts';

/** The drawing's own units: a column for each week, a height of 100. */
const COLUMN = 10;
const BAR = 7;
const HEIGHT = 100;
/** Low, and still seen. */
const LEAST = 8;

type WeeksPictureProps = {
  readonly weeks: readonly Week[];
  /** Before this day nothing is known yet; null: all is. */
  readonly loadedSince: string | null;
};

/** A bar for each week, in the colours of the kinds, as high as there are events. */
export function WeeksPicture({ weeks, loadedSince }: WeeksPictureProps) {
  const largest = Math.max(1, ...weeks.map(({ total }) => total));
  return (
    <svg
      viewBox={`0 0 ${WEEKS * COLUMN} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {weeks.map((week, index) => (
        <Bar
          key={week.from}
          week={week}
          x={index * COLUMN}
          height={(HEIGHT * week.total) / largest}
          isUnknown={isUnknown(week.till, loadedSince)}
        />
      ))}
    </svg>
  );
}

type BarProps = {
  readonly week: Week;
  readonly x: number;
  readonly height: number;
  readonly isUnknown: boolean;
};

function Bar({ week: { total, counts }, x, height, isUnknown: hasGap }: BarProps) {
  if (hasGap) return <rect className="week-strip__gap" x={x} y={0} width={COLUMN} height={HEIGHT} />;
  const left = x + (COLUMN - BAR) / 2;
  if (total === 0)
    return <rect className="week-strip__none" x={left} y={HEIGHT - 3} width={BAR} height={3} />;
  const unit = Math.max(LEAST, height) / total;
  return counts.map(({ kind, count }, index) => {
    // The first kind stands at the bottom.
    const upTo = counts.slice(0, index + 1).reduce((sum, each) => sum + each.count, 0);
    return (
      <rect
        key={kind}
        className={`week-strip__part kind--${kind}`}
        x={left}
        y={HEIGHT - upTo * unit}
        width={BAR}
        height={count * unit}
      />
    );
  });
}
