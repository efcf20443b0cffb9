import { useLocation, Navigate } from 'react-router-dom';
import type { ReactNode } from 'react';
import { HeadedPage } from '#src/ui/page.tsx';
import type { UserId } from '#src/domain/ids.ts';
import { withUserId } from '#src/domain/paths.ts';
import { useCustomer } from '#src/session/services.tsx';
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';
import { useReopen } from './choose-customer.tsx';

const CustomerPrompt = lazyWithRetry(async () => (await import('./customer-picker.tsx')).CustomerPrompt);

/** Lets the agent choose a customer, and opens the same page for it. */
export function ChooseCustomer() {
  return <CustomerPrompt onChosen={useReopen()} />;
}

type RequireCustomerProps = {
  /** From the URL. */
  readonly userId: UserId | null;
  /** While the customer is asked for. */
  readonly title: string | null;
  readonly heading: string;
  readonly children: ReactNode;
};

/**
 * Puts a partner's customer into the URL before the page fetches anything: the chosen one, or one asked for now. Other accounts have none:
 * the API would refuse that of a partner's link.
 */
export function RequireCustomer({ userId, title, heading, children }: RequireCustomerProps) {
  const { isPartner, chosen } = useCustomer();
  const location = useLocation();
  const customer = isPartner ? (userId ?? chosen) : null;
  if (customer !== userId)
    return <Navigate replace to={withUserId(location, customer)} state={location.state} />;
  if (!isPartner || customer !== null) return children;
  return (
    <HeadedPage key={location.key} className="person-page" title={title} heading={heading}>
      <ChooseCustomer />
    </HeadedPage>
  );
}
