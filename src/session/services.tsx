import { createContext, use, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { ReadableStore } from './create-store.ts';
import type { UserId } from '#src/domain/ids.ts';
import type { Caller } from '#src/api/data-api.ts';
import type { ApiUsage } from './api-usage.ts';
import type { CustomersStore } from '#src/customer/customers.ts';
import type { RecentPeople } from './recent-people.ts';
import type { PreferencesStore } from './preferences.ts';
import type { PreloadedCall } from '#src/api/preloaded-call.ts';
import type { Searches } from '#src/search/searches.ts';
import type { SessionState, SignedIn } from './session-state.ts';
import type { Session } from './session.ts';

/** Made once, in `main.tsx`. */
export type Services = {
  readonly api: Caller['api'];
  readonly session: Session;
  readonly recent: RecentPeople;
  readonly preferences: PreferencesStore;
  readonly usage: ApiUsage;
  readonly customers: CustomersStore;
  readonly searches: Searches;
  /** Returns the first call of a link to a search, if it was sent before the app; null from the second time on. */
  readonly takeSearchCall: () => PreloadedCall | null;
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

/** The partner's customer whose data the screen shows. */
export type CurrentCustomer = {
  /** The account serves other accounts, and each call names one of them. */
  readonly isPartner: boolean;
  /** For the pages whose URL names no customer. */
  readonly chosen: UserId | null;
  /** The link's customer, else the chosen one. */
  readonly onScreen: {
    readonly userId: UserId;
    /** null: not known. */
    readonly name: string | null;
    /** The name, else the ID. */
    readonly label: string;
  } | null;
  /** Changes the customer, for the notice of a failure: the room of failures cannot import that button. */
  readonly changeButton: (text: string) => ReactNode;
};

export const noCustomer: CurrentCustomer = {
  isPartner: false,
  chosen: null,
  onScreen: null,
  changeButton: () => null,
};
const CustomerContext = createContext(noCustomer);
export const CustomerProvider = CustomerContext.Provider;

/** `noCustomer` while signed out. */
export const useCustomer = (): CurrentCustomer => use(CustomerContext);
