// The app bar and the account menu.
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { accountMenu, button, searchField } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { boundingBox, layoutShifts, watchLayoutShifts } from '../support/layout.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

test('app bar is one row, with a second one for the customer on a phone', async ({ page }) => {
  await watchLayoutShifts(page);
  const bar = page.getByRole('banner');
  await test.step('with a customer', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openSignedIn(page, `${personPath(personIds.example)}?user_id=${romashka.userId}`, tokens.partner);
    const customer = bar.getByRole('button', { name: /change the customer$/ });
    await expect(customer).toContainText('Ромашка');
    const [field, own] = [await boundingBox(searchField(bar)), await boundingBox(customer)];
    expect(own.y).toBeGreaterThanOrEqual(field.bottom);
    expect((await boundingBox(button(bar, 'Account'))).y).toBeLessThan(field.bottom);
    await expect(visitorCards(page)).toHaveCount(2);
    // The prerender reserves that row.
    expect(await layoutShifts(page)).toEqual([]);
    await page.setViewportSize({ width: 768, height: 844 });
    // Controls of 36 px and a line.
    expect((await boundingBox(bar)).height).toBe(49);
  });
  await test.step('without one', async () => {
    await openSignedIn(page, personPath(personIds.example));
    await expect(visitorCards(page)).toHaveCount(2);
    for (const width of [2560, 1280, 1024, 768, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect((await boundingBox(bar)).height).toBe(49);
      if (width < 1024) continue;
      const field = await boundingBox(searchField(bar));
      expect(field.width).toBe(352);
      expect(field.right - (await boundingBox(button(bar, 'Find'))).right).toBe(1);
    }
  });
});

test('account menu works by keyboard', async ({ page }) => {
  await openSignedIn(page, personPath(personIds.example));
  const account = button(page, 'Account');
  const menu = accountMenu(page);
  await account.press('Enter');
  await expect(menu.getByRole('menuitem', { name: 'Check the connection', exact: true })).toBeFocused();
  // No shortcut.
  await page.keyboard.press('f');
  await expect(page.getByRole('searchbox', { includeHidden: true })).not.toBeFocused();
  for (const name of ['Default country', 'Theme', 'Language']) {
    await page.keyboard.press('Shift+Tab');
    await expect(menu.getByRole('combobox', { name, exact: true })).toBeFocused();
  }
  await test.step('its version links to the licenses of the packages', async () => {
    const { version } = await (await page.request.get('/version.json')).json();
    const link = menu.getByRole('link', { name: `Viewer version: ${version}`, exact: true });
    await expect(link).toHaveAttribute('href', '/licenses.txt');
    await expect(link).toHaveAttribute('target', '_blank');
    const licenses = await page.request.get('/licenses.txt');
    expect(licenses.headers()['content-type']).toMatch(/^text\/plain/);
    expect(await licenses.text()).toMatch(/^## react-dom - [\d.]+ \(MIT\)$/m);
  });
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(account).toBeFocused();
});
