// The table of a person's records, and the buttons that switch between it and the cards.
import { expect, type Locator, type Page } from '@playwright/test';
import { openPerson } from '../support/open-person.ts';
import { button } from '../support/controls.ts';

export const viewButton = (page: Page, view: 'Cards' | 'Table'): Locator => button(page, view);

export const table = (page: Page): Locator => page.getByRole('table', { name: 'Records', exact: true });

/** Without the head. */
export const rows = (page: Page): Locator => table(page).locator('tbody').getByRole('row');

export const head = (page: Page, column: string): Locator => page.getByRole('columnheader', { name: column });

/** Opens the person as cards, and switches to the table. */
export async function openTable(page: Page, personId: number, query = ''): Promise<void> {
  await openPerson(page, personId, { query });
  await viewButton(page, 'Table').click();
  await expect(rows(page).first()).toBeVisible();
}
