import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { createDataApi } from '#src/api/data-api.ts';
import { createQueryClient } from '#src/api/queries.ts';
import { silentFetch } from '#src/api/testing/fake-fetch.ts';
import { phoneLibraries } from '#src/domain/phone-library.ts';
import type { Account } from '#src/session/account-requests.ts';
import type { DayPoints } from '#src/session/api-usage.ts';
import { createStore } from '#src/domain/store.ts';
import { createCustomers } from '#src/session/customers.ts';
import { createPreferences } from '#src/session/preferences.ts';
import { createRecentPeople } from '#src/session/recent-people.ts';
import { createSearches } from '#src/session/searches.ts';
import { type Services, ServicesProvider, phoneLibraryQuery } from '#src/session/services.tsx';
import { InEnglish, render, type Wrapper } from '#src/ui/testing/render.tsx';
import { blockedStorage } from './fake-storage.ts';
import { FakeBrowser, keySignIn, vokzal } from './fake-tabs.ts';

type Parts = Partial<Services> & { readonly account?: Account };

/** Of an agent whose device stores nothing, before an API that never responds. */
export function createServices({ account = vokzal, ...parts }: Parts = {}): Services {
  const { session } = new FakeBrowser().openTab();
  session.signIn({ ...keySignIn(), account });
  return {
    api: createDataApi({ fetch: silentFetch, url: '/api/v2.0' }),
    session,
    recent: createRecentPeople(blockedStorage()),
    preferences: createPreferences(blockedStorage()),
    usage: createStore<DayPoints | null>(null),
    customers: createCustomers(blockedStorage()),
    searches: createSearches(null),
    ...parts,
  };
}

type Options = Parts & { readonly path?: string };

/** What the app puts around a signed-in screen. The library of phones is loaded. */
export function signedIn({ path = '/', ...parts }: Options = {}): Wrapper {
  const queryClient = createQueryClient();
  queryClient.setQueryData(phoneLibraryQuery.queryKey, phoneLibraries);
  const services = createServices(parts);
  return ({ children }) => (
    <QueryClientProvider client={queryClient}>
      <ServicesProvider value={services}>
        <MemoryRouter initialEntries={[path]}>
          <InEnglish>{children}</InEnglish>
        </MemoryRouter>
      </ServicesProvider>
    </QueryClientProvider>
  );
}

export const renderSignedIn = (node: ReactNode, options?: Options) => render(node, signedIn(options));
