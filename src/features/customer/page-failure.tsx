import { useState, useEffect, useEffectEvent, type ComponentProps } from 'react';
import { isCustomerMissing, isUserIdRefused } from '#src/api/api-error-checks.ts';
import { Failure } from '#src/features/failure/failure.tsx';
import type { FailureProps } from '#src/features/failure/failure-panel.tsx';
import { Unanswered } from '#src/features/failure/query-view.tsx';
import type { UserId } from '#src/lib/ids.ts';
import { knownAccount } from '#src/session/session-state.ts';
import { useCustomer, useObserved, useServices, useSignedIn } from '#src/session/services.tsx';
import { CustomerPrompt } from './require-customer.tsx';
import { useReopen } from './use-reopen.ts';

type PageUnansweredProps = Omit<ComponentProps<typeof Unanswered>, 'failure'> & {
  /** From the URL. */
  readonly userId: UserId | null;
};

/** Why the query of a page has no answer. The page still loads while it is about to leave out its customer. */
export function PageUnanswered({ userId, query, ...rest }: PageUnansweredProps) {
  const isLeftOut = useUserIdLeftOut(userId, query.error);
  return (
    <Unanswered
      query={isLeftOut ? { ...query, error: null } : query}
      failure={(failure) => <PageFailure {...failure} />}
      {...rest}
    />
  );
}

/** Why there is nothing at a URL, or in a part of its page; where it lacks the customer, the way to choose one. */
export function PageFailure(failure: FailureProps) {
  const { isPartner } = useCustomer();
  return !isPartner && isCustomerMissing(failure.error) ? (
    <CustomerMissing {...failure} />
  ) : (
    <Failure {...failure} />
  );
}

/** The API asks for a customer here, though the account does not say that it is a partner's. */
function CustomerMissing(failure: FailureProps) {
  const reopen = useReopen();
  const [isPartner, setPartner] = useState(true);
  if (!isPartner) return <Failure {...failure} notPartner />;
  return <CustomerPrompt onChosen={reopen} onNotPartner={() => setPartner(false)} />;
}

/**
 * An account that is no partner's refuses the `user_id` of a partner's link: the page goes on without, by its URL too, and
 * `RequireCustomer` says so. True while it is about to: the page then shows no failure.
 */
export function useUserIdLeftOut(userId: UserId | null, error: unknown): boolean {
  const { isPartner, ignore } = useCustomer();
  const reopen = useReopen();
  const isRefused = !isPartner && userId !== null && isUserIdRefused(error);
  const leaveOut = useEffectEvent(() => {
    if (userId === null) return;
    ignore(userId);
    reopen(null);
  });
  useEffect(() => {
    if (isRefused) leaveOut();
  }, [isRefused]);
  return isRefused;
}

/** Some accounts do not say whether they are partners'. One is, if the API answers for a customer that the agent chose. */
export function useDetectPartner(userId: UserId | null, answered: boolean): void {
  const { session, chosenCustomer } = useServices();
  const { signInId, account, partner } = useSignedIn();
  const chosen = useObserved(chosenCustomer);
  const isDetected = answered && userId !== null && chosen?.userId === userId;
  const isAccountKnown = knownAccount(account) !== null;
  useEffect(() => {
    if (isDetected && !isAccountKnown && !partner) session.setPartner(signInId, true);
  }, [isDetected, isAccountKnown, partner, session, signInId]);
}
