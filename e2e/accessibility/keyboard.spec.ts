// The keys, and where the focus is.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { openAccountMenu, openHelp } from '../support/account-menu.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { filterBox, kareninaPhone } from '../support/open-person.ts';
import { heading, untilPersonWhole, visitorCards } from '../support/person-page.ts';
import { openSignedIn, tokenField } from '../support/sign-in.ts';

const account = (page: Page): Locator => page.getByRole('button', { name: 'Account', exact: true });

test('keys copy a phone, go to the filter and to the field; Escape closes what is nearest; the focus is where the work goes on; the help lists the keys, and switches them off', async ({
  page,
}) => {
  await allowClipboard(page);
  await test.step('the focus is in the token, in the field, and after a way from elsewhere on the heading', async () => {
    await page.goto('/');
    await expect(tokenField(page)).toBeFocused();
    await openSignedIn(page, '/');
    await expect(findField(page)).toBeFocused();
    await page.getByRole('link', { name: String(personIds.karenina) }).click();
    await expect(heading(page)).toBeFocused();
    await page.goBack();
    await expect(findField(page)).toBeVisible();
    await account(page).focus();
    await page.goForward();
    await expect(heading(page)).toHaveText('Анна Каренина');
    await expect(heading(page)).toBeFocused();
  });
  await test.step('a phone is copied', async () => {
    await expect(page.getByRole('link', { name: kareninaPhone }).first()).toBeVisible();
    // Shortcuts click the visible controls, so wait for them.
    await untilPersonWhole(page);
    await page.keyboard.press('c');
    // The text and the position at once: the toast disappears after a few seconds.
    const toast = page.locator('.toast[role="status"]').filter({ hasText: `Copied ${kareninaPhone}` });
    await expect(toast).toBeInViewport({ ratio: 1 });
    expect(await readClipboard(page)).toBe('+79165551234');
  });
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
  await test.step('Escape closes a window, a menu, then the filter', async () => {
    await filterBox(page).fill('анна');
    await filterBox(page).blur();
    const help = await openHelp(page);
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await expect(account(page)).toBeFocused();
    const menu = await openAccountMenu(page);
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(filterBox(page)).toHaveValue('анна');
    await page.keyboard.press('Escape');
    await expect(filterBox(page)).toHaveValue('');
    await expect(visitorCards(page)).toHaveCount(12);
  });
  await test.step('on a phone, from a tab that hides the filter', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('tab', { name: 'Contacts', exact: true }).click();
    await expect(filterBox(page)).toBeHidden();
    await page.keyboard.press('f');
    await expect(filterBox(page)).toBeFocused();
    await filterBox(page).blur();
    await page.setViewportSize({ width: 1280, height: 800 });
  });
  await test.step('switched off in the help, also after a reload', async () => {
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
});

test('the text that an agent types, and its focus, are the agent’s: what opens by itself meanwhile takes neither', async ({
  page,
  answers,
}) => {
  answers.hold('getobj.person_for_visitor');
  await openSignedIn(page, '/visitors/7100000512');
  await expect.poll(() => answers.waiting()).toBeGreaterThan(0);
  await page.keyboard.press('/');
  await expect(findField(page)).toBeFocused();
  await page.keyboard.type('Dol');
  answers.release();
  await expect(visitorCards(page)).toHaveCount(12);
  await page.keyboard.type('lly');
  await expect(findField(page)).toBeFocused();
  await expect(findField(page)).toHaveValue('Dollly');
  expect(await page.evaluate(() => scrollY)).toBe(0);

  // What Enter sent off leaves the focus to the page that it opens.
  await findField(page).fill('7000000011');
  await findField(page).press('Enter');
  await expect(page).toHaveURL(/\/persons\/7000000011$/);
  await expect(heading(page)).toBeFocused();
  await expect(findField(page)).toHaveValue('');
});
