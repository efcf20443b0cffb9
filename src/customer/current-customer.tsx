import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { requestQuery } from '#src/api/request-query.ts';
import { useAfterFirstCards } from '#src/api/loading.ts';
import { accountOf } from '#src/session/account-requests.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { parseUserId, type UserId } from '#src/domain/ids.ts';
import { plainLine } from '#src/domain/plain-text.ts';
import {
  CustomerProvider,
  noCustomer,
  useCaller,
  useCustomer,
  useObserved,
  useServices,
  useSignedIn,
  type CurrentCustomer,
} from '#src/session/services.tsx';
import { knownAccount } from '#src/session/session-state.ts';
import { ChangeCustomer } from './choose-customer.tsx';

/** Gives the screens the customer of the URL, else the chosen one. */
export function CustomerOfScreen({ children }: { children: ReactNode }) {
  return <CustomerProvider value={useCustomerOfScreen()}>{children}</CustomerProvider>;
}

const changeButton = (text: string) => <ChangeCustomer text={text} />;

function useCustomerOfScreen(): CurrentCustomer {
  const t = useText();
  const { chosen } = useObserved(useServices().customers);
  const account = knownAccount(useSignedIn().account);
  const [query] = useSearchParams();
  const nameOf = useCustomerNames();
  const userId = parseUserId(query.get('user_id')) ?? chosen;
  // An account of unknown kind counts as a partner's once a customer is named.
  const isPartner = account?.isPartner ?? userId !== null;
  if (!isPartner) return { ...noCustomer, changeButton };
  const name = userId && nameOf(userId);
  const onScreen = userId && { userId, name, label: name ?? t.customers.userId(userId) };
  return { isPartner, chosen, onScreen, changeButton };
}

/** The customer's name, if this sign-in knows it already. Fetches nothing. */
export function useCustomerNames(): (userId: UserId) => string | null {
  const { known } = useObserved(useServices().customers);
  return (userId) => known.find((customer) => customer.userId === userId)?.name || null;
}

/** For a partner: fetches the name of the screen's customer, if a link has opened one whose name is not known. */
export function CustomerNameLoader() {
  const { pathname } = useLocation();
  const { onScreen } = useCustomer();
  const nameOf = useCustomerNames();
  if (onScreen === null || nameOf(onScreen.userId) !== null) return null;
  const { userId } = onScreen;
  // The key makes a new component for each screen, which waits for that screen's first cards.
  return <FetchName key={`${pathname} ${userId}`} userId={userId} />;
}

function FetchName({ userId }: { userId: UserId }) {
  const { customers } = useServices();
  const painted = useAfterFirstCards();
  const { data } = useQuery({ ...requestQuery(useCaller(), accountOf(userId)), enabled: painted });
  const name = plainLine(knownAccount(data)?.appName ?? '');
  useEffect(() => {
    if (name !== '') customers.learn({ userId, name });
  }, [customers, userId, name]);
  return null;
}
