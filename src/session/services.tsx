import { useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { Caller } from '#src/api/data-api.ts';
import { requestQuery } from '#src/api/queries.ts';
import type { UserId } from '#src/domain/ids.ts';
import { accountRequest } from './account-requests.ts';
import { toTimeZone } from './account.ts';
import type { ApiUsage } from './api-usage.ts';
import type { PreferencesStore } from './preferences.ts';
import type { RecentPeople } from './recent-people.ts';
import type { Session, SessionState } from './session.ts';
import type { ReadableStore, Stored } from './storage.ts';
import type { SignedIn } from './stored-session.ts';

/** Made once, in `main.tsx`. */
export type Services = {
  readonly api: Caller['api'];
  readonly session: Session;
  readonly recent: RecentPeople;
  readonly preferences: PreferencesStore;
  readonly usage: ApiUsage;
  /** Whether the agent has closed the notice about the account's missing component. */
  readonly closedNotice: Stored<boolean>;
};

const ServicesContext = createContext<Services | null>(null);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = use(ServicesContext);
  if (services === null) throw new Error('No ServicesProvider above.');
  return services;
}

export const useStore = <T,>({ subscribe, getState }: ReadableStore<T>): T =>
  useSyncExternalStore(subscribe, getState);

export const useSession = (): SessionState => useStore(useServices().session);

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

/** The account's, as far as it is known without a call: a customer's since the answer that had its name. null: unknown. */
export function useKnownTimeZone(userId: UserId | null): string | null {
  const { account } = useSignedIn();
  const { data } = useQuery({ ...requestQuery(useCaller(), accountRequest(userId)), enabled: false });
  return toTimeZone((userId === null ? account : data)?.timeZone ?? null);
}
