// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { expect, it, vi } from 'vitest';
import { callerAnswered, listOf, refused } from '#src/api/testing/fake-fetch.ts';
import type { UserId } from '#src/lib/ids.ts';
import {
  createChosenCustomer,
  createCustomerNames,
  createRecentCustomers,
} from '#src/session/stores/customers.ts';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { CustomerChooser } from './customer-chooser.tsx';

const signedIn = vi.hoisted(() => ({ services: {}, caller: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => signedIn.services,
  useCaller: () => signedIn.caller,
  useSignedIn: () => ({ ...signedIn.caller, account: null, partner: true }),
}));

type Answers = Readonly<Record<string, object>>;

const lists: Answers = {
  'get.customers': listOf([{ id: 20, name: 'ООО «Ромашка»' }]),
  'get.customer_users': listOf([{ id: 2001, name: 'Мария', customer_id: 20 }]),
};
const noLists: Answers = { 'get.customers': refused, 'get.customer_users': refused };

function chooserWith(answers: Answers) {
  const { caller } = callerAnswered(({ body }) => answers[String(body['method'])] ?? expect.fail());
  const stores = {
    chosenCustomer: createChosenCustomer(blockedStorage()),
    recentCustomers: createRecentCustomers(blockedStorage()),
    customerNames: createCustomerNames(blockedStorage()),
  };
  signedIn.services = stores;
  signedIn.caller = caller;
  const onChosen = vi.fn<(userId: UserId) => void>();
  const { container } = renderInEnglish(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <CustomerChooser onChosen={onChosen} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const options = () => [...container.querySelectorAll<HTMLElement>('[role=option]')];
  const type = (text: string): void => {
    const field = container.querySelector('input') ?? expect.fail();
    act(() => {
      // As React listens to it: by the element's own setter.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  return { ...stores, container, onChosen, options, type };
}

it('who was chosen is the tab’s customer, with the name, and the first of the recent ones', async () => {
  const { chosenCustomer, recentCustomers, customerNames, onChosen, options, type } = chooserWith(lists);
  type('ромашка');
  await until(() => options().length === 1);
  act(() => options()[0]?.click());
  const chosen = { userId: 2001, name: 'ООО «Ромашка»' };
  expect(onChosen).toHaveBeenCalledExactlyOnceWith(2001);
  expect(chosenCustomer.getState()).toEqual({ userId: 2001, label: chosen.name });
  expect(recentCustomers.getState()).toEqual([chosen]);
  expect(customerNames.getState()).toEqual([chosen]);
});

it('without the lists it says why, and takes a user_id', async () => {
  const { container, recentCustomers, customerNames, onChosen, options, type } = chooserWith(noLists);
  await until(() => container.querySelector('[role=alert]') !== null);
  type('2001');
  await until(() => options().length === 1);
  expect(options()[0]?.textContent.replaceAll('\u00a0', ' ')).toContain('User ID 2001');
  act(() => options()[0]?.click());
  expect(onChosen).toHaveBeenCalledExactlyOnceWith(2001);
  expect(recentCustomers.getState()).toEqual([{ userId: 2001, name: '' }]);
  expect(customerNames.getState()).toEqual([]);
});
