import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { openAccountMenu, openHelp } from '../support/account-menu.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { filterBox, kareninaPhone, openPerson } from '../support/open-person.ts';
import { untilPersonWhole, visitorCards } from '../support/person-page.ts';

/** The live region while it is shown as a toast. */
const toast = (page: Page): Locator => page.locator('.toast[role="status"]');

test('keys copy a phone, go to the filter and to the field, in any layout', async ({ page }) => {
  await allowClipboard(page);
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  // Shortcuts click the visible controls, so wait for them.
  await untilPersonWhole(page);
  await page.keyboard.press('c');
  // The text and the position at once: the toast disappears after a few seconds.
  await expect(toast(page).filter({ hasText: `Copied ${kareninaPhone}` })).toBeInViewport({ ratio: 1 });
  expect(await readClipboard(page)).toBe('+79165551234');

  await test.step('in a text field a letter is text', async () => {
    await page.keyboard.press('f');
    await expect(filterBox(page)).toBeFocused();
    await page.keyboard.press('c');
    await expect(filterBox(page)).toHaveValue('c');
    await page.keyboard.press('Escape');
    await filterBox(page).blur();
    await page.keyboard.press('/');
    await expect(findField(page)).toBeFocused();
    await findField(page).blur();
  });
  await test.step('a Russian layout, from a tab that hides the filter', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('tab', { name: 'Contacts', exact: true }).click();
    await expect(filterBox(page)).toBeHidden();
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'а', code: 'KeyF', bubbles: true, cancelable: true }),
      ),
    );
    await expect(filterBox(page)).toBeFocused();
  });
});

test('Escape closes what is nearest: a window, a menu, then the filter', async ({ page }) => {
  await openPerson(page, personIds.karenina);
  await untilPersonWhole(page);
  await filterBox(page).fill('анна');
  await filterBox(page).blur();
  const help = await openHelp(page);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  const menu = await openAccountMenu(page);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(filterBox(page)).toHaveValue('анна');
  await page.keyboard.press('Escape');
  await expect(filterBox(page)).toHaveValue('');
  await expect(visitorCards(page)).toHaveCount(12);
});

test('the help lists the keys, and they can be switched off', async ({ page }) => {
  await openPerson(page, personIds.karenina);
  await untilPersonWhole(page);
  const help = await openHelp(page);
  for (const text of ['Ctrl+K', 'Find a person', 'Find in records', 'Copy the first phone'])
    await expect(help).toContainText(text);
  await expect(help).not.toContainText('⌘');
  await expect(help.getByText('Single-key shortcuts', { exact: true })).toBeInViewport({ ratio: 1 });
  await help.getByRole('switch', { name: 'Single-key shortcuts', exact: true }).uncheck();
  await help.getByRole('button', { name: 'Close', exact: true }).click();
  for (const load of [false, true]) {
    if (load) await page.reload();
    await untilPersonWhole(page);
    await page.keyboard.press('f');
    await expect(filterBox(page)).not.toBeFocused();
  }
});
