import type { Limits } from '#src/api/envelope.ts';

/** The points of the account's day, as the last response reported them. `minuteLeft`: of the minute of that response. */
export type DayPoints = NonNullable<ReturnType<typeof toDayPoints>>;

/** Of a response that has just come. null: not reported. */
export function toDayPoints({ day: { limit, remaining: left, reset }, minute }: Limits) {
  if (left === null) return null;
  const resetsAt = reset === null ? Infinity : Date.now() + reset * 1000;
  return { left, limit, minuteLeft: minute.remaining, resetsAt };
}

/** null: not reported, or of a day that has ended. `now`: epoch ms. */
export const todaysPoints = (points: DayPoints | null, now: number): DayPoints | null =>
  points !== null && now < points.resetsAt ? points : null;

/** Below a tenth of the day's limit, at most below 50. */
export const isLow = ({ left, limit }: DayPoints): boolean => left < Math.min((limit ?? Infinity) / 10, 50);
