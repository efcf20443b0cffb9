import type { ReactNode } from 'react';
import { Navigate } from 'react-router-dom';
import { useText } from '#src/i18n/text-context.tsx';
import type { PersonId, UserId, VisitorId } from '#src/primitives/ids.ts';
import { later } from '#src/components/later.tsx';
import { useInPlace } from './embedded.tsx';
import { useCustomer } from './use-customer.ts';
import { useHeadingFocus, useTitle } from './use-page.ts';

const CustomerFirst = later(async () => (await import('./customer-first.tsx')).CustomerFirst);

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
export function OnBehalf({ userId, pathWith, id, heading, children }: OnBehalfProps) {
  const { isPartner, chosen } = useCustomer();
  const inPlace = useInPlace();
  if (!isPartner || userId !== null) return children;
  if (chosen !== null) return <Navigate replace to={inPlace(pathWith(chosen.userId))} />;
  return <AskedFor id={id} heading={heading} />;
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
