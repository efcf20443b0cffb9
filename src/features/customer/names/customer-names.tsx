import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { UserId } from '#src/lib/ids.ts';
import { customerNameQuery } from './customer-name-query.ts';
import { createCustomerNameChannel, type CustomerNameChannel } from './customer-name-channel.ts';
import { useCaller, useServices, useSignedIn } from '#src/session/services.tsx';
import { useCustomer } from '#src/session/customer.ts';
import { useCustomerNames } from '#src/features/customer/use-customer-of-screen.ts';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';

type AskTabs = CustomerNameChannel['ask'];

/** For a partner: finds out what the customer of the screen is called, and tells other tabs what this one knows. */
export function CustomerNames() {
  const { pathname } = useLocation();
  const { onScreen } = useCustomer();
  const nameOf = useCustomerNames();
  const askTabs = useOtherTabs(nameOf);
  if (onScreen === null || nameOf(onScreen.userId) !== null) return null;
  const { userId } = onScreen;
  // Each screen has cards of its own to wait for.
  return <Unknown key={`${pathname} ${userId}`} userId={userId} askTabs={askTabs} />;
}

function useOtherTabs(nameOf: (userId: UserId) => string | null): AskTabs {
  const { signInId } = useSignedIn();
  const { customerNames } = useServices();
  const channel = useRef<CustomerNameChannel | null>(null);
  const latest = useEffectEvent(nameOf);
  useEffect(() => {
    // What was learned a moment ago is not drawn yet.
    const opened = createCustomerNameChannel(
      signInId,
      (userId) => customerNames.getState().find((known) => known.userId === userId)?.name ?? latest(userId),
    );
    channel.current = opened;
    return () => opened.close();
  }, [signInId, customerNames]);
  return useCallback((userId) => channel.current?.ask(userId) ?? Promise.resolve(null), []);
}

function Unknown({ userId, askTabs }: { userId: UserId; askTabs: AskTabs }) {
  const { customerNames, session } = useServices();
  const { signInId } = useSignedIn();
  const painted = useAfterFirstCards();
  const learn = (name: string): void => {
    const state = session.getState();
    // The answer may come after the end of the sign-in, with which all names were forgotten.
    if (state.status === 'signed-in' && state.signInId === signInId) customerNames.visit({ userId, name });
  };
  useQuery({ ...customerNameQuery(useCaller(), userId, askTabs, learn), enabled: painted });
  return null;
}
