import type { ReactNode } from 'react';
import { isCustomerMissing } from '#src/api/api-error-checks.ts';
import { CustomerMissing } from '#src/features/customer/customer-missing.tsx';
import { Failure, Offline } from '#src/features/failure/failure.tsx';
import type { RetryActions } from '#src/features/failure/use-retry.ts';
import { useHeadingFocus } from '#src/features/title-and-focus/use-heading-focus.ts';
import { useTitle } from '#src/features/title-and-focus/use-title.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { PersonId, UserId, VisitorId } from '#src/lib/ids.ts';
import { useCustomer } from '#src/session/customer.ts';

type AwaitedPageProps = {
  readonly id: PersonId | VisitorId;
  readonly heading: string;
  /** Of the query that the page waits for. */
  readonly error: unknown;
  readonly isOffline: boolean;
  readonly retryActions: RetryActions;
  /** The same URL with a `user_id`. */
  readonly pathWith: (userId: UserId) => string;
  /** While the answer is on its way. */
  readonly children: ReactNode;
};

/** The page of an ID without an answer: still loading, offline, or failed. */
export function AwaitedPage({ id, heading, ...waiting }: AwaitedPageProps) {
  const t = useText();
  useTitle(`${id} — ${t.app.name}`);
  return (
    <div className="person-page">
      <h1 ref={useHeadingFocus<HTMLHeadingElement>()} tabIndex={-1}>
        {heading}
      </h1>
      <Waiting {...waiting} />
    </div>
  );
}

function Waiting({
  error,
  isOffline,
  retryActions,
  pathWith,
  children,
}: Omit<AwaitedPageProps, 'id' | 'heading'>) {
  const { isPartner } = useCustomer();
  if (!isPartner && isCustomerMissing(error))
    return <CustomerMissing error={error} retryActions={retryActions} pathWith={pathWith} />;
  if (error !== null) return <Failure error={error} {...retryActions} />;
  return isOffline ? <Offline /> : children;
}
