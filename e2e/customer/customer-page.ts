// A partner's customers.
import type { Locator, Page } from '@playwright/test';

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
