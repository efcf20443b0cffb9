import { useEffect, useState, type ReactNode } from 'react';
import { Navigate, useNavigate } from 'react-router-dom';
import type { UserId } from '#src/primitives/ids.ts';
import { later } from '#src/components/later.tsx';
import { useInPlace } from './embedded.tsx';
import { Failure } from './failure.tsx';
import { useObserved, useServices, useSignedIn } from './services.tsx';
import { useCustomer } from './use-customer.ts';
import { useHeadingFocus } from './use-page.ts';
import type { WaysOut } from './use-ways-out.ts';

const CustomerFirst = later(async () => (await import('./customer-first.tsx')).CustomerFirst);

type OnBehalfProps = {
  /** Of the URL. */
  readonly userId: UserId | null;
  /** The same URL with a `user_id`. */
  readonly pathWith: (userId: UserId) => string;
  /** The page's heading, for while the customer is asked for. */
  readonly heading: string;
  readonly children: ReactNode;
};

/** A partner's page has its customer in the URL before it asks anything: the chosen one, or one asked for now. */
export function OnBehalf({ userId, pathWith, heading, children }: OnBehalfProps) {
  const { isPartner, chosen } = useCustomer();
  const inPlace = useInPlace();
  if (!isPartner || userId !== null) return children;
  if (chosen !== null) return <Navigate replace to={inPlace(pathWith(chosen.userId))} />;
  return <AskedFor heading={heading} />;
}

function AskedFor({ heading }: { heading: string }) {
  const ref = useHeadingFocus<HTMLHeadingElement>();
  return (
    <div className="person-page">
      <h1 ref={ref} tabIndex={-1}>
        {heading}
      </h1>
      <CustomerFirst />
    </div>
  );
}

type CustomerWantedProps = {
  /** The refusal, and its ways out. */
  readonly error: unknown;
  readonly waysOut: WaysOut;
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

/** An account that does not tell is a partner's if the API answers for the customer that the agent chose. */
export function useFoundPartner(userId: UserId | null, answered: boolean): void {
  const { session, chosenCustomer } = useServices();
  const { scope, account, partner } = useSignedIn();
  const chosen = useObserved(chosenCustomer);
  const isFound = answered && userId !== null && chosen?.userId === userId;
  const isTold = account !== null && account !== 'unavailable';
  useEffect(() => {
    if (isFound && !isTold && !partner) session.setPartner(scope, true);
  }, [isFound, isTold, partner, session, scope]);
}
