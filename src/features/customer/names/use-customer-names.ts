import { skipToken, useQuery } from '@tanstack/react-query';
import { userIdLabel, type UserId } from '#src/lib/ids.ts';
import { requestKey } from '#src/api/queries/request-query.ts';
import type { CustomerIndex } from '#src/features/customer/picker/customer-index.ts';
import { labelOfUserId } from '#src/features/customer/picker/customer-label.ts';
import { useObserved, useServices, useSignedIn } from '#src/session/services.tsx';

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
