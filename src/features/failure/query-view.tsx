import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useText } from '#src/i18n/text-context.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { SLOW_MS } from '#src/ui/lazy/chunk-fallback.tsx';
import { MAX_ATTEMPTS } from '#src/api/queries/retry.ts';
import { Failure, Offline } from './failure.tsx';
import type { FailureProps } from './failure-panel.tsx';

/** What the views of this file need of a query. */
type Viewed<T> = Pick<UseQueryResult<T>, 'data' | 'fetchStatus'> & {
  readonly error: unknown;
  readonly refetch: (options: { cancelRefetch: boolean }) => unknown;
};

/** What they need while it has no answer yet. */
type PendingQuery<T> = Viewed<T> & Pick<UseQueryResult<T>, 'failureCount'>;

type QueryViewProps<T> = UnansweredProps & {
  readonly query: PendingQuery<T>;
  readonly children: (data: T) => ReactNode;
};

/** What a query has brought; until then, why there is nothing. Each query loads and fails on its own. */
export function QueryView<T>({ query, children, ...unanswered }: QueryViewProps<T>) {
  return query.data === undefined ? <Unanswered query={query} {...unanswered} /> : children(query.data);
}

type UnansweredProps = {
  readonly query: PendingQuery<unknown>;
  /** What is loading, in words; of a call that fails and is retried by itself, they become which attempt it is. */
  readonly loading: string;
  /** What is drawn with these words while the answer is on its way; by default nothing. */
  readonly skeleton?: (words: ReactNode) => ReactNode;
  /** While there is no network. */
  readonly offline?: ReactNode;
  /** How a failure is drawn. */
  readonly failure?: (failure: FailureProps) => ReactNode;
};

const wordsAlone = (words: ReactNode): ReactNode => words;
const plainNotice = (failure: FailureProps): ReactNode => <Failure {...failure} />;

/** Why a query has no answer: it is loading, waits for the network, or has failed. */
export function Unanswered({
  query,
  loading,
  skeleton = wordsAlone,
  offline = <Offline />,
  failure: draw = plainNotice,
}: UnansweredProps) {
  const failure = useFailure(query);
  if (failure !== null) return draw(failure);
  if (query.fetchStatus === 'paused') return offline;
  return skeleton(<LoadingText text={loading} failureCount={query.failureCount} />);
}

type QueryFailureProps = Pick<UnansweredProps, 'failure' | 'offline'> & {
  readonly query: Viewed<unknown>;
  /** Such as that what is on the page is older. */
  readonly note?: ReactNode;
  readonly isShown?: boolean;
};

/** Why a query that refreshes what is on the page, or adds to it, has not: its failure, and, if given, that there is no network. */
export function QueryFailure({
  query,
  note,
  isShown = true,
  offline = null,
  failure: draw = plainNotice,
}: QueryFailureProps) {
  const failure = useFailure(query);
  if (!isShown) return null;
  if (failure === null) return query.fetchStatus === 'paused' ? offline : null;
  return (
    <div className="stack">
      {draw({ ...failure, ...(note !== undefined && { note: <p className="note">{note}</p> }) })}
    </div>
  );
}

type LoadingTextProps = {
  readonly text: string;
  /** How often the call has failed, while it is retried by itself. */
  readonly failureCount?: number;
  readonly className?: string;
};

/**
 * Says that something is loading; of a call that fails and is retried, which attempt it is. Announced only when it is slow: a faster answer
 * is announced itself.
 */
export function LoadingText({ text, failureCount = 0, className = '' }: LoadingTextProps) {
  const t = useText();
  const shown = failureCount === 0 ? text : t.personPage.stillLoading(failureCount + 1, MAX_ATTEMPTS);
  useAnnounceWhenSettled(shown, SLOW_MS);
  return <p className={`quiet no-print ${className}`}>{shown}</p>;
}

/**
 * Why a query failed, and how to retry it. Without data, React Query drops the error when the query is retried: here it stays
 * until an answer comes, and so does the button that was pressed, with the focus.
 */
function useFailure({ data, error, fetchStatus, refetch }: Viewed<unknown>): FailureProps | null {
  const [lastError, setLastError] = useState(error);
  const isFetching = fetchStatus !== 'idle';
  const shown = error ?? (data === undefined && isFetching ? lastError : null);
  if (shown !== lastError) setLastError(shown);
  const triedByItself = useRef(false);
  useEffect(() => {
    if (data !== undefined && error === null) triedByItself.current = false;
  }, [data, error]);
  // A second press joins the call in flight.
  const retry = (): void => void refetch({ cancelRefetch: false });
  if (shown === null) return null;
  return {
    error: shown,
    onTryAgain: retry,
    isRetrying: isFetching,
    onReset: () => {
      if (!triedByItself.current) retry();
      triedByItself.current = true;
    },
  };
}
