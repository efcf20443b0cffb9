import { createStore, type ReadableStore } from '#src/lib/create-store.ts';
import type { Limit, Metadata } from '#src/api/wire/metadata.ts';

/** The points of the account's day, as the last answer reported them. */
export type DayPoints = {
  readonly left: number;
  readonly limit: number | null;
  /** Epoch ms of the device's clock; null: not reported. */
  readonly resetsAt: number | null;
};

/** What the API's answers contain besides their data. */
export type ApiUsage = Pick<Metadata, 'deprecated'> & { readonly points: DayPoints | null };

export type ApiUsageStore = ReadableStore<ApiUsage> & {
  record: (metadata: Metadata) => void;
  /** For the next account. */
  clear: () => void;
};

const nothing: ApiUsage = { points: null, deprecated: null };

export function createApiUsage(now: () => number = Date.now): ApiUsageStore {
  const { getState, subscribe, setState } = createStore(nothing);
  return {
    getState,
    subscribe,
    record: ({ limits, deprecated }) => {
      const before = getState();
      setState({
        points: limits === null ? before.points : dayPoints(limits.day, now()),
        deprecated: deprecated ?? before.deprecated,
      });
    },
    clear: () => setState(nothing),
  };
}

function dayPoints({ limit, remaining, reset }: Limit, at: number): DayPoints | null {
  if (remaining === null) return null;
  return { left: remaining, limit, resetsAt: reset === null ? null : at + reset * 1000 };
}

/** null: not reported, or of a day that has ended. `now`: epoch ms. */
export function pointsOfToday({ points }: ApiUsage, now: number): DayPoints | null {
  return points !== null && now < (points.resetsAt ?? Infinity) ? points : null;
}

/** Below a tenth of the day's limit, at most below 50. */
export const areFew = ({ left, limit }: DayPoints): boolean => left < Math.min((limit ?? Infinity) / 10, 50);
