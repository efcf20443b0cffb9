// A partner works on behalf of customers. How they are found and sorted, recent ones first: customer-list.test.ts, customers.test.ts.
import type { Locator, Page } from '@playwright/test';
import { archived, romashka, vokzal } from '#simulator/data/customers.ts';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { findLink, foundPeople } from '../find/results-page.ts';
import { find, goToLookUp, press } from '../support/controls.ts';
import { calledMethods, callsTo, expect, test } from '../support/fixtures.ts';
import { failureNotice } from '../support/notice.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openAndSignIn, openSignedIn, signOut } from '../support/sign-in.ts';
import { chooseCustomer, customerOption, customerPicker, openCustomerPicker } from './customer-page.ts';

const customerLink = (personId: number, { userId }: { userId: number }): string =>
  `${personPath(personId)}?user_id=${userId}`;
const example = customerLink(personIds.example, romashka);
const own = personPath(personIds.example);

const appBar = (page: Page): Locator => page.getByRole('banner');

test('partner chooses a customer first, for all tabs', async ({ page, context, simulator }) => {
  await openSignedIn(page, own, tokens.partner);
  await expect(customerPicker(page)).toBeFocused();
  await expect(page.getByText(/Choose whose data to open/)).toBeVisible();
  await expect(page).toHaveTitle(`${personIds.example} — Person Visitors`);
  expect(callsTo(simulator, 'get.person_visitors')).toHaveLength(0);
  await customerPicker(page).fill('Замок');
  await expect(customerOption(page, 'Замок')).toContainText('Locked: debt');
  await customerPicker(page).fill('');
  // “ромашка” in the other keyboard layout.
  await page.keyboard.type('hjvfirf');
  await expect(customerOption(page, 'Ромашка')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(example);
  await expect(visitorCards(page)).toHaveCount(2);
  await expect(page).toHaveTitle(/Тест · ООО Ромашка — 6145241079 · .*Ромашка/);
  expect(callsTo(simulator, 'get.person_visitors')[0]?.params['user_id']).toBe(romashka.userId);
  expect(calledMethods(simulator).filter((method) => method?.startsWith('get.customer'))).toHaveLength(2);

  const other = await context.newPage();
  await other.goto(`${personPath(personIds.karenina)}#q=анна`);
  await expect(other).toHaveURL(new RegExp(`${personIds.karenina}\\?user_id=${romashka.userId}#q=`));
  await expect(appBar(other)).toContainText('Ромашка');
  await signOut(page);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Ромашка');
});

test('each customer has its own records and name', async ({ page, simulator }) => {
  /** The user IDs whose customer name was fetched. */
  const requestedNames = () => callsTo(simulator, 'getobj.account').map(({ params }) => params['user_id']);
  await openSignedIn(page, example, tokens.partner);
  await expect(page.getByText('test@2.ru').first()).toBeVisible();
  await expect(appBar(page)).toContainText('ООО «Ромашка»');
  await page.reload();
  await expect(appBar(page)).toContainText('ООО «Ромашка»');
  expect(requestedNames()).toEqual([romashka.userId]);
  await test.step('another customer replaces everything', async () => {
    await openCustomerPicker(page);
    await chooseCustomer(page, 'вокзал', 'ООО «Вокзал»');
    await expect(page).toHaveURL('/');
    await find(page, String(personIds.example));
    await expect(page).toHaveURL(customerLink(personIds.example, vokzal));
    await expect(visitorCards(page).first()).toBeVisible();
    await expect(page.getByText('test@2.ru')).toHaveCount(0);
    // The list has said its name.
    expect(requestedNames()).toEqual([romashka.userId]);
  });
  await test.step('a typed user ID gets a name, and recent people show their customer', async () => {
    await openCustomerPicker(page);
    await chooseCustomer(page, String(archived.userId), `User ID ${archived.userId}`);
    await expect(appBar(page)).toContainText('ООО «Архив»');
    expect(requestedNames().filter((userId) => userId === archived.userId)).toHaveLength(1);
    const recent = page.getByRole('list', { name: 'Recent people' }).getByRole('link');
    await expect(recent.filter({ hasText: 'ООО «Ромашка»' })).toHaveCount(1);
  });
});

test('choice after a failure changes only the customer in the URL', async ({ page, simulator, answers }) => {
  await openSignedIn(page, `${own}?user_id=999999#q=346356`, tokens.partner);
  const notice = failureNotice(page, 'This customer can’t be opened. Choose another one.');
  await press(notice, 'Choose a customer');
  await chooseCustomer(page, 'ромашка', 'ООО «Ромашка»');
  await expect(visitorCards(page)).toHaveCount(1);
  await expect(page).toHaveURL(`${example}#q=346356`);
  await signOut(page);
  await test.step('by a partner of an unreadable account', async () => {
    answers.fail('getobj.account', 'forbidden');
    const before = callsTo(simulator, 'get.person_visitors').length;
    await openAndSignIn(page, own, { token: tokens.partner });
    await press(page.getByRole('alert'), 'Choose a customer');
    await chooseCustomer(page, 'ООО «Ромашка»');
    await expect(page).toHaveURL(example);
    await expect(appBar(page)).toContainText('Ромашка');
    await goToLookUp(page);
    await find(page, String(personIds.karenina));
    await expect(visitorCards(page)).toHaveCount(12);
    const userIds = callsTo(simulator, 'get.person_visitors').map(({ params }) => params['user_id']);
    expect(userIds.slice(before)).toEqual([undefined, romashka.userId, romashka.userId]);
  });
});

test('search, results and person are the chosen customer’s', async ({ page, simulator }) => {
  const { userId } = romashka;
  await test.step('a link without a customer waits for the choice', async () => {
    await openSignedIn(page, findLink('phone', phones.karenina), tokens.partner);
    await chooseCustomer(page, 'ромашка');
    await expect(page).toHaveURL(customerLink(personIds.karenina, romashka));
    await expect(visitorCards(page)).toHaveCount(12);
  });
  await test.step('several people', async () => {
    await find(page, `+${phones.shared}`);
    await expect(page).toHaveURL(`/find?user_id=${userId}`);
    await expect(foundPeople(page)).toHaveCount(3);
    await expect(page).toHaveTitle('Search — Person Visitors · ООО «Ромашка»');
    await foundPeople(page).getByRole('link').first().click();
    await expect(visitorCards(page).first()).toBeVisible();
    for (const method of ['get.calls_report', 'get.person_visitors'])
      for (const { params } of callsTo(simulator, method)) expect(params['user_id']).toBe(userId);
  });
});
