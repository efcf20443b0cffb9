// An agent's main tasks, by touch on a phone.
import { devices } from '@playwright/test';
import { phones, tokens } from '#simulator/data/reserved.ts';
import { foundPeople } from '../find/results-page.ts';
import { eventRows, tab } from '../history/history-page.ts';
import { headingsAndTargets } from '../support/accessibility.ts';
import { button, find, openHelp, readClipboard, searchField, searchOptions } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { contactFilter, contactItems, contacts, kareninaPhone, liveRegion } from '../support/open-person.ts';
import { offScale, TEXT_SIZES } from '../support/layout.ts';
import { heading, visitorCards, waitForPersonApp } from '../support/person-page.ts';
import { fillToken, tokenField } from '../support/sign-in.ts';

test.use({ ...devices['Pixel 7'], viewport: { width: 390, height: 844 } });

test('every target is at least 24 px, the main ones 44 px high', async ({ page }) => {
  const expectTargets = async (height = 44) => {
    expect(await page.evaluate(headingsAndTargets, height)).toEqual([]);
    expect(await offScale(page, TEXT_SIZES.touch)).toEqual([]);
  };
  await page.goto('/');
  const token = tokenField(page);
  await fillToken(token, tokens.client);
  await expectTargets(24);
  await button(page, 'Sign in').tap();
  await searchField(page).tap();
  await searchField(page).fill('7100000505');
  await searchOptions(page).filter({ hasText: 'Visitor ID' }).tap();
  await expect(heading(page)).toHaveText('Анна Каренина');
  await expect(visitorCards(page)).toHaveCount(12);
  await waitForPersonApp(page);
  expect(await page.locator('a, button').count()).toBeGreaterThan(60);
  await expectTargets();

  await tab(page, 'History').tap();
  await expect(eventRows(page).first()).toBeVisible();
  await expectTargets();
  await page.getByRole('tab', { name: 'Contacts', exact: true }).tap();
  await button(contacts(page), `Copy phone ${kareninaPhone}`).tap();
  await expect(liveRegion(page)).toHaveText(`Copied ${kareninaPhone}`);
  expect(await readClipboard(page)).toBe('+79165551234');
  await expectTargets();
  await contactFilter(contactItems(page, 'Companies').nth(1)).tap();
  await expect(visitorCards(page)).toHaveCount(2);
  await expectTargets();
  await find(page, `+${phones.shared}`);
  await expect(foundPeople(page)).toHaveCount(3);
  await expectTargets();
  await foundPeople(page).getByRole('link').first().tap();
  await expect(page.getByRole('link', { name: /more found$/ })).toBeVisible();
  await expectTargets();
  const help = await openHelp(page);
  await expectTargets(24);
  await button(help, 'Close').tap();
  await button(page, 'Account').tap();
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).tap();
  await expect(token).toBeVisible();
  await expect(visitorCards(page)).toHaveCount(0);
});
