// Each page by the Tab key: the order is right, and the focus is always visible.
import type { Locator, Page } from '@playwright/test';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { controls } from '../support/controls.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { contacts } from '../support/open-person.ts';
import { heading, personPath, untilPersonWhole, untilWhole, visitorCards } from '../support/person-page.ts';
import { openAndSignIn, openSignedIn } from '../support/sign-in.ts';
import { walk } from '../support/tab-order.ts';

const words = controls.en;

const skip = (page: Page): Locator => page.getByRole('link', { name: 'Skip to content', exact: true });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

const brand = 'a Person Visitors, look-up';
const field = ['combobox Phone, e-mail, name or ID', 'button Find'];
const signedInBar = [brand, 'button Account'];

test('signing in', async ({ page }) => {
  await page.goto('/');
  const token = page.getByLabel(words.token, { exact: true });
  await expect(token).toBeFocused();
  const firstDemo = page.getByRole('link', { name: String(personIds.example), exact: true });
  await expect(firstDemo).toBeVisible();
  await untilWhole(page);
  expect(await walk(page, firstDemo)).toEqual([
    'button Show characters',
    'input Remember on this device',
    'button Sign in',
    'button Login and password',
    'button Fill in the demo access token',
    'button Fill in the demo login and password',
    'button Fill in a partner’s demo access token',
    'a 6145241079',
  ]);
  await skip(page).focus();
  expect(await walk(page, token)).toEqual([brand, 'input Access token']);
  const people = page.getByRole('list', { name: /People/ }).getByRole('link');
  await people.last().focus();
  expect(await walk(page, page.getByRole('combobox', { name: words.theme }))).toEqual([
    'select Language',
    'select Theme',
  ]);
});

test('looking up', async ({ page }) => {
  await openSignedIn(page, personPath(personIds.example));
  await expect(visitorCards(page)).toHaveCount(2);
  await page.getByRole('link', { name: /look-up/ }).click();
  await expect(findField(page)).toBeFocused();
  const recent = page.getByRole('list', { name: 'Recent people' }).getByRole('link');
  await expect(recent).toBeVisible();
  await untilWhole(page);
  await skip(page).focus();
  expect(await walk(page, recent)).toEqual([...signedInBar, ...field, 'a Тест6145241079']);
});

const views = ['button Cards', 'button Table'];
const inContacts = [
  'button Copy phone 213123123213',
  'button Show only the records with 213123123213, 2 of 2',
  'button Copy phone 43534534543',
  'button Show only the records with 43534534543, 1 of 2',
  'button Copy phone 74564565465',
  'button Show only the records with 74564565465, 1 of 2',
  'a test@1.ry',
  'button Copy e-mail test@1.ry',
  'button Show only the records with test@1.ry, 1 of 2',
  'a test@2.ru',
  'button Copy e-mail test@2.ru',
  'button Show only the records with test@2.ru, 1 of 2',
  'a qere4@fsdfsd.ry',
  'button Copy e-mail qere4@fsdfsd.ry',
  'button Show only the records with qere4@fsdfsd.ry, 1 of 2',
  'button Show only the records with Тест, 1 of 2',
  'button Show only the records with 346356, 1 of 2',
  'button Show only the records with ООО Ромашка, 1 of 2',
];

