// The app bar: one row at every width, and the account's menu by the keyboard. The toast over the page.
import type { Locator, Page } from '@playwright/test';
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { packageVersion } from '../../scripts/vite/build-constants.ts';
import { accountMenu } from '../support/account-menu.ts';
import { allowClipboard } from '../support/clipboard.ts';
import { controls } from '../support/controls.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { shiftsOf, watchShifts } from '../support/layout-shifts.ts';
import { announced } from '../support/open-person.ts';
import { fakeTime } from '../support/passing-time.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const words = controls.en;

/** The parts stand beside one another, inside the window. */
async function expectOneRow(page: Page, parts: readonly Locator[]): Promise<void> {
  // Retry until the page is laid out for this width.
  await expect(async () => {
    const boxes = (await Promise.all(parts.map((part) => part.boundingBox()))).filter((box) => box !== null);
    expect(boxes).toHaveLength(parts.length);
    const middles = boxes.map(({ y, height }) => y + height / 2);
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(2);
    const edges = [...boxes.flatMap(({ x, width }) => [x, x + width]), page.viewportSize()?.width ?? 0];
    expect(edges).toEqual(edges.toSorted((a, b) => a - b));
  }).toPass({ timeout: 15_000 });
}

test('one row at every width, with a partner’s customer, who has a line of its own on a phone; the menu by the keyboard; a toast moves nothing', async ({
  page,
}) => {
  await allowClipboard(page);
  await watchShifts(page);
  const time = await fakeTime(page);
  const bar = page.getByRole('banner');
  const account = page.getByRole('button', { name: words.account, exact: true });
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true });

  await test.step('on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openSignedIn(page, `${personPath(personIds.example)}?user_id=${romashka.userId}`, tokens.partner);
    const customer = bar.getByRole('button', { name: /change the customer$/ });
    await expect(customer).toContainText('Ромашка');
    await expectOneRow(page, [findField(page), account]);
    const [own, field] = [await customer.boundingBox(), await findField(page).boundingBox()];
    expect(own?.y).toBeGreaterThan((field?.y ?? 0) + 24);
    expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(112);
    await expect(visitorCards(page)).toHaveCount(2);
    // The prerender kept the room for that line.
    expect(await shiftsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 768, height: 844 });
    await expectOneRow(page, [findField(page), customer, account]);
  });
  await test.step('one row', async () => {
    await openSignedIn(page, personPath(personIds.example));
    await expect(visitorCards(page)).toHaveCount(2);
    const brand = page.getByRole('link', { name: 'Person Visitors, look-up' });
    for (const width of [2560, 768, 390, 320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectOneRow(page, [brand, findField(page), account]);
      expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(61);
    }
    await expect(bar.getByRole('combobox')).toHaveCount(1);
    await expect(bar.getByRole('button')).toHaveCount(2);
  });
  await test.step('the account’s menu: choices by Tab, a shortcut’s letter is none, Escape', async () => {
    await account.press('Enter');
    await expect(item(words.help)).toBeFocused();
    await expect(accountMenu(page)).toContainText(`Viewer version: ${packageVersion()}`);
    await page.keyboard.press('f');
    await expect(page.getByRole('searchbox', { includeHidden: true })).not.toBeFocused();
    for (const name of [words.defaultCountry, words.theme, words.language]) {
      await page.keyboard.press('Shift+Tab');
      await expect(accountMenu(page).getByRole('combobox', { name, exact: true })).toBeFocused();
    }
    await page.keyboard.press('Escape');
    await expect(accountMenu(page)).toBeHidden();
    await expect(account).toBeFocused();
  });
  await test.step('a toast moves nothing, and covers nothing for long', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    const card = visitorCards(page).first();
    const copy = card.getByRole('button', { name: /^Copy phone / }).first();
    await copy.scrollIntoViewIfNeeded();
    const before = [await copy.boundingBox(), await card.boundingBox()];
    await copy.click();
    await expect(announced(page)).toHaveText(/^Copied /);
    await expect(page.locator('.toast')).toBeInViewport({ ratio: 1 });
    expect([await copy.boundingBox(), await card.boundingBox()]).toEqual(before);
    await time.jump(10_000);
    await expect(page.locator('.toast')).toBeHidden();
  });
});
