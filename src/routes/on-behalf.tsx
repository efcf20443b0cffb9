import type { ReactNode } from 'react';
import { Navigate } from 'react-router-dom';
import type { UserId } from '#src/primitives/ids.ts';
import { later } from '#src/components/later.tsx';
import { useInPlace } from './embedded.tsx';
import { useCustomer } from './use-customer.ts';
import { useHeadingFocus } from './use-page.ts';

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
