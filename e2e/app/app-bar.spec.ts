// The app bar: one row at every width, and the account's menu by the keyboard. The strips above the page, and the toast over it.
import type { Locator, Page } from '@playwright/test';
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { accountMenu } from '../support/account-menu.ts';
import { allowClipboard } from '../support/clipboard.ts';
import { controls } from '../support/controls.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { shiftsOf, watchShifts } from '../support/layout-shifts.ts';
import { announced, kareninaPhone, openPerson } from '../support/open-person.ts';
import { fakeTime } from '../support/passing-time.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const words = controls.en;
const bar = (page: Page): Locator => page.getByRole('banner');
const account = (page: Page): Locator => page.getByRole('button', { name: words.account, exact: true });
const item = (page: Page, name: string): Locator => page.getByRole('menuitem', { name, exact: true });
const customer = (page: Page): Locator => bar(page).getByRole('button', { name: /change the customer$/ });

async function middleOf(locator: Locator): Promise<{ left: number; right: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${String(locator)} is not drawn`);
  return { left: box.x, right: box.x + box.width, y: box.y + box.height / 2 };
}

/** The parts stand beside one another, inside the window. */
async function expectOneRow(page: Page, parts: readonly Locator[]): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  // Retry until the page is laid out for this width.
  await expect(async () => {
    const places = await Promise.all(parts.map(middleOf));
    for (const [index, { left, y }] of places.entries()) {
      expect(left).toBeGreaterThanOrEqual(places[index - 1]?.right ?? 0);
      expect(Math.abs(y - (places[0]?.y ?? 0))).toBeLessThan(2);
    }
    expect(places.at(-1)?.right).toBeLessThanOrEqual(width);
  }).toPass({ timeout: 15_000 });
}

test('a partner’s customer is named in the app bar, on a phone in a line of its own', async ({ page }) => {
  await watchShifts(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await openSignedIn(page, `${personPath(personIds.example)}?user_id=${romashka.userId}`, tokens.partner);
  await expect(customer(page)).toContainText('Ромашка');
  await expectOneRow(page, [findField(page), account(page)]);
  const [own, field] = [await middleOf(customer(page)), await middleOf(findField(page))];
  expect(own.y).toBeGreaterThan(field.y + 24);
  expect((await bar(page).boundingBox())?.height).toBeLessThanOrEqual(112);
  await expect(visitorCards(page)).toHaveCount(2);
  // The prerender kept the room for that line.
  expect(await shiftsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 768, height: 844 });
  await expectOneRow(page, [findField(page), customer(page), account(page)]);
});

test('one row at every width: the brand, the field, the account and its menu, and nothing else', async ({
  page,
}) => {
  await test.step('one row', async () => {
    await openPerson(page, personIds.example);
    const brand = page.getByRole('link', { name: 'Person Visitors, look-up' });
    for (const width of [2560, 1280, 1024, 768, 390, 320]) {
      await test.step(`${width} px wide`, async () => {
        await page.setViewportSize({ width, height: 800 });
        await expectOneRow(page, [brand, findField(page), account(page)]);
        expect((await bar(page).boundingBox())?.height).toBeLessThanOrEqual(61);
      });
    }
    await expect(bar(page).getByRole('combobox')).toHaveCount(1);
    await expect(bar(page).getByRole('button')).toHaveCount(2);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
  await test.step('the account’s menu by the keyboard: arrows, choices by Tab, help, Escape', async () => {
    await account(page).press('Enter');
    await expect(item(page, words.help)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(item(page, words.signOut)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(item(page, words.help)).toBeFocused();

    for (const name of [words.defaultCountry, words.theme, words.language]) {
      await page.keyboard.press('Shift+Tab');
      await expect(accountMenu(page).getByRole('combobox', { name, exact: true })).toBeFocused();
    }
    await page.keyboard.press('Tab');
    await page.keyboard.type('Dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.keyboard.press('Escape');
    await expect(accountMenu(page)).toBeHidden();
    await expect(account(page)).toBeFocused();
    await expect(visitorCards(page)).toHaveCount(2);

    // A shortcut's letter in the menu is no shortcut.
    await page.keyboard.press('Enter');
    await expect(item(page, words.help)).toBeFocused();
    await page.keyboard.press('f');
    await expect(page.getByRole('searchbox', { includeHidden: true })).not.toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const help = page.getByRole('dialog', { name: words.help, exact: true });
    await expect(help).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await expect(account(page)).toBeFocused();
  });
});

test('a toast moves nothing, and covers nothing for long', async ({ page }) => {
  await allowClipboard(page);
  const time = await fakeTime(page);
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const card = visitorCards(page).first();
    const copy = card.getByRole('button', { name: `Copy phone ${kareninaPhone}`, exact: true });
    await copy.scrollIntoViewIfNeeded();
    const before = [await copy.boundingBox(), await card.boundingBox()];
    await card.hover();
    await copy.click();
    await expect(announced(page)).toHaveText(`Copied ${kareninaPhone}`);
    await expect(page.locator('.toast')).toBeInViewport({ ratio: 1 });
    expect([await copy.boundingBox(), await card.boundingBox()]).toEqual(before);
    await time.jump(10_000);
    await expect(page.locator('.toast')).toBeHidden();
  }
});
