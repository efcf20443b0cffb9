import type { Locator, Page } from '@playwright/test';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { untilPersonWhole, untilWhole, visitorCard, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { openTenThousand } from '../person/ten-thousand.ts';

const karenina = '/persons/7000000005';

test('keys go to the filter, copy the first phone and the link, open the look-up', async ({
  page,
  baseURL,
}) => {
  await allowClipboard(page);
  await openSignedIn(page, karenina);
  const filter = page.getByRole('searchbox', { name: 'Filter visitors', exact: true });
  await expect(
    visitorCard(page, 7_100_000_501).getByRole('link', { name: '+7 916 555 12 34' }),
  ).toBeVisible();
  // Shortcuts click the visible controls, so wait for them.
  await untilPersonWhole(page);
  await page.keyboard.press('c');
  await expect.poll(() => readClipboard(page)).toBe('+79165551234');
  await page.keyboard.press('l');
  await expect.poll(() => readClipboard(page)).toBe(new URL(karenina, baseURL).href);
  await page.keyboard.press('f');
  await expect(filter).toBeFocused();
  // In a text field, letters are text and not shortcuts.
  await page.keyboard.press('c');
  await expect(filter).toHaveValue('c');
  await filter.press('Escape');
  await filter.blur();
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Person ID', exact: true })).toBeFocused();
});

/** The live region while it is shown as a toast. */
const toast = (page: Page): Locator => page.locator('.toast[role="status"]');

test('the key c on a focused card copies that card’s first phone, and a toast says the number', async ({
  page,
}) => {
  await allowClipboard(page);
  await openSignedIn(page, karenina);
  await untilWhole(page);
  const card = visitorCard(page, 7_100_000_507);
  await expect(card.getByRole('link', { name: '+7 921 555 77 88' })).toBeVisible();
  await card.focus();
  await page.keyboard.press('c');
  // Check the text and the position at once: the toast disappears after a few seconds.
  await expect(toast(page).filter({ hasText: /^Copied \+7 921 555 77 88$/ })).toBeInViewport({ ratio: 1 });
  expect(await readClipboard(page)).toBe('+79215557788');
  await expect(card).toBeFocused();
  // The toast hides itself.
  await expect(toast(page)).toBeHidden();

  // The key works from within a card, too.
  const other = visitorCard(page, 7_100_000_510);
  await other.getByRole('link', { name: 'priemnaya@vokzal.example' }).focus();
  await page.keyboard.press('c');
  await expect(toast(page)).toHaveText('Copied +7 495 555 01 01');
  expect(await readClipboard(page)).toBe('+74955550101');

  // A card without a phone does not copy another card's phone.
  await visitorCard(page, 7_100_000_506).focus();
  await page.keyboard.press('c');
  await expect(toast(page)).toHaveText('This record has no phone');
  expect(await readClipboard(page)).toBe('+74955550101');

  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('c');
  await expect(toast(page)).toHaveText('Copied +7 916 555 12 34');
  expect(await readClipboard(page)).toBe('+79165551234');
});

test('while the contacts of very many records are still being put together, the key c copies no card’s phone', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const copied: string[] = [];
    let presses = 0;
    Object.assign(window, { seen: () => ({ copied, presses }) });
    if ('clipboard' in navigator) {
      navigator.clipboard.writeText = (text) => {
        copied.push(text);
        return Promise.resolve();
      };
    }
    const press = (): void => {
      if (document.querySelector('section.contacts[aria-busy="true"]') === null) return;
      if (document.querySelector('main article') === null) return;
      presses += 1;
      dispatchEvent(new KeyboardEvent('keydown', { key: 'c', code: 'KeyC' }));
    };
    // Press again and again while the contacts are busy.
    const timer = setInterval(press, 5);
    addEventListener('pagehide', () => clearInterval(timer));
  });
  await openTenThousand(page);
  const seen = await page.evaluate(() =>
    (window as unknown as { seen: () => { copied: string[]; presses: number } }).seen(),
  );
  expect(seen.presses).toBeGreaterThan(0);
  expect(seen.copied).toEqual([]);
});

