import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { isCustomerMissing } from '#src/api/api-error-checks.ts';
import { Failure } from '#src/features/failure/failure.tsx';
import type { FailureProps } from '#src/features/failure/failure-panel.tsx';
import type { UserId } from '#src/lib/ids.ts';
import { useCustomer } from '#src/session/services.tsx';
import { useInPlace } from '#src/ui/embedded.tsx';
import { CustomerPrompt } from './lazy-customer.ts';

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

/** The API asks for a customer here, though the account does not say that it is a partner's. */
function CustomerMissing({ pathWith, ...failure }: PageFailureProps) {
  const navigate = useNavigate();
  const { state } = useLocation();
  const inPlace = useInPlace();
  const [isPartner, setPartner] = useState(true);
  if (!isPartner) return <Failure {...failure} notPartner />;
  return (
    <CustomerPrompt
      onChosen={(userId) => void navigate(inPlace(pathWith(userId)), { replace: true, state })}
      onNotPartner={() => setPartner(false)}
    />
  );
}
