import type { Locator, Page } from '@playwright/test';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { untilPersonWhole, untilWhole, visitorCard } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { openHelp } from '../support/account-menu.ts';
import { findField } from '../support/find-field.ts';

const karenina = '/persons/7000000005';

/** The live region while it is shown as a toast. */
const toast = (page: Page): Locator => page.locator('.toast[role="status"]');

test('keys go to the filter, copy the first phone, go to the field that finds people', async ({ page }) => {
  await allowClipboard(page);
  await openSignedIn(page, karenina);
  const filter = page.getByRole('searchbox', { name: 'Filter visitors', exact: true });
  await expect(
    visitorCard(page, 7_100_000_501).getByRole('link', { name: '+7 916 555 12 34' }),
  ).toBeVisible();
  // Shortcuts click the visible controls, so wait for them.
  await untilPersonWhole(page);
  await page.keyboard.press('c');
  // Check the text and the position at once: the toast disappears after a few seconds.
  await expect(toast(page).filter({ hasText: /^Copied \+7 916 555 12 34$/ })).toBeInViewport({ ratio: 1 });
  expect(await readClipboard(page)).toBe('+79165551234');
  await page.keyboard.press('f');
  await expect(filter).toBeFocused();
  // In a text field, letters are text and not shortcuts.
  await page.keyboard.press('c');
  await expect(filter).toHaveValue('c');
  await filter.press('Escape');
  await filter.blur();
  await page.keyboard.press('/');
  await expect(findField(page)).toBeFocused();

  await test.step('from the contacts, which have a tab of their own in a narrow window', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('tab', { name: 'Contacts', exact: true }).click();
    await expect(filter).toBeHidden();
    await page.keyboard.press('f');
    await expect(filter).toBeFocused();
    await expect(page.getByRole('tab', { name: 'Visitors', exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });
});

test('keys work by their places in a Russian layout', async ({ page }) => {
  await openSignedIn(page, karenina);
  await expect(visitorCard(page, 7_100_000_501)).toBeVisible();
  await untilWhole(page);
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'а', code: 'KeyF', bubbles: true, cancelable: true }),
    ),
  );
  await expect(page.getByRole('searchbox', { name: 'Filter visitors', exact: true })).toBeFocused();
});

test('the help lists the keys, and they can be switched off', async ({ page }) => {
  await openSignedIn(page, karenina);
  await expect(visitorCard(page, 7_100_000_501)).toBeVisible();
  await untilWhole(page);
  const dialog = await openHelp(page);
  for (const text of ['Find a person', 'Go to the filter', 'Copy the first phone'])
    await expect(dialog).toContainText(text);
  await dialog.getByRole('switch', { name: 'Single-key shortcuts', exact: true }).uncheck();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(dialog).toBeHidden();
  const filter = page.getByRole('searchbox', { name: 'Filter visitors', exact: true });
  await page.keyboard.press('f');
  await expect(filter).not.toBeFocused();
  await page.reload();
  await expect(visitorCard(page, 7_100_000_501)).toBeVisible();
  await untilWhole(page);
  await page.keyboard.press('f');
  await expect(filter).not.toBeFocused();
});
