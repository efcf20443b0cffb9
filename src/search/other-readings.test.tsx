// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { expect, it, vi } from 'vitest';
import { parsePersonId, parseUserId } from '#src/domain/ids.ts';
import { createPreferences } from '#src/session/preferences.ts';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { AlternativeReadings } from './other-readings.tsx';
import { createSearches, SearchesProvider } from './searches.tsx';

const services = vi.hoisted(() => ({}));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => services,
}));

it.each([
  ['200101', '?user_id=200101'],
  [null, ''],
])('alternative readings of an ID keep the customer %s', (customer, query) => {
  const searches = createSearches(null);
  Object.assign(services, { preferences: createPreferences(blockedStorage()) });
  const id = parsePersonId('9165553199') ?? expect.fail();
  const userId = parseUserId(customer);
  let shown = '';
  let entry: unknown = null;
  function Shown() {
    const { pathname, search, state } = useLocation();
    shown = pathname + search;
    entry = state;
    return <AlternativeReadings kind="person" id={id} userId={userId} />;
  }
  const { container } = renderInEnglish(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={['/persons/9165553199']}>
        <SearchesProvider value={searches}>
          <Shown />
        </SearchesProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  expect(container.querySelector('a')?.getAttribute('href')).toBe(`/visitors/9165553199${query}`);
  act(() => container.querySelector('button')?.click());
  expect(searches.get(Object(entry).search)).toMatchObject({
    term: { kind: 'phone', digits: '79165553199' },
    otherReadings: [{ kind: 'visitor', id: 9165553199 }],
  });
  expect(shown).toBe(`/find${query}`);
});
