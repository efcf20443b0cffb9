import type { DataApiOptions } from '#src/api/data-api.ts';

type Metadata = Parameters<NonNullable<DataApiOptions['onMetadata']>>[0];

/** What the answers told besides their data. */
export type ApiUsage = {
  /** Points left, from the last answer that told them; `at`: when it came, epoch ms. */
  readonly points: { readonly limits: NonNullable<Metadata['limits']>; readonly at: number } | null;
  /** The version to move to, where the one in use is deprecated; '' where it was not named. */
  readonly deprecated: { readonly latestVersion: string } | null;
};

export type ApiUsageStore = {
  getState: () => ApiUsage;
  subscribe: (listener: () => void) => () => void;
  record: (metadata: Metadata) => void;
  /** For another account. */
  clear: () => void;
};

const nothing: ApiUsage = { points: null, deprecated: null };

export function createApiUsage(now: () => number = Date.now): ApiUsageStore {
  const listeners = new Set<() => void>();
  let state = nothing;
  const change = (next: ApiUsage): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    record: ({ limits, apiVersion }) => {
      const isDeprecated = apiVersion?.currentVersionDeprecated === true;
      change({
        points: limits === null ? state.points : { limits, at: now() },
        deprecated: isDeprecated ? { latestVersion: apiVersion.latestVersion ?? '' } : state.deprecated,
      });
    },
    clear: () => change(nothing),
  };
}
