import type { Limits } from '#src/api/wire/metadata.ts';

export type PointsLeft = {
  readonly left: number;
  readonly limit: number | null;
  /** Less than a tenth of the limit. */
  readonly few: boolean;
  /** Epoch ms of the device's clock; null: not reported. */
  readonly resetsAt: number | null;
};

export type PointsView = {
  readonly day: PointsLeft | null;
  readonly hour: PointsLeft | null;
  readonly minute: PointsLeft | null;
};

const FEW = 0.1;

/** What the app bar shows of the limits reported at `at` (epoch ms). */
export function viewPoints(points: Limits, at: number, now: number): PointsView {
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
