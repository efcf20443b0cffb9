import { useState } from 'react';
import { NavigationType, useLocation, useNavigationType, useSearchParams } from 'react-router-dom';
import { parseUserId, userIdLabel, type UserId } from '#src/lib/ids.ts';
import { noCustomer, type Customer } from '#src/session/customer.ts';
import { isPartner } from '#src/session/session-state.ts';
import { useObserved, useServices, useSignedIn } from '#src/session/services.tsx';
import { useCustomerNames, useLoadedCustomers } from './names/use-customer-names.ts';

/** What `CustomerProvider` gives to the screen: the customer of the URL, else the chosen one. */
export function useCustomerOfScreen(): Customer {
  const { chosenCustomer } = useServices();
  const session = useSignedIn();
  const stored = useObserved(chosenCustomer);
  const [query] = useSearchParams();
  const nameOf = useCustomerNames();
  const index = useLoadedCustomers();
  const [assumed, assume] = useAssumed();
  if (!isPartner(session)) return noCustomer;
  const labelled = (userId: UserId) => ({ userId, label: nameOf(userId) ?? userIdLabel(userId) });
  const chosen = stored && labelled(stored.userId);
  const linked = parseUserId(query.get('user_id'));
  const shown = linked === null ? chosen : labelled(linked);
  const onScreen = shown && {
    ...shown,
    hindrance: index?.byUserId.get(shown.userId)?.customer.hindrance ?? null,
  };
  return {
    isPartner: true,
    chosen,
    onScreen,
    isAssumed: assumed !== null && assumed === onScreen?.userId,
    assume,
  };
}

/** The customer assumed for the current history entry; an entry that replaces it keeps the assumption. */
function useAssumed(): [UserId | null, (userId: UserId) => void] {
  const { key } = useLocation();
  const navigation = useNavigationType();
  const [assumed, setAssumed] = useState<{ readonly userId: UserId; readonly key: string } | null>(null);
  if (assumed !== null && assumed.key !== key && navigation !== NavigationType.Replace) setAssumed(null);
  return [assumed?.userId ?? null, (userId) => setAssumed({ userId, key })];
}
