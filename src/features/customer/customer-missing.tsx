import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { UserId } from '#src/lib/ids.ts';
import { CustomerPrompt } from './lazy-customer.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { Failure } from '#src/features/failure/failure.tsx';
import type { FailureProps } from '#src/features/failure/failure-panel.tsx';

type CustomerMissingProps = FailureProps & {
  /** The same URL with a `user_id`. */
  readonly pathWith: (userId: UserId) => string;
};

/** The API asks for a customer here, though the account does not say that it is a partner's. */
export function CustomerMissing({ pathWith, ...failure }: CustomerMissingProps) {
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
