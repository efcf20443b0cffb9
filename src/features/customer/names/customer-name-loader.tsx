import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { UserId } from '#src/lib/ids.ts';
import { customerNameQuery } from './customer-name-query.ts';
import { createCustomerNameChannel, type CustomerNameChannel } from './customer-name-channel.ts';
import { useCaller, useServices, useSignedIn } from '#src/session/services.tsx';
import { useCustomer } from '#src/session/customer.ts';
import { useCustomerNames } from './use-customer-names.ts';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';

type AskTabs = CustomerNameChannel['ask'];

/** For a partner: fetches the name of the screen's customer, and answers other tabs that ask for names. */
export function CustomerNameLoader() {
  const { pathname } = useLocation();
  const { onScreen } = useCustomer();
  const nameOf = useCustomerNames();
  const askTabs = useOtherTabs(nameOf);
  if (onScreen === null || nameOf(onScreen.userId) !== null) return null;
  const { userId } = onScreen;
  // The key makes a new component for each screen, which waits for that screen's first cards.
  return <FetchName key={`${pathname} ${userId}`} userId={userId} askTabs={askTabs} />;
}

function useOtherTabs(nameOf: (userId: UserId) => string | null): AskTabs {
  const { signInId } = useSignedIn();
  const { customerNames } = useServices();
  const channel = useRef<CustomerNameChannel | null>(null);
  const latest = useEffectEvent(nameOf);
  useEffect(() => {
    // Look in the store first: a name just learned is not rendered yet, so `latest` does not know it.
    const opened = createCustomerNameChannel(
      signInId,
      (userId) => customerNames.getState().find((known) => known.userId === userId)?.name ?? latest(userId),
    );
    channel.current = opened;
    return () => opened.close();
  }, [signInId, customerNames]);
  return useCallback((userId) => channel.current?.ask(userId) ?? Promise.resolve(null), []);
}

function FetchName({ userId, askTabs }: { userId: UserId; askTabs: AskTabs }) {
  const { customerNames } = useServices();
  const painted = useAfterFirstCards();
  const learn = (name: string): void => customerNames.visit({ userId, name });
  useQuery({ ...customerNameQuery(useCaller(), userId, askTabs, learn), enabled: painted });
  return null;
}
