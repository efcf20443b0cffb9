import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { useText } from '#src/i18n/text-context.tsx';
import type { PersonId, UserId, VisitorId } from '#src/lib/ids.ts';
import { CustomerFirst } from './lazy-customer.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { useObserved, useServices, useSignedIn } from '#src/session/services.tsx';
import { useCustomer } from '#src/session/customer.ts';
import { useHeadingFocus, useTitle } from '#src/features/page/use-page.ts';

type OnBehalfProps = {
  /** Of the URL. */
  readonly userId: UserId | null;
  /** The same URL with a `user_id`. */
  readonly pathWith: (userId: UserId) => string;
  /** Whom the URL shows: the page's title while the customer is asked for. */
  readonly id: PersonId | VisitorId;
  /** The page's heading, for while the customer is asked for. */
  readonly heading: string;
  readonly children: ReactNode;
};

/** A partner's page has its customer in the URL before it asks anything: the chosen one, or one asked for now. */
export function RequireCustomer({ userId, pathWith, id, heading, children }: OnBehalfProps) {
  const { isPartner } = useCustomer();
  const { key } = useLocation();
  if (!isPartner || userId !== null) return children;
  return <WithoutCustomer key={key} pathWith={pathWith} id={id} heading={heading} />;
}

function WithoutCustomer({ pathWith, id, heading }: Pick<OnBehalfProps, 'pathWith' | 'id' | 'heading'>) {
  const { chosen, take } = useCustomer();
  const inPlace = useInPlace();
  // Else the agent has chosen it here, and knows.
  const [wasChosen] = useState(chosen !== null);
  if (chosen === null) return <AskedFor id={id} heading={heading} />;
  const { userId } = chosen;
  return (
    <>
      {wasChosen && <Take userId={userId} take={take} />}
      <Navigate replace to={inPlace(pathWith(userId))} />
    </>
  );
}

function Take({ userId, take }: { userId: UserId; take: (userId: UserId) => void }) {
  const onMount = useEffectEvent(() => take(userId));
  useEffect(() => onMount(), []);
  return null;
}

function AskedFor({ id, heading }: Pick<OnBehalfProps, 'id' | 'heading'>) {
  const t = useText();
  useTitle(`${id} — ${t.app.name}`);
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