test('Escape clears the filter and the choice from everywhere', async ({ page }) => {
  await openSignedIn(page, `${karenina}?sort=name`);
  await untilWhole(page);
  const filter = page.getByRole('searchbox', { name: 'Filter visitors', exact: true });
  const show = page.getByRole('combobox', { name: 'Show', exact: true });
  const phone = page.getByRole('button', { name: /^Show only the records with \+7 916 555 12 34/ });
  await expect(phone).toBeVisible();
  for (const from of [filter, phone, show, visitorCards(page).first(), null]) {
    await phone.click();
    await show.selectOption('With phone');
    await filter.fill('анна');
    await expect(visitorCards(page)).toHaveCount(4);
    await filter.blur();
    await from?.focus();
    await page.keyboard.press('Escape');
    await expect(visitorCards(page)).toHaveCount(12);
    await expect(filter).toHaveValue('');
    await expect(show).toHaveValue('all');
    await expect(phone).toHaveAttribute('aria-pressed', 'false');
    await expect(page).toHaveURL(`${karenina}?sort=name`);
  }
});

test('Escape in an open list of choices is for the list, and the filter stays', async ({ page }) => {
  await openSignedIn(page, karenina);
  await untilWhole(page);
  const filter = page.getByRole('searchbox', { name: 'Filter visitors', exact: true });
  const show = page.getByRole('combobox', { name: 'Show', exact: true });
  await filter.fill('анна');
  await expect(visitorCards(page)).toHaveCount(5);
  await show.click();
  await expect.poll(() => show.evaluate((list) => list.matches(':open'))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(filter).toHaveValue('анна');
  await expect(visitorCards(page)).toHaveCount(5);
});

test('Escape in a window closes the window, and the filter stays', async ({ page }) => {
  await openSignedIn(page, karenina);
  await untilWhole(page);
  const filter = page.getByRole('searchbox', { name: 'Filter visitors', exact: true });
  await filter.fill('анна');
  await filter.blur();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Help and settings', exact: true });
  await expect(dialog).toContainText('Clear the filter, close a window');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(filter).toHaveValue('анна');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'CSV', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem', { name: 'CSV', exact: true })).toBeHidden();
  await expect(filter).toHaveValue('анна');
  await page.keyboard.press('Escape');
  await expect(filter).toHaveValue('');
});

test('a Russian layout works by the places of the keys', async ({ page }) => {
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

test('arrows go between the cards', async ({ page }) => {
  await openSignedIn(page, karenina);
  await untilWhole(page);
  await visitorCard(page, 7_100_000_501).focus();
  await page.keyboard.press('ArrowRight');
  await expect(visitorCard(page, 7_100_000_502)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(visitorCard(page, 7_100_000_504)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(visitorCard(page, 7_100_000_503)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(visitorCard(page, 7_100_000_501)).toBeFocused();
});

test('in a card’s links and buttons the arrows scroll the page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await openSignedIn(page, karenina);
  await untilWhole(page);
  const card = visitorCard(page, 7_100_000_502);
  for (const control of [
    card.getByRole('link', { name: 'Anna@Vokzal.example', exact: true }),
    card.getByRole('button', { name: 'Copy ID 7100000502', exact: true }),
  ]) {
    await control.focus();
    const top = await page.evaluate(() => scrollY);
    await expect(async () => {
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(top);
    }).toPass({ intervals: [100] });
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowLeft']) await page.keyboard.press(key);
    await expect(control).toBeFocused();
  }
});

test('the help lists the keys, and they can be switched off', async ({ page }) => {
  await openSignedIn(page, karenina);
  await expect(visitorCard(page, 7_100_000_501)).toBeVisible();
  await untilWhole(page);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Help and settings', exact: true });
  for (const text of ['Open another person', 'Go to the filter', 'Copy the first phone', 'Copy the link']) {
    await expect(dialog).toContainText(text);
  }
  await dialog.getByRole('switch', { name: 'Single-key shortcuts', exact: true }).uncheck();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.keyboard.press('f');
  await expect(page.getByRole('searchbox', { name: 'Filter visitors', exact: true })).not.toBeFocused();
  await page.reload();
  await expect(visitorCard(page, 7_100_000_501)).toBeVisible();
  await untilWhole(page);
  await page.keyboard.press('?');
  await expect(dialog).toBeHidden();
});
