// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router-dom';
import { expect, it, vi } from 'vitest';
import { CustomerContext, NO_CUSTOMER } from '#src/customer/current-customer.tsx';
import { personOf } from '#src/domain/testing/ids.ts';
import { createPreferences } from '#src/session/preferences.ts';
import { createRecentPeople } from '#src/session/recent-people.ts';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { ReadingOptions } from './search-field.tsx';
import { createSearches, SearchesProvider } from './searches.tsx';

const services = vi.hoisted(() => ({}));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => services,
}));

it('an empty field lists people of the customer on the screen, but for the one who is open', () => {
  const recent = createRecentPeople(blockedStorage());
  recent.resetForSignIn('s');
  for (const [person, user] of [
    [1, 7],
    [2, 8],
    [3, 7],
  ] as const)
    recent.visit({ ...personOf(person, user), name: '' });
  Object.assign(services, { recent, preferences: createPreferences(blockedStorage()) });
  const { userId } = personOf(1, 7);
  const current = userId && { userId, name: null, label: '' };
  const { container } = renderInEnglish(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={['/persons/3']}>
        <SearchesProvider value={createSearches(null)}>
          <CustomerContext value={{ ...NO_CUSTOMER, isPartner: true, current }}>
            <ReadingOptions
              id="options"
              text=""
              active={-1}
              isOpen
              isSubmitted={false}
              onCount={() => {}}
              onFailed={() => {}}
              onOpened={() => {}}
            />
          </CustomerContext>
        </SearchesProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  expect([...container.querySelectorAll('[role=option] bdi')].map((each) => each.textContent)).toEqual(['1']);
});
