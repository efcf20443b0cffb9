// Persons with up to 10,000 records: a hundred are drawn, and more as their end comes near.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { announced, contacts, filterBox, openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { openTable, rows, table } from './records-table.ts';

const scrollToEnd = (page: Page): Promise<void> =>
  page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));

const shown = (page: Page, count: string, total: string) =>
  page.getByText(`${count} of ${total} are shown`, { exact: true });

test('10,000 records: the first hundred, then the contacts, and more at the end of the list', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const text = document.querySelector('section.contacts :is(li, p)')?.textContent ?? '';
      if (document.querySelector('main article') !== null && seen.at(-1) !== text) seen.push(text);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await openPerson(page, personIds.tenThousand);
  await expect(visitorCards(page)).toHaveCount(100);
  await expect(shown(page, '100', '10,000')).toBeVisible();
  await expect(contacts(page)).toHaveAttribute('aria-busy', 'false');
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen[0]).toBe('Collecting contacts…');
  expect(seen.at(-1)).toMatch(/^\+?\d/);

  await test.step('more whenever the end comes near', async () => {
    await scrollToEnd(page);
    await expect.poll(() => visitorCards(page).count()).toBeGreaterThan(100);
    const before = await visitorCards(page).count();
    await scrollToEnd(page);
    await expect.poll(() => visitorCards(page).count()).toBeGreaterThan(before);
    await expect(visitorCards(page).last().getByRole('heading')).not.toBeEmpty();
  });

  await test.step('by its button, the first new one takes the focus', async () => {
    const more = page.getByRole('main').getByRole('button', { name: 'Show more', exact: true }).last();
    // At once: the list goes on by itself while its end is near.
    const before = await more.evaluate((button: HTMLElement) => {
      const { length } = document.querySelectorAll('#content [id^="visitor-"]');
      button.click();
      return length;
    });
    await expect(visitorCards(page).nth(before)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(visitorCards(page).nth(before).locator(':focus')).toBeInViewport();
  });

  await test.step('the filter searches all of them, and its list begins with a hundred', async () => {
    await filterBox(page).fill('7300009900');
    await expect(visitorCards(page)).toHaveCount(1);
    await expect(page.getByText(/ are shown$/)).toHaveCount(0);
    await filterBox(page).fill('ооо');
    await expect(page.getByRole('search').getByText(/^[\d,]+ of 10,000$/)).toBeVisible();
    await expect(shown(page, '100', '10,000')).toHaveCount(0);
    await expect.poll(() => visitorCards(page).count()).toBe(100);
  });

  await test.step('fresh records keep the filter and the place', async () => {
    await scrollToEnd(page);
    await expect.poll(() => visitorCards(page).count()).toBeGreaterThan(100);
    const top = await page.evaluate(() => scrollY);
    await page.getByRole('button', { name: 'Refresh', exact: true }).dispatchEvent('click');
    await expect(announced(page)).toHaveText('10,000 records loaded');
    await expect(filterBox(page)).toHaveValue('ооо');
    expect(await page.evaluate(() => scrollY)).toBe(top);
  });
});

test('the 700th of 1,000 records, which a link is about, stands first; on paper is what is drawn', async ({
  page,
}) => {
  await openTable(page, personIds.thousand, 'en', '?visitor=7200000700');
  await page.reload();
  await expect(rows(page).first()).toBeFocused();
  await expect(rows(page).first()).toContainText('7200000700');
  await expect(rows(page).first()).toHaveAttribute('aria-current', 'true');
  await expect(table(page)).toHaveAttribute('aria-rowcount', '1001');
  // The end of the first thirty is none.
  await expect(rows(page)).toHaveCount(100);
  await scrollToEnd(page);
  await expect.poll(() => rows(page).count()).toBeGreaterThan(100);
  await expect(rows(page).filter({ hasText: '7200000700' })).toHaveCount(1);

  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole('button', { name: 'Cards', exact: true }).click();
  await expect(visitorCards(page).first()).toContainText('7200000700');
  await expect(visitorCards(page)).toHaveCount(100);
  await page.emulateMedia({ media: 'print' });
  await expect(shown(page, '100', '1,000')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show more', exact: true }).last()).toBeHidden();
});