test('a person and the windows over it, there and in a small window back', async ({ page }) => {
  await openAndSignIn(page, personPath(personIds.example));
  await expect(heading(page)).toBeFocused();
  await expect(contacts(page).getByRole('listitem').first()).toBeVisible();
  const more = visitorCards(page).first().getByRole('button', { name: 'More', exact: true });
  await untilPersonWhole(page);
  await test.step('windows over it keep the focus, and give it back', async () => {
    const help = page.getByRole('menuitem', { name: words.help, exact: true });
    const lastButton = page.getByRole('dialog').getByRole('button').last();
    const settings = ['select Language', 'select Theme', 'select Default country'];
    for (const { opener, further = [], last = lastButton, stops } of [
      { opener: 'Account', last: help, stops: [...settings, 'menuitem Help and settings'] },
      { opener: 'Account', further: [help], stops: ['switch Single-key shortcuts', 'button Close'] },
    ]) {
      await button(page, opener).press('Enter');
      for (const next of further) await next.press('Enter');
      await expect(last).toBeVisible();
      await last.focus();
      expect(await walk(page, last)).toEqual(stops);
      expect(await walk(page, last, 'Shift+Tab')).toEqual([...stops.slice(0, -1).toReversed(), stops.at(-1)]);
      await page.keyboard.press('Escape');
      await expect(button(page, opener)).toBeFocused();
    }
  });
  await skip(page).focus();
  const there = await walk(page, more);
  expect(there).toEqual([
    'a Skip to records',
    brand,
    ...field,
    'button Account',
    'button Copy summary',
    'button Refresh',
    'button Copy link',
    'button Download CSV',
    'button Copy ID 6145241079',
    'a Last conversation',
    ...inContacts,
    'tab Visitors',
    'input Filter visitors',
    'select Show',
    'select Order',
    ...views,
    'a Visitor ID 6152759362',
    'button Copy ID 6152759362',
    'button Copy phone 213123123213',
    'button Copy phone 43534534543',
    'a test@1.ry',
    'button Copy e-mail test@1.ry',
    'a test@2.ru',
    'button Copy e-mail test@2.ru',
    'button More',
  ]);
  await page.setViewportSize({ width: 360, height: 400 });
  // The walk begins when the small window's layout is there: a key pressed amid the change is answered for the old one.
  await expect(page.getByRole('tab', { name: 'Contacts', exact: true })).toBeVisible();
  const home = page.getByRole('link', { name: /look-up/ });
  // There, the contacts are behind another tab, and there is no room for a table.
  const from = there.indexOf(inContacts[0] ?? '');
  // With them is the person's ID.
  const elsewhere = [...views, 'button Copy ID 6145241079', 'a Skip to records'];
  const others = there.toSpliced(from, inContacts.length).filter((stop) => !elsewhere.includes(stop));
  expect(await walk(page, home, 'Shift+Tab')).toEqual(others.toReversed().slice(1));
});

test('found people, a comparison, the last conversation, a history: what is read is reached, in sight', async ({
  page,
}) => {
  await openSignedIn(page, `/find#phone=${phones.shared}`);
  const found = page.getByRole('list', { name: 'Found people' }).getByRole('link');
  await expect(found).toHaveCount(3);
  await heading(page).focus();
  await walk(page, found.last());
  await found.first().click();
  await expect(heading(page)).toBeFocused();

  for (const frame of ['', '&embed=1']) {
    await page.goto(`${personPath(personIds.karenina)}?records=7100000501,7100000502${frame}`);
    const all = await walk(page, page.getByRole('checkbox').last());
    expect(all).toContain('button Show all records');
    await page.getByRole('link', { name: 'Last conversation', exact: true }).press('Enter');
    await expect(button(page, 'Copy call')).toBeVisible();
    await expect(page.getByRole('list', { name: 'History' }).getByRole('listitem').first()).toBeFocused();
    expect(await walk(page, button(page, 'Copy call'))).toEqual([
      'button Less',
      'a +7 916 555 12 34',
      'button Copy phone +7 916 555 12 34',
      'a Recording',
      'button Play',
      'a Visitor ID 7100000501',
      'button Copy call',
    ]);
  }
});

test('a failure, from its heading on', async ({ page }) => {
  await openAndSignIn(page, '/persons/9000000008');
  await expect(heading(page)).toBeFocused();
  const details = button(page, 'Copy details');
  await expect(details).toBeVisible();
  expect(await walk(page, details)).toEqual([
    'button Copy the address',
    'button Copy the message',
    'button Try again',
    'button Details',
    'button Copy details',
  ]);
});

test('a partner’s choice of the customer', async ({ page }) => {
  await openSignedIn(page, personPath(personIds.example), tokens.partner);
  const customer = page.getByRole('combobox', { name: 'Customer', exact: true });
  await expect(customer).toBeFocused();
  await untilWhole(page);
  await skip(page).focus();
  expect(await walk(page, customer)).toEqual([
    brand,
    'button Choose a customer',
    'button Account',
    'combobox Customer',
  ]);
});

test('the heading has the focus after a way that began in the app bar', async ({ page }) => {
  await openSignedIn(page, '/');
  await page.getByRole('link', { name: String(personIds.example) }).click();
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(findField(page)).toBeVisible();
  await button(page, 'Account').focus();
  await page.goForward();
  await expect(heading(page)).toHaveText('Тест');
  await expect(heading(page)).toBeFocused();
});
