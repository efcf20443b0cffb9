// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { expect, it, vi } from 'vitest';
import { callerAnswered } from '#src/api/testing/fake-fetch.ts';
import { toUserId } from '#src/domain/testing/ids.ts';
import { SignedInProvider } from '#src/session/services.tsx';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import { signedInAs, vokzal } from '#src/session/testing/fake-tabs.ts';
import { renderInEnglish, turn } from '#src/ui/testing/render.tsx';
import { CustomerNameLoader, CustomerProvider, toTitleSuffix } from './choose-customer.tsx';
import { createCustomers, CustomersProvider, useCustomer } from './current-customer.tsx';

const given = vi.hoisted(() => ({ caller: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useCaller: () => given.caller,
}));

const Label = () => <output>{useCustomer().current?.label}</output>;

it.each([
  ['', 'Chosen', []],
  ['?user_id=9', 'Linked', [9]],
])('customer of /find%s is labelled %s; names fetched: %s', async (query, label, fetched) => {
  const { caller, calls } = callerAnswered(() => ({ result: { data: { app_name: 'Linked' } } }));
  const customers = createCustomers(blockedStorage());
  customers.resetForSignIn('s');
  customers.choose({ userId: toUserId(7), name: 'Chosen' });
  Object.assign(given, { caller });
  const { container } = renderInEnglish(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[`/find${query}`]}>
        <SignedInProvider value={{ ...signedInAs('s'), account: { ...vokzal, isPartner: true } }}>
          <CustomersProvider value={customers}>
            <CustomerProvider>
              <CustomerNameLoader />
              <Label />
            </CustomerProvider>
          </CustomersProvider>
        </SignedInProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await act(() => new Promise(requestAnimationFrame));
  for (let times = 0; times < 5; times += 1) await turn();
  expect(container.querySelector('output')?.textContent).toBe(label);
  expect(calls.map(({ body }) => Object(body['params']).user_id)).toEqual(fetched);
});

it.each([
  ['ООО «Ромашка»', 'ООО «Ромашка»'],
  ['ООО «Вокзал» · Пётр Облонский', 'ООО «Вокзал» · Пётр Облонский'],
  ['ООО «Вокзал» · petr@vokzal.example', 'ООО «Вокзал»'],
  ['owner@shop.example', 'User ID 6145241079'],
])('customer %s ends a title as %s', (label, title) => {
  expect(toTitleSuffix(label, 'User ID 6145241079')).toBe(title);
});
