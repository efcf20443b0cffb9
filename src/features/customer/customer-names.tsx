import { skipToken, useQuery, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { UserId } from '#src/lib/ids.ts';
import { knownAccount } from '#src/session/session-state.ts';
import { requestKey, requestQuery } from '#src/api/queries/request-query.ts';
import { labelOfUserId, type CustomerIndex } from '#src/features/customer/picker/customer-index.ts';
import { useObserved, useServices, useSignedIn, useCaller, useCustomer } from '#src/session/services.tsx';
import { useLocation } from 'react-router-dom';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';
import { isAccountRefused } from '#src/api/api-error-checks.ts';
import type { RecentCustomers } from '#src/session/stores/customers.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import { accountOf } from '#src/api/requests/account.ts';
import type { Caller } from '#src/api/data-api.ts';

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
    ((chosen?.userId === userId && chosen.label) ||
      names.find((customer) => customer.userId === userId)?.name ||
      null);
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
  const { customerNames } = useServices();
  const painted = useAfterFirstCards();
  useQuery({
    ...customerNameQuery(useCaller(), userId, customerNames),
    enabled: painted,
  });
  return null;
}

/**
 * The name of a customer of whom only the `user_id` is known. If the customer's account refuses the partner, the partner's lists may hold the name. null: it is nowhere.
 */
export function customerNameQuery(caller: Caller, userId: UserId, names: RecentCustomers) {
  const { signInId } = caller;
  return queryOptions({
    queryKey: ['customer_name', { signInId, userId }],
    queryFn: async ({ signal, client }) => {
      let name = await fetchNameFromAccount(client, caller, userId);
      signal.throwIfAborted();
      name ??= await fetchNameFromLists(client, caller, userId);
      signal.throwIfAborted();
      if (name !== null) names.visit({ userId, name });
      return name;
    },
    staleTime: Infinity,
  });
}

/** The answer stays: it also has the time zone of the customer's history. The retries are those of the name. */
async function fetchNameFromAccount(
  client: QueryClient,
  caller: Caller,
  userId: UserId,
): Promise<string | null> {
  try {
    const account = await client.fetchQuery({ ...requestQuery(caller, accountOf(userId)), retry: false });
    return plainLine(knownAccount(account)?.appName ?? '') || null;
  } catch (error) {
    if (isAccountRefused(error)) return null;
    throw error;
  }
}

/** Rarely needed: loaded on demand. */
async function fetchNameFromLists(
  client: QueryClient,
  caller: Caller,
  userId: UserId,
): Promise<string | null> {
  const { customersQuery } = await import('./customers-query.ts');
  return labelOfUserId(await client.ensureQueryData(customersQuery(caller)), userId);
}
