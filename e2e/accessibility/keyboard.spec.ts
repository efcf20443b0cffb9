// Keyboard shortcuts and Escape. Where the focus is on a new page: focus.test.tsx. That the choice is kept: preferences.test.ts.
import { personIds } from '#simulator/data/reserved.ts';
import { tab } from '../history/history-page.ts';
import { button, openAccountMenu, openHelp, press, readClipboard, searchField } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { contactFilter, contactItems, filterBox, kareninaPhone, openPerson } from '../support/open-person.ts';
import { visitorCard, visitorCards, waitForPersonApp } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

test('keys work on a person’s page', async ({ page }) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  await waitForPersonApp(page);
  await test.step('c copies the first phone', async () => {
    const card = await visitorCards(page).first().boundingBox();
    await page.keyboard.press('c');
    // Text and position at once: the toast disappears after a few seconds.
    const toast = page.locator('.toast[role="status"]').filter({ hasText: `Copied ${kareninaPhone}` });
    await expect(toast).toBeInViewport({ ratio: 1 });
    expect(await visitorCards(page).first().boundingBox()).toEqual(card);
    expect(await readClipboard(page)).toBe('+79165551234');
  });
  await test.step('f focuses the filter, where a letter is text', async () => {
    await page.keyboard.press('f');
    await expect(filterBox(page)).toBeFocused();
    await page.keyboard.press('c');
    await expect(filterBox(page)).toHaveValue('c');
    await page.keyboard.press('Escape');
    await filterBox(page).blur();
  });
  await test.step('/, Ctrl+K and ⌘K focus the search field, which Escape leaves', async () => {
    for (const keys of ['/', 'Control+k', 'Meta+k']) {
      await page.keyboard.press(keys);
      await expect(searchField(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(searchField(page)).not.toBeFocused();
    }
  });
  await test.step('h, r and l open the history, the records and the last conversation', async () => {
    await page.keyboard.press('h');
    await expect(page).toHaveURL(/tab=history$/);
    await expect(tab(page, 'History')).toBeFocused();
    await page.keyboard.press('r');
    await expect(tab(page, 'Records')).toBeFocused();
    await expect(visitorCards(page).first()).toBeVisible();
    await page.keyboard.press('l');
    await expect(page).toHaveURL(/open=/);
    await page.keyboard.press('r');
  });
  await test.step('f opens the tab that has the filter on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('tab', { name: 'Contacts', exact: true }).click();
    await expect(filterBox(page)).toBeHidden();
    await page.keyboard.press('f');
    await expect(filterBox(page)).toBeFocused();
    await filterBox(page).blur();
    await page.setViewportSize({ width: 1280, height: 800 });
  });
  await test.step('the help lists the keys, and turns them off', async () => {
    const help = await openHelp(page);
    for (const text of ['Ctrl+K', 'Find a person', 'Copy the first phone', 'Open the history'])
      await expect(help).toContainText(text);
    await expect(help).not.toContainText('⌘');
    await help.getByRole('checkbox', { name: 'Single-key shortcuts', exact: true }).uncheck();
    await press(help, 'Close');
    for (const key of ['f', 'h', 'l']) await page.keyboard.press(key);
    await expect(filterBox(page)).not.toBeFocused();
    await expect(page).not.toHaveURL(/tab=/);
  });
});

test('a card’s buttons copy its own contacts and ID', async ({ page }) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  const card = visitorCard(page, 7_100_000_502);
  for (const [name, text] of [
    ['Copy phone +7 495 555 01 01', '+74955550101'],
    ['Copy e-mail Anna@Vokzal.example', 'Anna@Vokzal.example'],
    ['Copy ID 7100000502', '7100000502'],
  ] as const) {
    await press(card, name);
    await expect.poll(() => readClipboard(page)).toBe(text);
  }
});

test('Escape closes the help, then the menu, then clears the filters', async ({ page }) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  await waitForPersonApp(page);
  await contactFilter(contactItems(page, 'Phones').first()).click();
  await contactFilter(contactItems(page, 'Companies').first()).click();
  await expect(visitorCards(page)).toContainText(['7100000501', '7100000502', '7100000504']);
  await filterBox(page).fill('анна');
  await filterBox(page).press('Escape');
  await expect(filterBox(page)).toHaveValue('');
  await expect(visitorCards(page)).toHaveCount(3);
  await filterBox(page).fill('анна');
  await filterBox(page).blur();
  const help = await openHelp(page);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(button(page, 'Account')).toBeFocused();
  const menu = await openAccountMenu(page);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(filterBox(page)).toHaveValue('анна');
  await page.keyboard.press('Escape');
  await expect(filterBox(page)).toHaveValue('');
  await expect(visitorCards(page)).toHaveCount(12);
});

test('skip links lead to the content, the records and the history', async ({ page }) => {
  await openPerson(page, personIds.klara);
  await waitForPersonApp(page);
  for (const [name, target] of [
    ['Skip to content', page.locator('#content')],
    ['Skip to records', visitorCards(page).first()],
    ['Skip to history', tab(page, 'History')],
  ] as const) {
    await page.getByRole('link', { name, exact: true }).press('Enter');
    await expect(target).toBeFocused();
  }
  await expect(page).toHaveURL(/tab=history$/);
});

test('icon buttons show their names', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPerson(page, personIds.klara);
  await waitForPersonApp(page);
  const tooltip = page.locator('.tooltip');
  const buttons = page.locator('.button--icon:visible, .records-view > :visible');
  await expect(buttons.and(page.locator('[title]'))).toHaveCount(0);
  await test.step('under the pointer, inside of the window', async () => {
    for (const name of ['Download CSV', 'Copy link', 'Account', 'Find']) {
      await button(page, name).first().hover();
      await expect(tooltip).toHaveText(name);
      await expect(tooltip).toBeInViewport({ ratio: 1 });
    }
    await button(page, 'Copy summary').hover();
    await expect(tooltip).toBeHidden();
  });
  await test.step('with the focus', async () => {
    await button(page, 'Copy summary').focus();
    await page.keyboard.press('Tab');
    await expect(tooltip).toHaveText('Refresh');
    await page.keyboard.press('Escape');
    await expect(tooltip).toBeHidden();
  });
  await test.step('below a finger that stays', async () => {
    const more = button(page, 'More');
    const touch = { pointerType: 'touch', bubbles: true };
    await more.dispatchEvent('pointerdown', touch);
    await expect(tooltip).toHaveText('More');
    await more.dispatchEvent('pointerup', touch);
    await expect(tooltip).toBeHidden();
  });
});

test('a page that opens meanwhile takes neither typed text nor focus', async ({ page, answers }) => {
  answers.hold('getobj.person_for_visitor');
  await openSignedIn(page, '/visitors/7100000512');
  await expect.poll(() => answers.waiting()).toBeGreaterThan(0);
  await page.keyboard.press('/');
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.type('Dol');
  answers.release();
  await expect(visitorCards(page)).toHaveCount(12);
  await page.keyboard.type('lly');
  await expect(searchField(page)).toBeFocused();
  await expect(searchField(page)).toHaveValue('Dollly');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
