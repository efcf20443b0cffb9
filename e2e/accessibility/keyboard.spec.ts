import type { Locator, Page } from '@playwright/test';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { untilPersonWhole, untilWhole, visitorCard } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { personIds } from '#simulator/data/reserved.ts';
import { contacts, openPerson } from '../support/open-person.ts';
import { findField } from '../support/find-field.ts';

const karenina = '/persons/7000000005';

test('keys go to the filter, copy the first phone and the link, go to the field that finds people', async ({
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

/** The live region while it is shown as a toast. */
const toast = (page: Page): Locator => page.locator('.toast[role="status"]');

test('keys on cards and in another layout', async ({ page, baseURL }) => {
  await test.step('the key c on a focused card copies that card’s first phone, and a toast says the number', async () => {
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
  await test.step('the key l on a focused card copies the link of its record', async () => {
    await openSignedIn(page, `${karenina}?visitor=7100000501`);
    await untilWhole(page);
    const card = visitorCard(page, 7_100_000_507);
    await card.focus();
    await page.keyboard.press('l');
    await expect(toast(page)).toHaveText('Copied');
    expect(await readClipboard(page)).toBe(new URL(`${karenina}?visitor=7100000507`, baseURL).href);
    await expect(card).toBeFocused();
    await expect(page).toHaveURL(`${karenina}?visitor=7100000501`);
  });
  await test.step('a Russian layout works by the places of the keys', async () => {
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
      if (document.querySelector('section.contacts[aria-busy="true"]:not(.prerender *)') === null) return;
      if (document.querySelector('main article') === null) return;
      presses += 1;
      dispatchEvent(new KeyboardEvent('keydown', { key: 'c', code: 'KeyC' }));
    };
    // Press again and again while the contacts are busy, and at each change of the page: they may be ready before a timer fires.
    const timer = setInterval(press, 5);
    const changes = new MutationObserver(press);
    changes.observe(document, { subtree: true, childList: true, attributes: true });
    addEventListener('pagehide', () => {
      clearInterval(timer);
      changes.disconnect();
    });
  });
  await openPerson(page, personIds.tenThousand);
  await expect(contacts(page)).toHaveAttribute('aria-busy', 'false');
  const seen = await page.evaluate(() =>
    (window as unknown as { seen: () => { copied: string[]; presses: number } }).seen(),
  );
  expect(seen.presses).toBeGreaterThan(0);
  expect(seen.copied).toEqual([]);
});

test('the help lists the keys, and they can be switched off', async ({ page }) => {
  await openSignedIn(page, karenina);
  await expect(visitorCard(page, 7_100_000_501)).toBeVisible();
  await untilWhole(page);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Help and settings', exact: true });
  for (const text of ['Find a person', 'Go to the filter', 'Copy the first phone', 'Copy the link']) {
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
