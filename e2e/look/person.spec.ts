// The look of a person’s page, in numbers. While one scrolls: person/layout.spec.ts. The scale and widths: screens.spec.ts.
import type { BrowserContextOptions, Page } from '@playwright/test';
import { personIds, phones } from '#simulator/data/reserved.ts';
import { findLink } from '../find/results-page.ts';
import { viewButton } from '../person/records-table.ts';
import { button } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { boundingBox } from '../support/layout.ts';
import { contactItems, contacts, kareninaPhone, openPerson } from '../support/open-person.ts';
import { personPath, visitorCards, waitForPersonApp } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const karenina = personPath(personIds.karenina);
const compared = `${karenina}?records=7100000501,7100000503,7100000507`;
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** The different values of a computed property, or of an edge in px. */
const values = (page: Page, selector: string, name: string): Promise<readonly (string | number)[]> =>
  page.evaluate(
    ([all, of]) => [
      ...new Set(
        [...document.querySelectorAll(all)].map((element) =>
          of === 'left' || of === 'right'
            ? Math.round(element.getBoundingClientRect()[of])
            : getComputedStyle(element).getPropertyValue(of),
        ),
      ),
    ],
    [selector, name] as const,
  );

test('first record begins near the top', async ({ openContext }) => {
  const mouse = await (await openContext()).newPage();
  const touch = await (await openContext(phone)).newPage();
  for (const [page, width, height, path, most] of [
    [mouse, 1280, 800, karenina, 230],
    [mouse, 1280, 800, findLink('phone', phones.karenina), 230],
    [mouse, 400, 600, `${karenina}?embed=1`, 160],
    [mouse, 890, 700, `${karenina}?embed=1`, 172],
    [touch, 390, 844, findLink('phone', phones.karenina), 290],
    [touch, 390, 844, karenina, 270],
  ] as const)
    await test.step(`${width} × ${height}: ${path}`, async () => {
      await page.setViewportSize({ width, height });
      await page.goto('about:blank');
      await openSignedIn(page, path);
      await waitForPersonApp(page);
      expect((await boundingBox(visitorCards(page).first())).y).toBeLessThanOrEqual(most);
    });
  await test.step('for a finger, values and copy buttons have one edge', async () => {
    for (const selector of ['.card-grid .contact-line__text', '.card-grid .contact-line > button'])
      expect(await values(touch, selector, 'left'), selector).toHaveLength(1);
  });
});

test('skeleton has tabs, filter and first card where the page has them', async ({ page, answers }) => {
  const tops = () =>
    page
      .locator('.tabs, .filter-bar, .card-grid, .contacts')
      .evaluateAll((all) =>
        all.map((each) => `${each.classList[0]} ${each.getBoundingClientRect().top}`).toSorted(),
      );
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    answers.hold('get.person_visitors');
    await openSignedIn(page, karenina);
    await expect(page.getByText('Loading records…').first()).toBeVisible();
    const before = await tops();
    answers.release();
    await waitForPersonApp(page);
    expect(await tops()).toEqual(before);
    await page.goto('about:blank');
  }
});

test('a window shows six records, and phones below the first notes', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  expect((await boundingBox(visitorCards(page).nth(5))).bottom).toBeLessThanOrEqual(720);
  expect((await boundingBox(contactItems(page, 'Phones').first())).bottom).toBeLessThanOrEqual(480);
  await test.step('with values and counts at one edge', async () => {
    const texts = '.card-grid .contact-line__text, .card-grid .of-company .long-text';
    expect(await values(page, texts, 'left')).toHaveLength(2);
    expect(await values(page, '.contacts__count', 'right')).toHaveLength(1);
  });
  await test.step('contacts and IDs are ink, underlined under the pointer', async () => {
    const links = 'main :is(.contact-line a, .record-link)';
    expect(await values(page, links, 'text-decoration-line')).toEqual(['none']);
    for (const link of [page.locator(links).first(), page.locator('.record-link').first()]) {
      await link.hover();
      await expect(link).toHaveCSS('text-decoration-line', 'underline');
    }
  });
  await test.step('with one primary action', async () => {
    await waitForPersonApp(page);
    const primary = page.getByRole('main').locator('.button--primary');
    await expect(primary).toHaveText('Copy summary');
    const conversation = page.getByRole('link', { name: 'Last conversation', exact: true });
    expect((await boundingBox(conversation)).height).toBe((await boundingBox(primary)).height);
  });
  await test.step('further notes by a press', async () => {
    await expect(contactItems(page, 'Comments')).toHaveCount(4);
    await button(contacts(page), 'Show more').click();
    await expect(contactItems(page, 'Comments')).toHaveCount(7);
  });
  await test.step('in as many columns as have room', async () => {
    for (const [width, columns] of [
      [1024, 1],
      [1280, 2],
      [1440, 2],
      [1600, 3],
      [1920, 3],
      [2200, 4],
      [2560, 4],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      const [tracks] = await values(page, '.card-grid', 'grid-template-columns');
      expect(String(tracks).split(' '), `${width} px`).toHaveLength(columns);
    }
    expect(await values(page, '.card-grid', 'align-items')).toEqual(['start']);
  });
});

const NOTE = 'rgb(254, 248, 228)';

test('notes alone are on a yellow sheet, in the panel, cards, table and comparison', async ({ page }) => {
  const expectSheets = async (least: number): Promise<void> => {
    const sheets = await page
      .locator('body *')
      .evaluateAll(
        (all, colour) =>
          all
            .filter((each) => getComputedStyle(each).backgroundColor === colour)
            .map((each) => each.className),
        NOTE,
      );
    expect(sheets.length).toBeGreaterThanOrEqual(least);
    expect(sheets.filter((name) => !name.includes('of-notes'))).toEqual([]);
    expect(await values(page, '.of-notes', 'background-color')).toEqual([NOTE]);
    const [text] = await values(page, '.of-notes .long-text', 'font-size');
    expect(await values(page, '.contact-line', 'font-size')).toContain(text);
  };
  await page.setViewportSize({ width: 1280, height: 800 });
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  await expect(contacts(page).locator('.contacts__group').first()).toHaveClass(/of-notes/);
  await expectSheets(8);
  await viewButton(page, 'Table').click();
  await expect(page.locator('td.of-notes')).toHaveCount(7);
  await expectSheets(8);
  await page.goto(compared);
  await expect(page.locator('td.of-notes')).toHaveCount(3);
  await expectSheets(3);
});
