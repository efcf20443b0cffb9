import { createStore, type ReadableStore } from '#src/lib/create-store.ts';
import type { DataApiOptions } from '#src/api/data-api.ts';

type Metadata = Parameters<NonNullable<DataApiOptions['onMetadata']>>[0];

/** What the API's answers say besides their data. */
export type ApiUsage = {
  /** Points left, from the last answer that gave them; `at`: when it came, epoch ms. */
  readonly points: { readonly limits: NonNullable<Metadata['limits']>; readonly at: number } | null;
  /** Set if the API version in use is deprecated; `latestVersion` is '' if the API did not name one. */
  readonly deprecated: { readonly latestVersion: string } | null;
};

export type ApiUsageStore = ReadableStore<ApiUsage> & {
  record: (metadata: Metadata) => void;
  /** Of the longest period that the API limits; null: unknown. */
  pointsLeft: () => number | null;
  /** Less than a tenth of a limit: nothing may be asked for without a press. */
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
    record: ({ limits, apiVersion }) => {
      const isDeprecated = apiVersion?.currentVersionDeprecated === true;
      const { points, deprecated } = getState();
      setState({
        points: limits === null ? points : { limits, at: now() },
        deprecated: isDeprecated ? { latestVersion: apiVersion.latestVersion ?? '' } : deprecated,
      });
    },
    pointsLeft: () => {
      const limits = getState().points?.limits;
      return limits?.dayRemaining ?? limits?.hourRemaining ?? limits?.minuteRemaining ?? null;
    },
    arePointsFew: () => {
      const { day, hour, minute } = viewPoints(getState(), now());
      return [day, hour, minute].some((points) => points?.few === true);
    },
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
export type PointsView = {
  readonly day: PointsLeft | null;
  readonly hour: PointsLeft | null;
  readonly minute: PointsLeft | null;
};

const FEW = 0.1;

/** The points left, as far as the API's last report says. `now`: epoch ms. */
export function viewPoints({ points }: ApiUsage, now: number): PointsView {
  if (points === null) return { day: null, hour: null, minute: null };
  const { limits, at } = points;
  const viewAt = Math.max(now, at);
  const minute = pointsLeft(limits.minuteRemaining, limits.minuteLimit, limits.minuteReset, at);
  const hour = pointsLeft(limits.hourRemaining, limits.hourLimit, limits.hourReset, at);
  const day = pointsLeft(limits.dayRemaining, limits.dayLimit, limits.dayReset, at);
  return { day: current(day, viewAt), hour: current(hour, viewAt), minute: current(minute, viewAt) };
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
