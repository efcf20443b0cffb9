// The picker’s less usual customers: several users, and locked ones.
import type { Page } from '@playwright/test';
import { tokens } from '#simulator/data/reserved.ts';
import { callsOf, methodsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { openSignedIn } from '../support/sign-in.ts';

const picker = (page: Page) => page.getByRole('combobox', { name: 'Customer', exact: true });
const options = (page: Page) => page.getByRole('listbox').getByRole('option');

test('the picker finds by a site, stays open, and says what locks a customer', async ({
  page,
  simulator,
}) => {
  await openSignedIn(page, '/', tokens.partner);
  await test.step('the ring of the field stays in sight above the list', async () => {
    const field = await picker(page).locator('..').boundingBox();
    const list = await page.getByRole('listbox').boundingBox();
    expect((list?.y ?? 0) - (field?.y ?? 0) - (field?.height ?? 0)).toBeGreaterThanOrEqual(4);
  });
  await test.step('by the name of one of its sites', async () => {
    await picker(page).fill('new-year-toys');
    await expect(options(page).first()).toContainText('Ёлка и Ко');
    await expect(options(page).first().locator('mark')).toHaveText('new-year-toys');
    expect(callsOf(simulator, 'get.customers')[0]?.params).toEqual({
      access_token: tokens.partner,
      limit: 10_000,
      offset: 0,
      fields: ['id', 'name', 'description', 'status', 'sites'],
    });
  });
  await test.step('a press on the open field closes nothing', async () => {
    await picker(page).fill('');
    await picker(page).click();
    await expect(options(page).first()).toBeVisible();
    await picker(page).click();
    await expect(options(page).first()).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(options(page)).toHaveCount(0);
  });
  await test.step('a customer’s lock has its words', async () => {
    await openSignedIn(page, '/persons/6145241079', tokens.partner);
    await picker(page).fill('Отключено');
    await expect(options(page).first()).toContainText('locked for debt');
  });
});

test('Enter takes what was typed, and nothing where nothing was', async ({ page, simulator }) => {
  await openSignedIn(page, '/', tokens.partner);
  await expect(options(page).first()).toBeVisible();
  for (const typed of ['', ' ', 'нет такого']) {
    await picker(page).fill(typed);
    await page.keyboard.press('Enter');
    await expect(picker(page)).toHaveValue(typed);
  }
  await picker(page).fill('вокзал');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Choose a user of ООО «Вокзал»/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(options(page)).toHaveCount(3);
  await page.keyboard.type('левина');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('Алёна Левина');
  expect(methodsOf(simulator)).not.toContain('get.person_visitors');
});
