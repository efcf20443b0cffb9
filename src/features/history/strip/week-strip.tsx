import { useId, useMemo, useState, type PointerEvent } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { ofKinds } from '#src/features/history/model/history-event.ts';
import type { EventKind } from '#src/lib/event-kinds.ts';
import type { History } from '#src/features/history/model/history.ts';
import { weeksOf, WEEKS, type Week } from './weeks.ts';
import { lastYearScope } from '#src/features/history/summary/summary-text.ts';
import { todayIn } from '#src/i18n/dates.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { newestUntil, stripText, weekText } from './weeks.ts';
import { WeeksPicture } from './weeks-picture.tsx';
import './week-strip.css';

type WeekStripProps = {
  readonly history: History;
  /** The chosen ones; empty: all events are shown. */
  readonly kinds: readonly EventKind[];
  /** The account's; null: it is not known, and today is the browser's. */
  readonly zone: string | null;
  /** The key of the event to go to. */
  readonly onGoTo: (key: string) => void;
};

/**
 * The last twelve months at a glance. The picture lies under a slider, whose thumb is as wide as a week: arrow keys go from week
 * to week, and Enter or a press goes to the week's events.
 */
export function WeekStrip({ history, kinds, zone, onGoTo }: WeekStripProps) {
  const t = useText();
  const dates = useDates();
  const textId = useId();
  const [chosen, setChosen] = useState(WEEKS - 1);
  const { events, coverage } = history.lastYear;
  const today = todayIn(zone);
  const weeks = useMemo(
    () => weeksOf(ofKinds(events, kinds), today, coverage.since),
    [events, kinds, today, coverage.since],
  );
  const names = kinds.map((kind) => t.history.kinds[kind]);
  const week = weeks[chosen];
  const loadedSince = coverage.kind === 'newest' ? coverage.since : null;
  const text = week === undefined ? '' : weekText(week, loadedSince, t, dates);
  const goTo = (): void => {
    const key = newestUntil(weeks, chosen);
    if (key !== null) onGoTo(key);
  };
  const caption = t.history.strip(
    names.length === 0
      ? null
      : names.map((name, index) => (index === 0 ? name : name.toLowerCase())).join(', '),
    lastYearScope(coverage, t, dates),
  );
  return (
    <figure className="week-strip small">
      <figcaption className="week-strip__caption quiet">{caption}</figcaption>
      <p className="week-strip__chosen no-print cut" aria-hidden="true">
        {text}
      </p>
      <p id={textId} hidden>
        {stripText(weeks, loadedSince, t, dates)}
      </p>
      <div className="week-strip__picture">
        <WeeksPicture weeks={weeks} loadedSince={loadedSince} />
        <input
          type="range"
          className="week-strip__slider no-print"
          min={0}
          max={WEEKS - 1}
          value={chosen}
          aria-label={caption}
          aria-describedby={textId}
          aria-valuetext={text}
          onPointerMove={(event) => isPointing(event) && setChosen(weekAt(event))}
          onChange={(event) => setChosen(event.target.valueAsNumber)}
          onClick={goTo}
          onKeyDown={(event) => event.key === 'Enter' && goTo()}
        />
      </div>
      <Months weeks={weeks} />
    </figure>
  );
}

/** A mouse that is moved over the picture chooses what a press would go to. */
const isPointing = ({ pointerType, buttons }: PointerEvent): boolean =>
  pointerType === 'mouse' && buttons === 0;

function weekAt({ nativeEvent, currentTarget }: PointerEvent): number {
  const week = Math.floor((WEEKS * nativeEvent.offsetX) / currentTarget.clientWidth);
  return Math.min(Math.max(week, 0), WEEKS - 1);
}

const isNewMonth = (week: Week, before: Week | undefined): boolean =>
  before !== undefined && before.from.slice(0, 7) !== week.from.slice(0, 7);

/** The names of the months, each under its first week. */
function Months({ weeks }: { weeks: readonly Week[] }) {
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
