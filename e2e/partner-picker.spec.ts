// The picker's less usual customers: several users, locked ones, and very many.
import type { Page } from '@playwright/test';
import { tokens } from '#simulator/data/tokens.ts';
import { methodsOf } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { openSignedIn } from './sign-in.ts';

const picker = (page: Page) => page.getByRole('combobox', { name: 'Customer', exact: true });
const options = (page: Page) => page.getByRole('listbox').getByRole('option');

test('a customer is found by its name, site, login, user or number, and says that it is locked', async ({
  page,
}) => {
  await openSignedIn(page, '/', tokens.partner);
  const found = options(page).filter({ hasText: 'ЗАО «Замок»' });
  for (const typed of ['замок', 'zamok.example', 'lev@zamok', 'засов лев', '2005', 'ЗАМОК зао']) {
    await test.step(typed, async () => {
      await picker(page).fill('ромашка');
      await expect(found).toHaveCount(0);
      await picker(page).fill(typed);
      await expect(found.first()).toContainText('Locked');
    });
  }
});

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
