// The picker's less usual customers: several users, locked ones, and very many.
import type { Page } from '@playwright/test';
import { tokens } from '#simulator/data/tokens.ts';
import { methodsOf } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { openSignedIn } from './person-page.ts';

const picker = (page: Page) => page.getByRole('combobox', { name: 'Customer', exact: true });
const options = (page: Page) => page.getByRole('listbox').getByRole('option');

test('a locked customer says so', async ({ page }) => {
  await openSignedIn(page, '/', tokens.partner);
  await picker(page).fill('замок');
  await expect(options(page).filter({ hasText: 'ЗАО «Замок»' })).toContainText('Locked');
});

for (const typed of ['замок', 'zamok.example', 'lev@zamok', 'засов лев', '2005', 'ЗАМОК зао']) {
  test(`“${typed}” finds the customer`, async ({ page }) => {
    await openSignedIn(page, '/', tokens.partner);
    await picker(page).fill(typed);
    await expect(options(page).filter({ hasText: 'ЗАО «Замок»' }).first()).toBeVisible();
  });
}

test('2,000 customers with 10,000 users: two calls, one found by a part of a user’s name', async ({
  page,
  simulator,
}) => {
  await openSignedIn(page, '/', tokens.bigPartner);
  await expect(page.getByText(/^2,000 customers/)).toBeVisible();
  await picker(page).pressSequentially('анна');
  await expect(picker(page)).toHaveValue('анна');
  await expect(options(page).first()).toBeVisible();
  expect(methodsOf(simulator).filter((method) => method?.startsWith('get.customer'))).toHaveLength(2);
});
