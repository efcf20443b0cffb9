import type { UseQueryResult } from '@tanstack/react-query';
import { createContext, type ReactNode, useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { lazyWithRetry, SLOW_MS } from '#src/ui/lazy.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';

export type FailureProps = {
  readonly error: unknown;
  readonly onTryAgain: () => void;
  /** The button was pressed, and the answer is pending. */
  readonly isRetrying?: boolean;
  /** What failed, where the notice does not say it. */
  readonly note?: ReactNode;
  /** One line beside other content; “Details” opens the whole notice. */
  readonly isLine?: boolean;
};

/** On whose behalf a failed call was made, and the dialog that changes it. */
export const FailureContext = createContext<{
  readonly isPartner: boolean;
  /** null: not known, or no partner. */
  readonly customerName: string | null;
  /** null: signed out. */
  readonly changeCustomer: (() => void) | null;
}>({ isPartner: false, customerName: null, changeCustomer: null });

/** The part of a query that these views use. */
type Viewed<T> = Pick<UseQueryResult<T>, 'data' | 'fetchStatus'> & {
  readonly error: unknown;
  readonly refetch: (options: { cancelRefetch: boolean }) => unknown;
};

type QueryViewProps<T> = FallbackProps & {
  readonly query: Viewed<T>;
  readonly children: (data: T) => ReactNode;
};

/** What a query has brought; until then, why there is nothing. Each query loads and fails on its own. */
export function QueryView<T>({ query, children, ...unanswered }: QueryViewProps<T>) {
  return query.data === undefined ? <QueryFallback query={query} {...unanswered} /> : children(query.data);
}

type FallbackProps = {
  readonly query: Viewed<unknown>;
  /** What is loading, in words. */
  readonly loading: string;
  /** What is drawn with these words while the answer is on its way; by default nothing. */
  readonly skeleton?: (words: ReactNode) => ReactNode;
  /** While there is no network. */
  readonly offline?: ReactNode;
  /** How a failure is drawn. */
  readonly failure?: (failure: FailureProps) => ReactNode;
};

const wordsAlone = (words: ReactNode): ReactNode => words;
const panel = (failure: FailureProps): ReactNode => <Failure {...failure} />;
const line = (failure: FailureProps): ReactNode => <Failure {...failure} isLine />;

/** Why a query has no answer: it is loading, waits for the network, or has failed. */
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

type QueryFailureProps = Pick<FallbackProps, 'failure' | 'offline'> & {
  readonly query: Viewed<unknown>;
  /** What failed, such as refreshing what is on the page. */
  readonly note?: ReactNode;
  readonly isShown?: boolean;
};

/** Why a query that refreshes what is on the page, or adds to it, has not: one line. */
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

type LoadingTextProps = { readonly text: string; readonly className?: string };

/** Says that something is loading. Announced only when it is slow: a faster answer is announced itself. */
export function LoadingText({ text, className = '' }: LoadingTextProps) {
  useAnnounceWhenSettled(text, SLOW_MS);
  return <p className={`quiet no-print ${className}`}>{text}</p>;
}

/**
 * Why a query failed, and how to retry it. Without data, React Query drops the error when the query is retried: here it stays
 * until there is an answer, and so does the pressed button, which keeps the focus.
 */
function useLastFailure({ data, error, fetchStatus, refetch }: Viewed<unknown>): FailureProps | null {
  const [lastError, setLastError] = useState(error);
  const isRetrying = fetchStatus !== 'idle';
  const shown = error ?? (data === undefined && isRetrying ? lastError : null);
  if (shown !== lastError) setLastError(shown);
  if (shown === null) return null;
  // A second press joins the call in flight.
  return { error: shown, isRetrying, onTryAgain: () => void refetch({ cancelRefetch: false }) };
}

/** A failure notice in place, with its next step. */
export const Failure = lazyWithRetry(async () => (await import('./failure-panel.tsx')).FailurePanel);

/** Call it while there is a network. */
export const loadFailures = Failure.load;

/** Shown in place of content that waits for the network. */
export function Offline() {
  return <p className="quiet no-print">{useText().failures.offline}</p>;
}
