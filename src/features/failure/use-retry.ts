import { useEffect, useRef } from 'react';

type Failing = {
  readonly isSuccess: boolean;
  readonly refetch: (options: { cancelRefetch: boolean }) => unknown;
};

/** The ways out of a failed query. */
export type RetryActions = {
  readonly onTryAgain: () => void;
  /** When a minute's limit is reset: tries again, once until it has worked. */
  readonly onReset: () => void;
};

export function useRetry({ isSuccess, refetch }: Failing): RetryActions {
  const triedByItself = useRef(false);
  useEffect(() => {
    if (isSuccess) triedByItself.current = false;
  }, [isSuccess]);
  return {
    // A second press joins the call that is on its way.
    onTryAgain: () => void refetch({ cancelRefetch: false }),
    onReset: () => {
      if (triedByItself.current) return;
      triedByItself.current = true;
      void refetch({ cancelRefetch: false });
    },
  };
}
