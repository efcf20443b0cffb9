import { useEffect, useRef, useState } from 'react';

type Failing = {
  readonly isSuccess: boolean;
  readonly isFetching?: boolean;
  readonly refetch: (options: { cancelRefetch: boolean }) => unknown;
};

/** How to retry a failed query. */
export type RetryActions = {
  readonly onTryAgain: () => void;
  /** It was pressed, and nothing has come yet. */
  readonly isRetrying: boolean;
  /** For the reset of a minute's limit: retries once, and not again before a success. */
  readonly onReset: () => void;
};

export function useRetry({ isSuccess, isFetching = false, refetch }: Failing): RetryActions {
  const triedByItself = useRef(false);
  useEffect(() => {
    if (isSuccess) triedByItself.current = false;
  }, [isSuccess]);
  return {
    // A second press joins the call in flight.
    onTryAgain: () => void refetch({ cancelRefetch: false }),
    isRetrying: isFetching,
    onReset: () => {
      if (triedByItself.current) return;
      triedByItself.current = true;
      void refetch({ cancelRefetch: false });
    },
  };
}

type Unanswered = {
  readonly error: unknown;
  readonly isPending: boolean;
  readonly isFetching: boolean;
};

/** Why a query has no answer. It stays while the query is tried again, and so does the button that was pressed. */
export function useLastingError({ error, isPending, isFetching }: Unanswered): unknown {
  const [last, setLast] = useState(error);
  if (error !== null && error !== last) setLast(error);
  return error ?? (isPending && isFetching ? last : null);
}
