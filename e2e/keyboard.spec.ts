import { allowClipboard, readClipboard } from './clipboard.ts';
import { expect, test } from './fixtures.ts';
import { untilWhole, visitorCard } from './person-page.ts';
import { openSignedIn } from './sign-in.ts';

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
  await page.keyboard.press('c');
  await expect.poll(() => readClipboard(page)).toBe('+79165551234');
  await page.keyboard.press('l');
  await expect.poll(() => readClipboard(page)).toBe(new URL(karenina, baseURL).href);
  await page.keyboard.press('f');
  await expect(filter).toBeFocused();
  // In a text field a letter is a letter.
  await page.keyboard.press('c');
  await expect(filter).toHaveValue('c');
  await filter.press('Escape');
  await filter.blur();
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Person ID', exact: true })).toBeFocused();
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
  await page.keyboard.press('?');
  await expect(dialog).toBeHidden();
});
