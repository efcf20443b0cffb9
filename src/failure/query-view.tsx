import { notifyManager, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { minuteResetAt } from '#src/api/errors.ts';
import { clock } from '#src/domain/time.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { Banner } from '#src/ui/banner.tsx';
import { useNow, useOnline } from '#src/ui/browser-state.ts';
import { lazyWithRetry, SLOW_MS } from '#src/ui/lazy.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import type { FailureProps } from './notice.ts';

type QueryLike<T> = Pick<UseQueryResult<T>, 'data' | 'fetchStatus'> & {
  readonly error: unknown;
  readonly refetch: () => unknown;
};

type QueryViewProps<T> = FallbackProps & {
  readonly query: QueryLike<T>;
  readonly children: (data: T) => ReactNode;
};

export function QueryView<T>({ query, children, ...fallback }: QueryViewProps<T>) {
  if (query.data !== undefined) return children(query.data);
  return <QueryFallback query={query} isPart {...fallback} />;
}

type FallbackProps = {
  readonly query: QueryLike<unknown>;
  readonly loading: string;
  /** Drawn around the loading text; by default, the text alone. */
  readonly skeleton?: (words: ReactNode) => ReactNode;
  readonly isPart?: boolean;
};

export function QueryFallback({
  query,
  loading,
  skeleton = (words) => words,
  isPart = false,
}: FallbackProps) {
  const failure = useLastFailure(query);
  if (failure !== null) return <Failure {...failure} isPart={isPart} />;
  return skeleton(query.fetchStatus === 'paused' ? <Offline /> : <LoadingText text={loading} />);
}

type QueryFailureProps = {
  readonly query: QueryLike<unknown>;
  readonly note?: string;
  /** Shown while the query waits for the network. */
  readonly offline?: ReactNode;
};

/** For a failed query whose older data stays on the page. */
export function QueryFailure({ query, note, offline = null }: QueryFailureProps) {
  const failure = useLastFailure(query);
  if (failure === null) return query.fetchStatus === 'paused' ? offline : null;
  return <Failure {...failure} note={note} isLine />;
}

/** Announced only if slow: a fast response is announced itself. */
export function LoadingText({ text }: { readonly text: string }) {
  useAnnounceWhenSettled(text, SLOW_MS);
  return <p className="quiet no-print">{text}</p>;
}

/** React Query drops the error on a retry. Kept here until a response, so that the clicked button keeps the focus. */
function useLastFailure({ data, error, fetchStatus, refetch }: QueryLike<unknown>): FailureProps | null {
  const [lastError, setLastError] = useState(error);
  const isRetrying = fetchStatus !== 'idle';
  const shown = error ?? (data === undefined && isRetrying ? lastError : null);
  if (shown !== lastError) setLastError(shown);
  if (shown === null) return null;
  return { error: shown, isRetrying, onTryAgain: () => void refetch() };
}

export const Failure = lazyWithRetry(async () => (await import('./failure-panel.tsx')).FailurePanel);

export const loadFailures = Failure.load;

export const ConfigurationNotice = lazyWithRetry(
  async () => (await import('./failure-panel.tsx')).ConfigurationNotice,
  () => null,
);

export function Offline() {
  return <p className="quiet no-print">{useText().failures.offline}</p>;
}

export function OfflineLine() {
  const { offline } = useText().failures;
  return useOnline() ? null : <Banner text={offline} />;
}

export function MinuteLine() {
  const { minute } = useText().failures;
  const resetsAt = useMinuteReset();
  return resetsAt !== null && <Banner text={minute} countdown={<Countdown endsAt={resetsAt} />} />;
}

/** Epoch ms; null: no call waits. */
function useMinuteReset(): number | null {
  const cache = useQueryClient().getQueryCache();
  return useSyncExternalStore(
    (notify) => cache.subscribe(notifyManager.batchCalls(notify)),
    () => {
      const waiting = cache.findAll({ fetchStatus: 'fetching' });
      const resets = waiting.map(({ state }) => minuteResetAt(state.fetchFailureReason) ?? 0);
      return Math.max(0, ...resets) || null;
    },
  );
}

function Countdown({ endsAt }: { readonly endsAt: number }) {
  const now = useNow(1000);
  // Read once by screen readers, not every second.
  return <strong aria-live="off">{clock((endsAt - now) / 1000)}</strong>;
}
