// A partner's customers.
import type { Locator, Page } from '@playwright/test';
import { romashka } from '#simulator/data/customers.ts';
import { personIds } from '#simulator/data/reserved.ts';
import type { Simulator } from '#simulator/simulator.ts';
import { callsTo } from '../support/fixtures.ts';
import { personPath } from '../support/person-page.ts';

export const customerLink = (personId: number, { userId }: { userId: number }): string =>
  `${personPath(personId)}?user_id=${userId}`;
export const example = customerLink(personIds.example, romashka);

export const customerPicker = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Customer', exact: true });

/** The first option with this text: for a moment after typing, the list still has its previous options. */
export const customerOption = (page: Page, text: string): Locator =>
  page.getByRole('listbox').getByRole('option').filter({ hasText: text }).first();

export const openCustomerPicker = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /change the customer/ }).click();

export async function chooseCustomer(page: Page, typed: string, shown = typed): Promise<void> {
  await customerPicker(page).fill(typed);
  await customerOption(page, shown).click();
}

export const appBar = (page: Page): Locator => page.getByRole('banner');

/** The user IDs whose customer name was fetched. */
export const requestedNames = (simulator: Simulator): readonly unknown[] =>
  callsTo(simulator, 'getobj.account').map(({ params }) => params['user_id']);
