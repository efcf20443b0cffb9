// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { expect, it, vi } from 'vitest';
import { createStore } from '#src/lib/create-store.ts';
import { personOf } from '#src/api/testing/ids.ts';
import { createRecentPeople } from '#src/session/stores/people-lists.ts';
import { createChosenCustomer, createCustomerNames } from '#src/session/stores/customers.ts';
import { createPreferences } from '#src/session/stores/preferences.ts';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { LookUpPage } from './look-up-page.tsx';

const services = vi.hoisted(() => ({}));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => services,
  useSignedIn: () => ({ signInId: 's' }),
}));

it('recent people who are not pinned are listed until a press clears them; who is pinned stays', () => {
  const [anna, ivan] = [
    { ...personOf(5), label: 'Анна' },
    { ...personOf(6), label: 'Иван' },
  ];
  const recent = createRecentPeople(blockedStorage());
  recent.visit(anna);
  recent.visit(ivan);
  Object.assign(services, {
    recent,
    pinned: createStore([ivan]),
    chosenCustomer: createChosenCustomer(blockedStorage()),
    customerNames: createCustomerNames(blockedStorage()),
    preferences: createPreferences(blockedStorage()),
  });
  const { container } = renderInEnglish(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <LookUpPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const names = () =>
    [...container.querySelectorAll('a')].map((link) => link.querySelector('bdi')?.textContent);
  expect(names()).toEqual(['Иван', 'Анна']);
  const clear = [...container.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Clear recent people',
  );
  act(() => (clear ?? expect.fail()).click());
  expect(names()).toEqual(['Иван']);
  expect(recent.getState()).toEqual([]);
});
