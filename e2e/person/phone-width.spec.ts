// A person on a phone held in one hand: tabs, and a bar at the lower edge.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { announced, choice, contacts, entries, kareninaPhone, openPerson } from '../support/open-person.ts';
import { switchLanguage } from '../support/notice.ts';
import { offlineStrip } from '../support/strip.ts';
import { visitorCards } from '../support/person-page.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true });
const bar = (page: Page): Locator => page.getByRole('toolbar');

async function boxOf(
  locator: Locator,
): Promise<{ top: number; bottom: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${String(locator)} is not drawn`);
  return { top: box.y, bottom: box.y + box.height, width: box.width, height: box.height };
}

/** How many lines a text takes. */
function lineCount(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getClientRects().length;
}

test('the records are shown first, and a chosen contact leads to them', async ({ page }) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  await expect(page.getByRole('tab')).toHaveText(['Contacts', 'Records', 'History']);
  await expect(tab(page, 'Records')).toHaveAttribute('aria-selected', 'true');
  await expect(contacts(page)).toBeHidden();
  expect((await boxOf(visitorCards(page).first())).top).toBeLessThan(320);

  await tab(page, 'Contacts').tap();
  await expect(contacts(page)).toBeVisible();
  await expect(visitorCards(page).first()).toBeHidden();
  await expectAccessible(page);

  await choice(entries(page, 'Companies').nth(1)).tap();
  await expect(tab(page, 'Records')).toHaveAttribute('aria-selected', 'true');
  await expect(tab(page, 'Records')).toBeFocused();
  await expect(contacts(page)).toBeHidden();
  await expect(visitorCards(page)).toHaveCount(2);
  await expect(page.getByRole('button', { name: /^Only records with АО «Рельсы и шпалы»/ })).toBeInViewport();

  await test.step('without a network, that stays in sight', async () => {
    await page.context().setOffline(true);
    await page.evaluate(() => scrollTo(0, 300));
    await expect(offlineStrip(page)).toBeInViewport();
    await expect.poll(() => offlineStrip(page).getByText(/./).evaluate(lineCount)).toBe(1);
    await page.context().setOffline(false);
    await expect(offlineStrip(page)).toBeHidden();
  });

  await test.step('in a wide window there is no such tab', async () => {
    await tab(page, 'Contacts').tap();
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(page.getByRole('tab')).toHaveText(['Records', 'History']);
    await expect(tab(page, 'Records')).toHaveAttribute('aria-selected', 'true');
    await expect(contacts(page)).toBeVisible();
    await expect(visitorCards(page)).toHaveCount(2);
    await expect(bar(page)).toHaveCount(0);
  });
});

test('the bar calls, copies and finds, and covers nothing', async ({ page }) => {
  await allowClipboard(page);
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  for (const language of ['ru', 'en'] as const) {
    await switchLanguage(page, language);
    await test.step(`what a thumb presses is 44 px high and wide: ${language}`, async () => {
      await expect(bar(page)).toBeVisible();
      const targets = page.locator('.phone-bar > *, .person-header__actions > .button, [role="tab"]');
      await expect(targets).toHaveCount(3 + 4 + 3);
      for (const target of await targets.all()) {
        const { width, height } = await boxOf(target);
        expect(Math.min(width, height), String(await target.textContent())).toBeGreaterThanOrEqual(44);
        // No word is cut.
        expect(await target.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0);
      }
    });
  }
  await expect(bar(page).getByRole('link', { name: 'Call', exact: true })).toHaveAttribute(
    'href',
    'tel:+79165551234',
  );
  await bar(page).getByRole('button', { name: 'Copy phone', exact: true }).tap();
  await expect(announced(page)).toHaveText(`Copied ${kareninaPhone}`);
  expect(await readClipboard(page)).toBe('+79165551234');

  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const last = visitorCards(page).last();
  await expect(last).toBeInViewport();
  const edge = await boxOf(bar(page));
  expect(edge.bottom).toBe(844);
  await expect.poll(async () => (await boxOf(last)).bottom).toBeLessThanOrEqual(edge.top);

  await bar(page).getByRole('button', { name: 'Find', exact: true }).tap();
  await expect(findField(page)).toBeFocused();
  await expect(findField(page)).toBeInViewport();
});

test('a frame has the tabs and the bar, too, without a field to find', async ({ page }) => {
  await openPerson(page, personIds.karenina, { query: '?embed=1', phone: kareninaPhone });
  await expect(page.getByRole('tab')).toHaveText(['Contacts', 'Records', 'History']);
  await expect(contacts(page)).toBeHidden();
  await expect(bar(page).getByRole('link', { name: 'Call', exact: true })).toBeInViewport({ ratio: 1 });
  await expect(bar(page).locator(':scope > *')).toHaveCount(2);
  await tab(page, 'Contacts').tap();
  await expect(entries(page, 'Phones').first()).toBeInViewport();
});
