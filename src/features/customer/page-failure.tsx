import { useEffect, useEffectEvent, type ComponentProps } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { isCustomerMissing, isUserIdRefused } from '#src/api/api-error-checks.ts';
import { Failure } from '#src/features/failure/failure.tsx';
import type { FailureProps } from '#src/features/failure/failure-panel.tsx';
import { Unanswered } from '#src/features/failure/query-view.tsx';
import type { UserId } from '#src/lib/ids.ts';
import { isRecord } from '#src/lib/is-record.ts';
import { withUserId } from '#src/lib/paths.ts';
import { useCustomer, useServices, useSignedIn } from '#src/session/services.tsx';
import { knownAccount } from '#src/session/session-state.ts';
import { ChooseCustomer } from './require-customer.tsx';

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
  // An account that did not say that it is a partner's.
  return !isPartner && isCustomerMissing(failure.error) ? <ChooseCustomer /> : <Failure {...failure} />;
}

/**
 * An account that is no partner's refuses the `user_id` of a partner's link: the page goes on without, by its URL too, and
 * `RequireCustomer` says so. True while it is about to: the page then shows no failure.
 */
export function useUserIdLeftOut(userId: UserId | null, error: unknown): boolean {
  const { customers } = useServices();
  const account = knownAccount(useSignedIn().account);
  const navigate = useNavigate();
  const location = useLocation();
  const isRefused = account?.isPartner !== true && userId !== null && isUserIdRefused(error);
  const leaveOut = useEffectEvent(() => {
    if (customers.getState().chosen === userId) customers.clear();
    const state = { ...(isRecord(location.state) && location.state), ignoredUserId: userId };
    void navigate(withUserId(location, null), { replace: true, state });
  });
  useEffect(() => {
    if (isRefused) leaveOut();
  }, [isRefused]);
  return isRefused;
}
