import type { ReactNode } from 'react';
import { isCustomerMissing } from '#src/api/api-error-checks.ts';
import { CustomerMissing } from '#src/features/customer/customer-missing.tsx';
import { Failure } from '#src/features/failure/failure.tsx';
import type { FailureProps } from '#src/features/failure/failure-panel.tsx';
import { useHeadingFocus } from '#src/features/title-and-focus/use-heading-focus.ts';
import { useTitle } from '#src/features/title-and-focus/use-title.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { PersonId, UserId, VisitorId } from '#src/lib/ids.ts';
import { useCustomer } from '#src/session/services.tsx';

type AwaitedPageProps = {
  readonly id: PersonId | VisitorId;
  readonly heading: string;
  readonly children: ReactNode;
};

/** The page of an ID whose person is not known yet. */
export function AwaitedPage({ id, heading, children }: AwaitedPageProps) {
  const t = useText();
  useTitle(`${id} — ${t.app.name}`);
  return (
    <div className="person-page">
      <h1 ref={useHeadingFocus<HTMLHeadingElement>()} tabIndex={-1}>
        {heading}
      </h1>
      {children}
    </div>
  );
}

type PageFailureProps = FailureProps & {
  /** The same URL with a `user_id`. */
  readonly pathWith: (userId: UserId) => string;
};

/** Why there is nothing at a URL; where it lacks the customer, the way to choose one. */
export function PageFailure({ pathWith, ...failure }: PageFailureProps) {
  const { isPartner } = useCustomer();
  return !isPartner && isCustomerMissing(failure.error) ? (
    <CustomerMissing {...failure} pathWith={pathWith} />
  ) : (
    <Failure {...failure} />
  );
}
