// A partner works on behalf of customers: the customer is chosen first, and always visible.
import type { Locator, Page } from '@playwright/test';
import { romashka, vokzal } from '#simulator/data/customers.ts';
import { tokens } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { callsOf, methodsOf } from '../support/calls.ts';
import { find } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { untilPersonWhole, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const example = '/persons/6145241079';

const picker = (page: Page): Locator => page.getByRole('combobox', { name: 'Customer', exact: true });
const bar = (page: Page): Locator => page.getByRole('banner');

/** The picker's options only: the app bar's selects have options, too. */
const options = (page: Page, by: { name?: RegExp } = {}): Locator =>
  page.getByRole('listbox').getByRole('option', by);

async function choose(page: Page, typed: string, option: RegExp): Promise<void> {
  await picker(page).fill(typed);
  await options(page, { name: option }).first().click();
}

test('the customer is asked for before any person call, with the reason, and is then in the URL', async ({
  page,
  simulator,
}) => {
  await openSignedIn(page, example, tokens.partner);
  await expect(page.getByText(/Choose whose data to open/)).toBeVisible();
  expect(callsOf(simulator, 'get.person_visitors')).toHaveLength(0);
  // Its own account says that it is one.
  await expect(page.getByRole('button', { name: /Not a partner\?/ })).toHaveCount(0);
  await test.step('by keyboard alone, and before axe', async () => {
    await expect(picker(page)).toBeFocused();
    await page.keyboard.type('ромашка');
    await expect(options(page).first()).toContainText('Ромашка');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
  });
  await expect(page).toHaveURL(`${example}?user_id=${romashka.userId}`);
  await expect(visitorCards(page)).toHaveCount(2);
  await expect(bar(page)).toContainText('Ромашка');
  await expect(page).toHaveTitle(/Тест · ООО Ромашка — 6145241079 · .*Ромашка/);
  expect(methodsOf(simulator).filter((method) => method?.startsWith('get.customer'))).toHaveLength(2);
  const [call] = callsOf(simulator, 'get.person_visitors');
  expect(call?.params['user_id']).toBe(romashka.userId);
});

test('a link’s filter outlasts the choice of the customer, an older link’s too', async ({ page }) => {
  for (const link of [`${example}#q=346356`, `${example}?q=346356`]) {
    await openSignedIn(page, link, tokens.partner);
    await choose(page, 'ромашка', /Ромашка/);
    await expect(page).toHaveURL(`${example}?user_id=${romashka.userId}#q=346356`);
    await expect(visitorCards(page)).toHaveCount(1);
    await page.evaluate(() => sessionStorage.clear());
  }
  // The app adds a customer that was chosen before to the URL.
  await openSignedIn(page, '/', tokens.partner);
  await choose(page, 'ромашка', /Ромашка/);
  await expect(bar(page)).toContainText('Ромашка');
  await page.goto(`${example}?q=346356`);
  await expect(page).toHaveURL(`${example}?user_id=${romashka.userId}#q=346356`);
  await expect(visitorCards(page)).toHaveCount(1);
});

test('another customer shows what that customer has: nothing of the one before stays', async ({
  page,
  context,
}) => {
  await openSignedIn(page, `${example}?user_id=${romashka.userId}`, tokens.partner);
  await expect(page.getByText('test@2.ru').first()).toBeVisible();
  await test.step('two tabs with two customers never mix', async () => {
    const other = await context.newPage();
    await other.goto(`${example}?user_id=${vokzal.userId}`);
    await expect(visitorCards(other).first()).toBeVisible();
    await expect(visitorCards(page)).toHaveCount(2);
    await expect(page.getByText('test@2.ru').first()).toBeVisible();
    await expect(other.getByText('test@2.ru')).toHaveCount(0);
    await other.close();
  });
  await page.getByRole('button', { name: /change the customer/ }).click();
  await choose(page, 'вокзал', /ООО «Вокзал»/);
  // This customer has several users: choosing one is a second step.
  await options(page, { name: /Пётр Облонский/ }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByText('test@2.ru')).toHaveCount(0);
  await find(page, '6145241079');
  await expect(page).toHaveURL(`${example}?user_id=${vokzal.userId}`);
  await expect(visitorCards(page).first()).toBeVisible();
  await expect(page.getByText('test@2.ru')).toHaveCount(0);
});

test('a link of another customer than the chosen one says so, and offers to switch', async ({ page }) => {
  await openSignedIn(page, '/', tokens.partner);
  await choose(page, 'ромашка', /Ромашка/);
  await expect(bar(page)).toContainText('Ромашка');
  await page.goto(`${example}?user_id=${vokzal.userId}`);
  await expect(page.getByText(/This page belongs to .*You chose .*Ромашка/)).toBeVisible();
  await expect(visitorCards(page).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Switch to/ }).click();
  await expect(page.getByText(/This page belongs to/)).toBeHidden();
  await expect(visitorCards(page).first()).toBeVisible();
});

test('a client’s link with a user_id opens the account’s own person, and says so', async ({
  page,
  simulator,
}) => {
  await openSignedIn(page, `${example}?user_id=${romashka.userId}`);
  await expect(visitorCards(page)).toHaveCount(2);
  await expect(
    page.getByText(/The link is for user ID.*, which does not apply to your account/),
  ).toBeVisible();
  await expectAccessible(page);
  expect(callsOf(simulator, 'get.person_visitors').map(({ params }) => params['user_id'])).toEqual([
    romashka.userId,
    undefined,
  ]);

  await test.step('the page stays as it is while one types in the filter', async () => {
    await page.goto(`/visitors/6152759362?user_id=${romashka.userId}`);
    await expect(visitorCards(page)).toHaveCount(2);
    const card = visitorCards(page).filter({ hasText: '346356' });
    await card.getByRole('button', { name: 'More', exact: true }).click();
    const less = page.getByRole('button', { name: 'Less', exact: true });
    await expect(less).toBeVisible();
    await untilPersonWhole(page);
    const calls = simulator.calls.length;
    const filter = page.getByRole('searchbox', { name: 'Find in records' });
    await filter.pressSequentially('346');
    await expect(filter).toHaveValue('346');
    await expect(filter).toBeFocused();
    await expect(visitorCards(page)).toHaveCount(1);
    await expect(less).toBeVisible();
    await expect(page.getByText(/does not apply to your account/)).toBeVisible();
    expect(simulator.calls).toHaveLength(calls);
  });
});
