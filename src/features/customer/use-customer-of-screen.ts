import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { NavigationType, useLocation, useNavigationType, useSearchParams } from 'react-router-dom';
import { parseUserId, type UserId } from '#src/lib/ids.ts';
import { customersKey } from './customers-key.ts';
import { noCustomer, type Customer } from '#src/session/customer.ts';
import { isPartner } from '#src/session/session-state.ts';
import type { CustomerIndex } from '#src/features/customer/picker/customer-index.ts';
import { labelOfUserId } from '#src/features/customer/picker/customer-label.ts';
import { userIdLabel } from '#src/lib/ids.ts';
import { useObserved, useServices, useSignedIn } from '#src/session/services.tsx';

/** Works it out, once for the whole screen. */
export function useCustomerOfScreen(): Customer {
  const { chosenCustomer } = useServices();
  const session = useSignedIn();
  const stored = useObserved(chosenCustomer);
  const [query] = useSearchParams();
  const nameOf = useCustomerNames();
  const [taken, take] = useTaken();
  if (!isPartner(session)) return noCustomer;
  const labelled = (userId: UserId) => ({ userId, label: nameOf(userId) ?? userIdLabel(userId) });
  const chosen = stored && labelled(stored.userId);
  const linked = parseUserId(query.get('user_id'));
  const onScreen = linked === null ? chosen : labelled(linked);
  return { isPartner: true, chosen, onScreen, isTaken: taken !== null && taken === onScreen?.userId, take };
}

/** The customer that was taken for the present entry of the history; what replaces that entry goes on with it. */
function useTaken(): [UserId | null, (userId: UserId) => void] {
  const { key } = useLocation();
  const navigation = useNavigationType();
  const [taken, setTaken] = useState<{ readonly userId: UserId; readonly key: string } | null>(null);
  if (taken !== null && taken.key !== key && navigation !== NavigationType.Replace) setTaken(null);
  return [taken?.userId ?? null, (userId) => setTaken({ userId, key })];
}

/** What a customer is called, as far as this tab knows: a shared link must open with one call. */
export function useCustomerNames(): (userId: UserId) => string | null {
  const { chosenCustomer, customerNames } = useServices();
  const chosen = useObserved(chosenCustomer);
  const names = useObserved(customerNames);
  const index = useQuery<CustomerIndex>({
    queryKey: customersKey(useSignedIn().signInId),
    queryFn: skipToken,
    gcTime: Infinity,
  }).data;
  return (userId) =>
    (index && labelOfUserId(index, userId)) ??
    (chosen?.userId === userId && chosen.label !== userIdLabel(userId) ? chosen.label : null) ??
    (names.find((customer) => customer.userId === userId)?.name || null);
}
