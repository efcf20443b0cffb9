import { useState, type ReactNode } from 'react';
import { NavigationType, useLocation, useNavigationType, useSearchParams } from 'react-router-dom';
import { parseUserId, type UserId } from '#src/lib/ids.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { isPartner } from '#src/session/session-state.ts';
import {
  useObserved,
  useServices,
  useSignedIn,
  CustomerProvider,
  noCustomer,
  type CurrentCustomer,
} from '#src/session/services.tsx';
import { ChangeCustomer } from './customer-button.tsx';
import { useCustomerNames, useLoadedCustomers } from './customer-names.tsx';

/** Gives the screens the customer of the URL, else the chosen one. */
export function CustomerOfScreen({ children }: { children: ReactNode }) {
  return <CustomerProvider value={useCustomerOfScreen()}>{children}</CustomerProvider>;
}

const changeButton = (text: string) => <ChangeCustomer text={text} className="button button--primary" />;

function useCustomerOfScreen(): CurrentCustomer {
  const t = useText();
  const { chosenCustomer } = useServices();
  const session = useSignedIn();
  const stored = useObserved(chosenCustomer);
  const [query] = useSearchParams();
  const nameOf = useCustomerNames();
  const index = useLoadedCustomers();
  const [assumed, assume] = useOfEntry();
  const [ignored, ignore] = useOfEntry();
  const wasChosen = useAtEntry(stored !== null);
  if (!isPartner(session)) return { ...noCustomer, ignored, ignore, changeButton };
  const labelled = (userId: UserId) => ({ userId, label: nameOf(userId) ?? t.customers.userId(userId) });
  const chosen = stored && labelled(stored.userId);
  const linked = parseUserId(query.get('user_id'));
  const shown = linked === null ? chosen : labelled(linked);
  const onScreen = shown && {
    ...shown,
    inactiveStatus: index?.byUserId.get(shown.userId)?.customer.inactiveStatus ?? null,
  };
  return {
    isPartner: true,
    chosen,
    wasChosen,
    onScreen,
    isAssumed: assumed !== null && assumed === onScreen?.userId,
    assume,
    ignored,
    ignore,
    changeButton,
  };
}

/** What was found out about the current history entry; one that replaces it keeps that. */
function useOfEntry(): [UserId | null, (userId: UserId) => void] {
  const { key } = useLocation();
  const navigation = useNavigationType();
  const [found, setFound] = useState<{ readonly userId: UserId; readonly key: string } | null>(null);
  if (found !== null && found.key !== key && navigation !== NavigationType.Replace) setFound(null);
  return [found?.userId ?? null, (userId) => setFound({ userId, key })];
}

/** The value when the current history entry was opened. */
function useAtEntry<T>(value: T): T {
  const { key } = useLocation();
  const [opened, setOpened] = useState({ key, value });
  if (opened.key !== key) setOpened({ key, value });
  return opened.value;
}
