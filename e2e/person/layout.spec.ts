// What of a person stays in sight while an agent scrolls, and the tabs and bottom bar of a phone.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { searchFor } from '../find/results-page.ts';
import { button, searchField } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { boundingBox, isOnTop } from '../support/layout.ts';
import { offlineBanner } from '../support/notice.ts';
import {
  contactFilter,
  contactItems,
  contacts,
  filterBox,
  kareninaPhone,
  openPerson,
} from '../support/open-person.ts';
import { heading, visitorCards } from '../support/person-page.ts';
import { table, viewButton } from './records-table.ts';

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true });
const bottomBar = (page: Page): Locator => page.getByRole('toolbar');

/** Retried: the page grows while cards get their real height. */
async function scrollBelow(page: Page, least: number, target = 100_000): Promise<void> {
  const scroll = (top: number): number => {
    scrollTo(0, top);
    return scrollY;
  };
  await expect.poll(() => page.evaluate(scroll, target)).toBeGreaterThan(least);
}

/** The records begin above the lower part of the window; the name and the first phone stay while one scrolls. */
async function expectInSight(page: Page, height: number): Promise<void> {
  const phone = page.getByRole('main').locator('.first-phone').getByText(kareninaPhone);
  const bar = (await bottomBar(page).isVisible()) ? (await boundingBox(bottomBar(page))).y : Infinity;
  const end = await page.evaluate(() => innerHeight);
  const { y: start } = await boundingBox(visitorCards(page).first());
  expect(Math.min(bar, end) - start).toBeGreaterThanOrEqual(height);
  for (const name of ['Contacts', 'History', 'Records']) {
    await page.evaluate(() => scrollTo(0, 0));
    await tab(page, name).click();
    await scrollBelow(page, 150);
    for (const part of [heading(page), phone]) {
      const { y, bottom } = await boundingBox(part);
      expect(y, name).toBeGreaterThanOrEqual(0);
      expect(bottom, name).toBeLessThanOrEqual(56);
      expect(await part.evaluate(isOnTop), name).toBe(true);
    }
  }
  await test.step('offline, nothing moves, and the strip hides no focus', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await page.context().setOffline(true);
    const strip = offlineBanner(page);
    await expect(strip).toBeVisible();
    expect((await boundingBox(visitorCards(page).first())).y).toBe(start);
    const { y: foot, bottom } = await boundingBox(strip);
    expect(bottom).toBe(Math.min(bar, end));
    const last = visitorCards(page).last();
    await last.getByRole('button').last().focus();
    expect((await boundingBox(page.locator(':focus'))).bottom).toBeLessThanOrEqual(foot);
    await page.evaluate(() => scrollTo(0, 1e6));
    await expect.poll(async () => (await boundingBox(last)).bottom).toBeLessThanOrEqual(foot);
    await page.context().setOffline(false);
    await expect(strip).toBeHidden();
    await page.evaluate(() => scrollTo(0, 0));
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('page begins with the records, and a chosen contact leads back to them', async ({ page }) => {
    await searchFor(page, '8 (916) 555-12-34');
    await expect(page.getByRole('link', { name: 'Last conversation', exact: true })).toBeVisible();
    await expect(page.getByRole('tab')).toHaveText(['Contacts', 'Records', 'History']);
    await expect(tab(page, 'Records')).toHaveAttribute('aria-selected', 'true');
    await expect(contacts(page)).toBeHidden();

    await tab(page, 'Contacts').tap();
    await expect(contacts(page)).toBeVisible();
    await expect(visitorCards(page).first()).toBeHidden();
    await contactFilter(contactItems(page, 'Companies').nth(1)).tap();
    await expect(tab(page, 'Records')).toBeFocused();
    await expect(contacts(page)).toBeHidden();
    await expect(visitorCards(page)).toHaveCount(2);
    const chip = page.getByRole('button', { name: /^Remove filter: АО «Рельсы и шпалы»/ });
    await expect(chip).toBeInViewport();
    await chip.tap();
    await expect(visitorCards(page)).toHaveCount(12);

    await test.step('the bottom bar covers no record', async () => {
      await scrollBelow(page, 150);
      const last = visitorCards(page).last();
      await expect(last).toBeInViewport();
      const bar = await boundingBox(bottomBar(page));
      expect(bar.bottom).toBe(844);
      await expect.poll(async () => (await boundingBox(last)).bottom).toBeLessThanOrEqual(bar.y);
      await button(bottomBar(page), 'Find').tap();
      await expect(searchField(page)).toBeFocused();
      await expect(searchField(page)).toBeInViewport();
    });
    await tab(page, 'Contacts').tap();
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(page.getByRole('tab')).toHaveText(['Records', 'History']);
    await expect(tab(page, 'Records')).toHaveAttribute('aria-selected', 'true');
    await expect(contacts(page)).toBeVisible();
    await expect(bottomBar(page)).toHaveCount(0);
  });

  test('small screen shows records, and keeps name and first phone in sight', async ({ page }) => {
    for (const [query, width, height] of [
      ['', 360, 640],
      ['?embed=1', 400, 600],
    ] as const) {
      await page.setViewportSize({ width, height });
      await openPerson(page, personIds.karenina, { query, phone: kareninaPhone });
      await expectInSight(page, 330);
    }
  });
});

