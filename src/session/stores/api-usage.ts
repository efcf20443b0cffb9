import { createStore, type ReadableStore } from '#src/lib/create-store.ts';
import type { Limit, Limits, Metadata, Period } from '#src/api/wire/metadata.ts';

/** What the API's answers contain besides their data. */
export type ApiUsage = Pick<Metadata, 'deprecated'> & {
  /** Points left, from the last answer that gave them; `at`: when it was received, epoch ms. */
  readonly points: { readonly limits: Limits; readonly at: number } | null;
};

export type ApiUsageStore = ReadableStore<ApiUsage> & {
  record: (metadata: Metadata) => void;
  /** Of the longest period that the API limits; null: unknown. */
  pointsLeft: () => number | null;
  /** Less than a tenth of a limit: nothing is fetched without a press. */
  arePointsFew: () => boolean;
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
        points: limits === null ? before.points : { limits, at: now() },
        deprecated: deprecated ?? before.deprecated,
      });
    },
    pointsLeft: () => {
      const limits = getState().points?.limits;
      return limits?.day.remaining ?? limits?.hour.remaining ?? limits?.minute.remaining ?? null;
    },
    arePointsFew: () => Object.values(viewPoints(getState(), now())).some((points) => points?.few === true),
    clear: () => setState(nothing),
  };
}

export type PointsLeft = {
  readonly left: number;
  readonly limit: number | null;
  /** Less than a tenth of the limit. */
  readonly few: boolean;
  /** Epoch ms of the device's clock; null: not reported. */
  readonly resetsAt: number | null;
};

/** What the API did not report is null. */
export type PointsView = Readonly<Record<Period, PointsLeft | null>>;

const FEW = 0.1;

/** The points left, as far as the API's last report says. `now`: epoch ms. */
export function viewPoints({ points }: ApiUsage, now: number): PointsView {
  const view = (period: Period) =>
    points && pointsLeft(points.limits[period], points.at, Math.max(now, points.at));
  return { day: view('day'), hour: view('hour'), minute: view('minute') };
}

/** `at`: when they were reported. */
function pointsLeft({ limit, remaining, reset }: Limit, at: number, now: number): PointsLeft | null {
  if (remaining === null) return null;
  const resetsAt = reset === null ? null : at + reset * 1000;
  if (resetsAt === null || now < resetsAt)
    return { left: remaining, limit, few: limit !== null && remaining < limit * FEW, resetsAt };
  // The whole limit is left, as far as this tab knows.
  return limit === null ? null : { left: limit, limit, few: false, resetsAt: null };
}
