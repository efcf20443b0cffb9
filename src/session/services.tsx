import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { ReadableStore } from '#src/lib/create-store.ts';
import type { Caller } from '#src/api/queries/caller.ts';
import type { ApiUsageStore } from '#src/session/stores/api-usage.ts';
import type { LinkSearch } from '#src/session/stores/link-search.ts';
import type { ChosenCustomerStore } from '#src/session/stores/chosen-customer.ts';
import type { PinnedPeople, RecentPeople } from '#src/session/stores/people-lists.ts';
import type { PreferencesStore } from '#src/session/stores/preferences.ts';
import type { CustomerNames, RecentCustomers } from '#src/session/stores/recent-customers.ts';
import type { SessionState, SignedIn } from './session-state.ts';
import type { Session } from './session-options.ts';

/** Made once, in `main.tsx`. */
export type Services = {
  readonly api: Caller['api'];
  readonly session: Session;
  readonly recent: RecentPeople;
  readonly pinned: PinnedPeople;
  readonly preferences: PreferencesStore;
  readonly usage: ApiUsageStore;
  readonly chosenCustomer: ChosenCustomerStore;
  readonly recentCustomers: RecentCustomers;
  readonly customerNames: CustomerNames;
  readonly linkSearch: LinkSearch;
};

const ServicesContext = createContext<Services | null>(null);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = use(ServicesContext);
  if (services === null) throw new Error('No ServicesProvider above.');
  return services;
}

export function useObserved<T>({ subscribe, getState }: ReadableStore<T>): T {
  return useSyncExternalStore(subscribe, getState);
}

export function useSession(): SessionState {
  return useObserved(useServices().session);
}

const SignedInContext = createContext<SignedIn | null>(null);
export const SignedInProvider = SignedInContext.Provider;

/** The session of the screen; throws outside the sign-in gate. */
export function useSignedIn(): SignedIn {
  const session = use(SignedInContext);
  if (session === null) throw new Error('Nobody is signed in here.');
  return session;
}

export function useCaller(): Caller {
  const { api } = useServices();
  const { token, signInId } = useSignedIn();
  return useMemo(() => ({ api, token, signInId }), [api, token, signInId]);
}
