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
    clear: () => setState(nothing),
  };
}
