// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router-dom';
import { expect, it, vi } from 'vitest';
import { makeUserId } from '#src/features/customer/testing/customers.ts';
import { useCustomer } from '#src/session/services.tsx';
import { createChosenCustomer, createCustomerNames } from '#src/session/stores/customers.ts';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { CustomerOfScreen } from './customer-of-screen.tsx';

const services = vi.hoisted(() => ({}));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => services,
  useSignedIn: () => ({ status: 'signed-in', signInId: 's', account: null, partner: true }),
}));

const Shown = () => useCustomer().onScreen?.label;

it.each([
  ['its name', '?user_id=2001', 'Ромашка'],
  ['its user_id where nobody names it', '?user_id=2002', 'User ID 2002'],
  ['the chosen one where the link has none', '', 'Вокзал'],
])('a link’s customer is called by %s', (_by, query, label) => {
  const chosenCustomer = createChosenCustomer(blockedStorage());
  const customerNames = createCustomerNames(blockedStorage());
  chosenCustomer.choose({ userId: makeUserId(2003), label: 'Вокзал' });
  customerNames.visit({ userId: makeUserId(2001), name: 'Ромашка' });
  Object.assign(services, { chosenCustomer, customerNames });
  const { container } = renderInEnglish(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[`/persons/5${query}`]}>
        <CustomerOfScreen>
          <Shown />
        </CustomerOfScreen>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  expect(container.textContent.replaceAll('\u00a0', ' ')).toBe(label);
});
