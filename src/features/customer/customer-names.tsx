import { skipToken, useQuery } from '@tanstack/react-query';
import { userIdLabel, type UserId } from '#src/lib/ids.ts';
import { requestKey } from '#src/api/queries/request-query.ts';
import type { CustomerIndex } from '#src/features/customer/picker/customer-index.ts';
import { labelOfUserId } from '#src/features/customer/picker/customer-label.ts';
import { useObserved, useServices, useSignedIn, useCaller, useCustomer } from '#src/session/services.tsx';
import { useLocation } from 'react-router-dom';
import { customerNameQuery } from './customer-name-query.ts';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';

/** The partner's lists, if they were loaded. Fetches nothing. */
export const useLoadedCustomers = (): CustomerIndex | undefined =>
  useQuery<CustomerIndex>({
    queryKey: requestKey(useSignedIn().signInId, { method: 'get.customers', key: {} }),
    queryFn: skipToken,
    gcTime: Infinity,
  }).data;

/** What a customer is called, as far as this tab knows. Fetches nothing: a shared link must open with one call. */
export function useCustomerNames(): (userId: UserId) => string | null {
  const { chosenCustomer, customerNames } = useServices();
  const chosen = useObserved(chosenCustomer);
  const names = useObserved(customerNames);
  const index = useLoadedCustomers();
  return (userId) =>
    (index && labelOfUserId(index, userId)) ??
    (chosen?.userId === userId && chosen.label !== userIdLabel(userId) ? chosen.label : null) ??
    (names.find((customer) => customer.userId === userId)?.name || null);
}

/** For a partner: fetches the name of the screen's customer. */
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
  const { session, customerNames } = useServices();
  const painted = useAfterFirstCards();
  useQuery({
    ...customerNameQuery(useCaller(), userId, { askTabs: session.askTabs, names: customerNames }),
    enabled: painted,
  });
  return null;
}
