import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { useAfterFirstCards } from '#src/api/loading.ts';
import { requestQuery } from '#src/api/queries.ts';
import { parseUserId, type UserId } from '#src/domain/ids.ts';
import { withUserId } from '#src/domain/paths.ts';
import { plainLine } from '#src/domain/plain-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { accountRequest } from '#src/session/account-requests.ts';
import { useCaller, useCustomerNames, useServices, useStore, useSignedIn } from '#src/session/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { type CurrentCustomer, CustomerContext, useCustomer } from '#src/ui/customer-context.ts';
import { DownIcon } from '#src/ui/icons.tsx';
import { lazyWithRetry } from '#src/ui/lazy.tsx';
import { useEmbedded } from '#src/ui/links.tsx';
import { HeadedPage } from '#src/ui/page.tsx';
import './customer-button.css';

const CustomerDialog = lazyWithRetry(async () => (await import('./customer-picker.tsx')).CustomerDialog);
export const ChooseCustomer = lazyWithRetry(
  async () => (await import('./customer-picker.tsx')).ChooseCustomer,
);

/** The customer of the URL, else the chosen one. */
export function CustomerProvider({ children }: { children: ReactNode }) {
  const t = useText();
  const [choice, setChoice] = useState<CurrentCustomer['choice']>(null);
  const { chosen } = useStore(useServices().customers);
  const { account } = useSignedIn();
  const { pathname, search } = useLocation();
  const customerName = useCustomerNames();
  const userId = parseUserId(new URLSearchParams(search).get('user_id')) ?? chosen;
  // If the kind of account is unknown, a named customer means a partner.
  const isPartner = account.isPartner ?? userId !== null;
  const name = userId && customerName(userId);
  const current =
    isPartner && userId !== null ? { userId, name, label: name ?? t.customers.userId(userId) } : null;
  return (
    <CustomerContext value={{ isPartner, current, choice, setChoice }}>
      {/* Keyed by screen: each waits for its own first cards. */}
      {current?.name === null && <NameLoader key={`${pathname} ${current.userId}`} userId={current.userId} />}
      {children}
    </CustomerContext>
  );
}

/** Fetches the name of a customer whom a link named by ID only. */
function NameLoader({ userId }: { userId: UserId }) {
  const { customers } = useServices();
  const painted = useAfterFirstCards();
  const { data } = useQuery({ ...requestQuery(useCaller(), accountRequest(userId)), enabled: painted });
  const name = plainLine(data?.appName ?? '');
  useEffect(() => {
    if (name !== '') customers.rememberName({ userId, name });
  }, [customers, userId, name]);
  return null;
}

export function CustomerButton() {
  const t = useText();
  const embedded = useEmbedded();
  const { isPartner, current, choice, setChoice } = useCustomer();
  return (
    <>
      {isPartner && (
        <Button
          className={embedded ? 'customer-button' : 'customer-button customer-button--line'}
          aria-haspopup="dialog"
          aria-label={current === null ? t.customers.choose : t.customers.changeFrom(current.label)}
          onClick={() => setChoice?.('bar')}
        >
          <bdi className="cut grow">{current?.label ?? t.customers.choose}</bdi>
          <DownIcon />
        </Button>
      )}
      {choice !== null && <CustomerDialog onClose={() => setChoice?.(null)} />}
    </>
  );
}

type RequireCustomerProps = {
  readonly userId: UserId | null;
  /** While the customer is being chosen. */
  readonly title: string | null;
  readonly heading: string;
  readonly children: ReactNode;
};

/** Puts a partner's customer into the URL before the page fetches. Other accounts have none: the API would refuse it. */
export function RequireCustomer({ userId, title, heading, children }: RequireCustomerProps) {
  const { isPartner, current } = useCustomer();
  const location = useLocation();
  const customer = current?.userId ?? null;
  if (customer !== userId)
    return <Navigate replace to={withUserId(location, customer)} state={location.state} />;
  if (!isPartner || customer !== null) return children;
  return (
    <HeadedPage key={location.key} className="narrow-page" title={title} heading={heading}>
      <ChooseCustomer />
    </HeadedPage>
  );
}
