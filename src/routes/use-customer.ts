import { skipToken, useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { useSearchParams } from 'react-router-dom';
import { parseUserId, type UserId } from '#src/primitives/ids.ts';
import { customersKey } from '#src/queries/customers-key.ts';
import type { ChosenCustomer } from '#src/session/chosen-customer.ts';
import { isPartner } from '#src/session/session-state.ts';
import type { CustomerIndex } from '#src/view-model/customer-index.ts';
import { labelOfUserId, userIdLabel } from '#src/view-model/customer-label.ts';
import { useObserved, useServices, useSignedIn } from './services.tsx';

/** On whose behalf the screen is shown. */
export type Customer = {
  /** The account serves other accounts, and asks on their behalf only. */
  readonly isPartner: boolean;
  /** The choice of this tab. */
  readonly chosen: ChosenCustomer | null;
  /** Of this screen: the link's customer, else the chosen one. */
  readonly onScreen: ChosenCustomer | null;
};

const CustomerContext = createContext<Customer>({ isPartner: false, chosen: null, onScreen: null });
export const CustomerProvider = CustomerContext.Provider;

/** The customer of the screen; none while nobody is signed in. */
export const useCustomer = (): Customer => use(CustomerContext);

/** Works it out, once for the whole screen. */
export function useCustomerOfScreen(): Customer {
  const { chosenCustomer } = useServices();
  const session = useSignedIn();
  const chosen = useObserved(chosenCustomer);
  const [query] = useSearchParams();
  const labelOf = useLabelOfCustomer();
  if (!isPartner(session)) return { isPartner: false, chosen: null, onScreen: null };
  const linked = parseUserId(query.get('user_id'));
  const onScreen = linked === null ? chosen : { userId: linked, label: labelOf(linked) };
  return { isPartner: true, chosen, onScreen };
}

/** What a customer is called, as far as it is known without asking: a shared link must open with one call. */
function useLabelOfCustomer(): (userId: UserId) => string {
  const { chosenCustomer, recentCustomers } = useServices();
  const chosen = useObserved(chosenCustomer);
  const recent = useObserved(recentCustomers);
  const index = useQuery<CustomerIndex>({
    queryKey: customersKey(useSignedIn().scope),
    queryFn: skipToken,
    gcTime: Infinity,
  }).data;
  return (userId) =>
    (index && labelOfUserId(index, userId)) ??
    (chosen?.userId === userId ? chosen.label : null) ??
    recent.find((customer) => customer.userId === userId)?.name ??
    userIdLabel(userId);
}
