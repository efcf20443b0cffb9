import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { UserId } from '#src/primitives/ids.ts';
import { CustomerFirst } from './customer-first.tsx';
import { useInPlace } from './embedded.tsx';
import { Failure } from './failure.tsx';
import type { WaysOut } from './use-ways-out.ts';

type CustomerWantedProps = {
  /** The refusal, and its ways out. */
  readonly error: unknown;
  readonly waysOut: WaysOut;
  /** The same URL with a `user_id`. */
  readonly pathWith: (userId: UserId) => string;
};

/** The API wants a customer for this page, of an account that does not say that it is a partner's. */
export function CustomerWanted({ error, waysOut, pathWith }: CustomerWantedProps) {
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const [isPartner, setPartner] = useState(true);
  if (!isPartner) return <Failure error={error} notPartner {...waysOut} />;
  return (
    <CustomerFirst
      onChosen={(userId) => void navigate(inPlace(pathWith(userId)), { replace: true })}
      onNotPartner={() => setPartner(false)}
    />
  );
}
