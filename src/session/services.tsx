import { queryOptions, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { Caller } from '#src/api/data-api.ts';
import { useAfterFirstPaint } from '#src/api/loading.ts';
import { requestQuery } from '#src/api/queries.ts';
import type { UserId } from '#src/domain/ids.ts';
import { createPhoneReader, type PhoneReader } from '#src/domain/phone.ts';
import { useLanguage } from '#src/i18n/text-context.tsx';
import { useNow } from '#src/ui/browser-state.ts';
import { createRequiredContext } from '#src/ui/required-context.ts';
import { accountRequest, type Account, toTimeZone } from './account-requests.ts';
import { type DayPoints, todaysPoints } from './api-usage.ts';
import type { CustomersStore } from './customers.ts';
import type { PreferencesStore } from './preferences.ts';
import type { RecentPeople } from './recent-people.ts';
import type { Searches } from './searches.ts';
import type { Session, SessionState } from './session.ts';
import type { ReadableStore, Store } from '#src/domain/store.ts';
import type { SignedIn } from './stored-session.ts';

/** Made once, in `main.tsx`. */
export type Services = {
  readonly api: Caller['api'];
  readonly session: Session;
  readonly recent: RecentPeople;
  readonly preferences: PreferencesStore;
  /** null: not reported. */
  readonly usage: Store<DayPoints | null>;
  readonly customers: CustomersStore;
  readonly searches: Searches;
};

export const [ServicesProvider, useServices] = createRequiredContext<Services>('ServicesProvider');

export const useStore = <T,>({ subscribe, getState }: ReadableStore<T>): T =>
  useSyncExternalStore(subscribe, getState);

export const useSession = (): SessionState => useStore(useServices().session);

/** Throws outside the sign-in gate. */
export function useSignedIn(): SignedIn {
  const session = useSession();
  if (session.status === 'signed-out') throw new Error('Nobody is signed in.');
  return session;
}

export function useCaller(): Caller {
  const { api } = useServices();
  const { token, signInId } = useSignedIn();
  return useMemo(() => ({ api, token, signInId }), [api, token, signInId]);
}

/** As far as it is known without a call: a customer's since the response that had its name. */
export function useKnownAccount(userId: UserId | null): Account | undefined {
  const { account } = useSignedIn();
  const { data } = useQuery({ ...requestQuery(useCaller(), accountRequest(userId)), enabled: false });
  return userId === null ? account : data;
}

/** Only names known in this sign-in: fetches nothing. */
export function useCustomerNames(): (userId: UserId) => string | null {
  const { known } = useStore(useServices().customers);
  return (userId) => known.find((customer) => customer.userId === userId)?.name || null;
}

export const useKnownTimeZone = (userId: UserId | null): string | null =>
  toTimeZone(useKnownAccount(userId)?.timeZone ?? null);

/** null: not known for today. */
export const usePoints = (): DayPoints | null => todaysPoints(useStore(useServices().usage), useNow());

/** Reads phones by the agent's default country; a new reader once the library has loaded or the country changes. */
export function usePhoneReader(): PhoneReader {
  const { defaultCountry } = useStore(useServices().preferences);
  const language = useLanguage();
  const { data } = useQuery({ ...phoneLibraryQuery, enabled: useAfterFirstPaint() });
  // Deferred: once the library has loaded, every card is rendered again, and clicks and keys should not wait for that.
  const library = useDeferredValue(data?.[language] ?? null);
  // One reader for as long as possible: it caches, and with a new one, every card is rendered again.
  return useMemo(() => createPhoneReader(defaultCountry, library), [defaultCountry, library]);
}

/** libphonenumber's chunk. Until it has loaded, or if it fails to load, phones are shown as they are. */
export const phoneLibraryQuery = queryOptions({
  queryKey: ['phone_library'],
  queryFn: async () => (await import('#src/domain/phone-library.ts')).phoneLibraries,
  staleTime: Infinity,
  gcTime: Infinity,
  structuralSharing: false,
});
