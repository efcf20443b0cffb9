import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { UserId } from '#src/lib/ids.ts';
import { CustomerFirst } from './lazy-customer.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { Failure } from '#src/features/failure/failure.tsx';
import type { RetryActions } from '#src/features/failure/use-retry.ts';

type CustomerWantedProps = {
  /** The refusal, and its ways out. */
  readonly error: unknown;
  readonly retryActions: RetryActions;
  /** The same URL with a `user_id`. */
  readonly pathWith: (userId: UserId) => string;
};

/** The API wants a customer for this page, of an account that does not say that it is a partner's. */
export function CustomerWanted({ error, retryActions, pathWith }: CustomerWantedProps) {
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const [isPartner, setPartner] = useState(true);
  if (!isPartner) return <Failure error={error} notPartner {...retryActions} />;
  return (
    <CustomerFirst
      onChosen={(userId) => void navigate(inPlace(pathWith(userId)), { replace: true })}
      onNotPartner={() => setPartner(false)}
    />
  );
}