test('window at 200 % shows records, and keeps name and first phone in sight', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  await expectInSight(page, 80);
});

test('records and history keep their places', async ({ page }) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  const top = () => page.evaluate(() => scrollY);
  const scrolled = async (to: number): Promise<number> => {
    await scrollBelow(page, to - 100, to);
    // The page learns of it in the next frame.
    return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(scrollY))));
  };
  const records = await scrolled(500);
  await page.keyboard.press('h');
  await expect(page.getByRole('list', { name: 'History', exact: true })).toBeVisible();
  const history = await scrolled(200);
  await page.keyboard.press('r');
  await expect.poll(top).toBe(records);
  await page.keyboard.press('h');
  await expect.poll(top).toBe(history);
  await page.keyboard.press('r');
  for (const [name, url] of [
    ['Last conversation', /open=/],
    ['7100000508', /visitor=7100000508/],
  ] as const)
    await test.step(`also where Back leads from ${name}`, async () => {
      // No click: Playwright would scroll.
      await page.getByRole('link', { name, exact: true }).dispatchEvent('click');
      await expect(page).toHaveURL(url);
      await page.goBack();
      await expect(page).not.toHaveURL(url);
      await expect.poll(top).toBe(records);
    });
});

test('hundreds of records scroll below the bar, the name, the filter and the contacts', async ({ page }) => {
  await openPerson(page, personIds.fiveHundred);
  await expect(contacts(page)).toHaveAttribute('aria-busy', 'false');
  const call = page.getByRole('link', { name: /^Call \+/ });
  await expect(call).toBeVisible();
  await scrollBelow(page, 1500, 2000);
  const appBar = page.getByRole('banner');
  for (const part of [appBar, searchField(page), heading(page), call, filterBox(page), contacts(page)])
    await expect(part).toBeInViewport({ ratio: 1 });
  for (const part of [appBar, heading(page), call, filterBox(page)])
    expect(await part.evaluate(isOnTop)).toBe(true);

  const before = await page.evaluate(() => scrollY);
  await contacts(page).hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => contacts(page).evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(100);
  await test.step('a filter shows the start of its list', async () => {
    for (const choose of [
      () => contactFilter(contactItems(page, 'Companies').first()).click(),
      () => filterBox(page).fill('7'),
    ]) {
      await scrollBelow(page, 1500, 2000);
      await choose();
      const top = async () => (await boundingBox(visitorCards(page).first())).y;
      await expect.poll(top).toBeGreaterThan((await boundingBox(filterBox(page))).bottom);
      expect(await top()).toBeLessThan(400);
    }
    await filterBox(page).fill('');
    await page.keyboard.press('Escape');
  });
  await test.step('the table’s heads stay, also below a chosen contact', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await viewButton(page, 'Table').click();
    for (let chosen = 0; chosen < 2; chosen += 1) {
      await scrollBelow(page, 1500, 2000);
      const heads = await table(page).getByRole('columnheader').getByRole('button').all();
      for (const head of heads) await expect.poll(() => head.evaluate(isOnTop)).toBe(true);
      await contactFilter(contactItems(page, 'Companies').first()).click();
    }
  });
  await page.setViewportSize({ width: 1280, height: 400 });
  await scrollBelow(page, 1500, 2000);
  expect((await boundingBox(heading(page))).bottom).toBeLessThan(0);
});
