import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router-dom';
import type { UserId } from '#src/lib/ids.ts';
import { customerNameQuery } from './customer-name-query.ts';
import { useCaller, useServices, useCustomer } from '#src/session/services.tsx';
import { useCustomerNames } from './use-customer-names.ts';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';

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
