import { useEffect } from 'react';
import type { UserId } from '#src/lib/ids.ts';
import { useObserved, useServices, useSignedIn } from '#src/session/services.tsx';

/** Some accounts do not say whether they are partners'. One is, if the API answers for a customer that the agent chose. */
export function useDetectPartner(userId: UserId | null, answered: boolean): void {
  const { session, chosenCustomer } = useServices();
  const { signInId, account, partner } = useSignedIn();
  const chosen = useObserved(chosenCustomer);
  const isDetected = answered && userId !== null && chosen?.userId === userId;
  const isTold = account !== null && account !== 'unavailable';
  useEffect(() => {
    if (isDetected && !isTold && !partner) session.setPartner(signInId, true);
  }, [isDetected, isTold, partner, session, signInId]);
}
