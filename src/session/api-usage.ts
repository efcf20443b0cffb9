import type { Limits } from '#src/api/envelope.ts';
import { createStore, type Store } from '#src/domain/store.ts';

/** The points of the account's day, as the last response reported them. */
export type DayPoints = {
  readonly left: number;
  readonly limit: number | null;
  /** Left of the minute of that response. */
  readonly minuteLeft: number | null;
  /** Epoch ms of the device's clock; null: not reported. */
  readonly resetsAt: number | null;
};

/** null: not reported. */
export type ApiUsage = Store<DayPoints | null> & { readonly record: (limits: Limits) => void };

export function createApiUsage(): ApiUsage {
  const store = createStore<DayPoints | null>(null);
  return {
    ...store,
    record: (limits) => store.setState(toDayPoints(limits, Date.now())),
  };
}

function toDayPoints({ day: { limit, remaining, reset }, minute }: Limits, at: number): DayPoints | null {
  if (remaining === null) return null;
  const resetsAt = reset === null ? null : at + reset * 1000;
  return { left: remaining, limit, minuteLeft: minute.remaining, resetsAt };
}

/** null: not reported, or of a day that has ended. `now`: epoch ms. */
export const todaysPoints = (points: DayPoints | null, now: number): DayPoints | null =>
  points !== null && now < (points.resetsAt ?? Infinity) ? points : null;

/** Below a tenth of the day's limit, at most below 50. */
export const isLow = ({ left, limit }: DayPoints): boolean => left < Math.min((limit ?? Infinity) / 10, 50);
