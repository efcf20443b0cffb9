import { useText } from '#src/i18n/text-context.tsx';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { useNow } from '#src/ui/hooks/use-now.ts';
import type { Limits } from '#src/api/wire/metadata.ts';
import './points.css';

/** In the app bar: the points left when they are few, after the cards. Otherwise the account's menu says them. */
export function FewPoints() {
  const { day, hour, minute, now } = usePoints();
  const painted = useAfterFirstCards();
  const few = { day: onlyFew(day), hour: onlyFew(hour), minute: onlyFew(minute) };
  if (!painted || Object.values(few).every((points) => points === null)) return null;
  return <PointsText {...few} now={now} />;
}

const onlyFew = (points: PointsLeft | null): PointsLeft | null => (points?.few === true ? points : null);

/** The points left, from the last answer that reported them. */
export function usePoints(): PointsView & { readonly now: number } {
  const { points } = useObserved(useServices().usage);
  const now = useNow();
  if (points === null) return { day: null, hour: null, minute: null, now };
  return { ...viewPoints(points.limits, points.at, Math.max(now, points.at)), now };
}

/** The API points left. What the API did not report is left out. */
export function PointsText({ day, hour, minute, now }: PointsView & { readonly now: number }) {
  const t = useText();
  if (day === null && hour === null && minute === null) return null;
  return (
    <p className="points" title={t.points.about}>
      {day !== null && <PointsLeft points={day} words={t.points.today} now={now} />}
      {hour !== null && <PointsLeft points={hour} words={t.points.thisHour} now={now} />}
      {minute !== null && <PointsLeft points={minute} words={t.points.thisMinute} now={now} />}
    </p>
  );
}

type PointsLeftProps = {
  readonly points: PointsLeft;
  readonly words: Dictionary['points']['today' | 'thisHour' | 'thisMinute'];
  readonly now: number;
};

function PointsLeft({ points: { left, few, resetsAt }, words, now }: PointsLeftProps) {
  const t = useText();
  const resets = resetsAt === null ? null : t.points.resets(t.formats.soon(resetsAt, now));
  const text = left === 0 ? words.none : few ? words.few(left) : words.some(left);
  const whole = few && resets !== null ? `${text}. ${resets}` : text;
  return (
    <span
      className={few ? 'points__part points__part--few' : 'points__part'}
      title={few ? whole : (resets ?? undefined)}
    >
      {whole}
    </span>
  );
}

type PointsLeft = {
  readonly left: number;
  readonly limit: number | null;
  /** Less than a tenth of the limit. */
  readonly few: boolean;
  /** Epoch ms of the device's clock; null: not reported. */
  readonly resetsAt: number | null;
};

type PointsView = {
  readonly day: PointsLeft | null;
  readonly hour: PointsLeft | null;
  readonly minute: PointsLeft | null;
};

const FEW = 0.1;

/** What the app bar shows of the limits reported at `at` (epoch ms). */
function viewPoints(points: Limits, at: number, now: number): PointsView {
  const minute = pointsLeft(points.minuteRemaining, points.minuteLimit, points.minuteReset, at);
  const hour = pointsLeft(points.hourRemaining, points.hourLimit, points.hourReset, at);
  const day = pointsLeft(points.dayRemaining, points.dayLimit, points.dayReset, at);
  return { day: current(day, now), hour: current(hour, now), minute: current(minute, now) };
}

function pointsLeft(
  left: number | null,
  limit: number | null,
  reset: number | null,
  at: number,
): PointsLeft | null {
  if (left === null) return null;
  const resetsAt = reset === null ? null : at + reset * 1000;
  return { left, limit, few: limit !== null && left < limit * FEW, resetsAt };
}

/** After its reset, the whole limit is left, as far as this tab knows. */
function current(points: PointsLeft | null, now: number): PointsLeft | null {
  if (points === null || points.resetsAt === null || now < points.resetsAt) return points;
  return points.limit === null ? null : { ...points, left: points.limit, few: false, resetsAt: null };
}
