import type { UseQueryResult } from '@tanstack/react-query';
import { createContext, type ReactNode, useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { lazyWithRetry, SLOW_MS } from '#src/ui/lazy.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import type { NoticeContext } from './notice.ts';

export type FailureProps = {
  readonly error: unknown;
  readonly onTryAgain: () => void;
  readonly isRetrying?: boolean;
  /** Names what failed, if the notice does not. */
  readonly note?: ReactNode;
  /** One line beside other content; “Details” opens the notice. */
  readonly isLine?: boolean;
};

export const FailureContext = createContext<
  NoticeContext & {
    /** null: signed out. */
    readonly changeCustomer: (() => void) | null;
  }
>({ isPartner: false, customerName: null, changeCustomer: null });

type Viewed<T> = Pick<UseQueryResult<T>, 'data' | 'fetchStatus'> & {
  readonly error: unknown;
  readonly refetch: (options: { cancelRefetch: boolean }) => unknown;
};

type QueryViewProps<T> = FallbackProps & {
  readonly query: Viewed<T>;
  readonly children: (data: T) => ReactNode;
};

export function QueryView<T>({ query, children, ...fallback }: QueryViewProps<T>) {
  return query.data === undefined ? <QueryFallback query={query} {...fallback} /> : children(query.data);
}

type FallbackProps = {
  readonly query: Viewed<unknown>;
  readonly loading: string;
  /** Drawn around the loading text; by default, the text alone. */
  readonly skeleton?: (words: ReactNode) => ReactNode;
  readonly offline?: ReactNode;
  readonly failure?: (failure: FailureProps) => ReactNode;
};

const wordsAlone = (words: ReactNode): ReactNode => words;
const panel = (failure: FailureProps): ReactNode => <Failure {...failure} />;
const line = (failure: FailureProps): ReactNode => <Failure {...failure} isLine />;

export function QueryFallback({
  query,
  loading,
  skeleton = wordsAlone,
  offline = <Offline />,
  failure: draw = panel,
}: FallbackProps) {
  const failure = useLastFailure(query);
  if (failure !== null) return draw(failure);
  return query.fetchStatus === 'paused' ? skeleton(offline) : skeleton(<LoadingText text={loading} />);
}

type QueryFailureProps = Pick<FallbackProps, 'query' | 'failure' | 'offline'> & {
  readonly note?: ReactNode;
  readonly isShown?: boolean;
};

/** For a failed query whose older data stays on the page. */
export function QueryFailure({
  query,
  note,
  isShown = true,
  offline = null,
  failure: draw = line,
}: QueryFailureProps) {
  const failure = useLastFailure(query);
  if (!isShown) return null;
  if (failure === null) return query.fetchStatus === 'paused' ? offline : null;
  return draw({ ...failure, note });
}

/** Announced only if slow: a fast answer is announced itself. */
export function LoadingText({ text, className = '' }: { text: string; className?: string }) {
  useAnnounceWhenSettled(text, SLOW_MS);
  return <p className={`quiet no-print ${className}`}>{text}</p>;
}

/** React Query drops the error on a retry. Kept here until an answer, so that the pressed button keeps the focus. */
function useLastFailure({ data, error, fetchStatus, refetch }: Viewed<unknown>): FailureProps | null {
  const [lastError, setLastError] = useState(error);
  const isRetrying = fetchStatus !== 'idle';
  const shown = error ?? (data === undefined && isRetrying ? lastError : null);
  if (shown !== lastError) setLastError(shown);
  if (shown === null) return null;
  // A second press joins the call in flight.
  return { error: shown, isRetrying, onTryAgain: () => void refetch({ cancelRefetch: false }) };
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
