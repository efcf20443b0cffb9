import { useEffect, useRef } from 'react';

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
