import { useLocation, Navigate } from 'react-router-dom';
import { isRecord } from '#src/lib/is-record.ts';
import type { ReactNode } from 'react';
import { HeadedPage } from '#src/features/title-and-focus/headed-page.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { isUserId, type UserId } from '#src/lib/ids.ts';
import { withUserId } from '#src/lib/paths.ts';
import { useCustomer } from '#src/session/services.tsx';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useReopen } from './use-reopen.ts';

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

/** Puts a partner's customer into the URL before the page fetches anything: the chosen one, or one asked for now. */
export function RequireCustomer({ userId, title, heading, children }: RequireCustomerProps) {
  const { isPartner, chosen } = useCustomer();
  const location = useLocation();
  if (!isPartner || userId !== null)
    return (
      <>
        <IgnoredUserId state={location.state} />
        {children}
      </>
    );
  if (chosen !== null) return <Navigate replace to={withUserId(location, chosen)} state={location.state} />;
  return (
    <HeadedPage key={location.key} className="person-page" title={title} heading={heading}>
      <ChooseCustomer />
    </HeadedPage>
  );
}

/** A partner's link opened by an account that is no partner's: the API refuses its `user_id`, so the page goes without. */
function IgnoredUserId({ state }: { readonly state: unknown }) {
  const t = useText();
  const ignored = isRecord(state) ? state['ignoredUserId'] : null;
  if (!isUserId(ignored)) return null;
  return (
    <p className="note" role="status">
      {t.onBehalf.ignored(ignored)}
    </p>
  );
}
