// The look of a person’s page, in numbers. While one scrolls: person/layout.spec.ts. The scale and widths: screens.spec.ts.
import type { Locator, Page } from '@playwright/test';
import { hostile } from '#simulator/data/records/hostile.ts';
import { personIds, phones } from '#simulator/data/reserved.ts';
import { FIELD_NAMES } from '#src/domain/visitor-record.ts';
import { calledLink } from '../find/results-page.ts';
import { head, openTable, rows, table, viewButton } from '../person/records-table.ts';
import { button, find, readClipboard } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { boundingBox, edges } from '../support/layout.ts';
import {
  contactFilter,
  contactItems,
  contacts,
  kareninaPhone,
  openCustomPerson,
  openPerson,
} from '../support/open-person.ts';
import { heading, personPath, visitorCard, visitorCards, waitForPersonApp } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const karenina = personPath(personIds.karenina);

const recordTop = async (page: Page): Promise<number> => (await boundingBox(visitorCards(page).first())).y;

/** Opens the same person by the search field, and waits for the link to the search. */
async function findKarenina(page: Page): Promise<void> {
  await find(page, `+${phones.karenina}`);
  await expect(calledLink(page, '10:15')).toBeVisible();
}

/** The different values of a computed property. */
const values = (page: Page, selector: string, name: string): Promise<readonly string[]> =>
  page
    .locator(selector)
    .evaluateAll(
      (all, property) => [...new Set(all.map((each) => getComputedStyle(each).getPropertyValue(property)))],
      name,
    );

const NOTE = 'rgb(254, 248, 228)';

/** Notes alone are on a yellow sheet. */
async function expectSheets(page: Page, least: number): Promise<void> {
  const sheets = await page
    .locator('body *')
    .evaluateAll(
      (all, colour) =>
        all.filter((each) => getComputedStyle(each).backgroundColor === colour).map((each) => each.className),
      NOTE,
    );
  expect(sheets.length).toBeGreaterThanOrEqual(least);
  expect(sheets.filter((name) => !name.includes('note'))).toEqual([]);
  expect(await values(page, '.note', 'background-color')).toEqual([NOTE]);
  const [text] = await values(page, '.note .long-text', 'font-size');
  expect(await values(page, '.contact-line', 'font-size')).toContain(text);
}

/** Each group but the notes' has an icon, with the middle of its first line at the icon's. */
async function expectIcons(groups: Locator, count: number): Promise<void> {
  const found = await groups.evaluateAll((all) =>
    all
      .filter((group) => !group.matches('.note'))
      .map((group) => {
        const icon = group.querySelector('.icon')?.getBoundingClientRect();
        const text = document.createRange();
        const lines = group.querySelector('dd, ul') ?? group;
        const first = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT).nextNode();
        if (first !== null) text.selectNode(first);
        const line = text.getClientRects()[0];
        const middle = (box: DOMRect | undefined): number => (box ? box.y + box.height / 2 : Number.NaN);
        return { size: [icon?.width, icon?.height], off: Math.abs(middle(line) - middle(icon)) };
      }),
  );
  expect(found).toHaveLength(count);
  for (const { size, off } of found) {
    expect(size).toEqual([16, 16]);
    expect(off).toBeLessThanOrEqual(1);
  }
}

test('a window shows six records at their places, also of a found person', async ({ page }) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  await waitForPersonApp(page);
  expect(await recordTop(page)).toBeLessThanOrEqual(230);
  expect((await boundingBox(visitorCards(page).nth(5))).bottom).toBeLessThanOrEqual(720);
  expect((await boundingBox(contactItems(page, 'Phones').first())).bottom).toBeLessThanOrEqual(480);
  const texts = '.visitor-card .with-icon > dd';
  expect(await edges(page.locator(texts), 'left')).toHaveLength(2);
  expect(await edges(page.locator('.contacts__count'), 'right')).toHaveLength(1);
  const primary = page.getByRole('main').locator('.button--primary');
  await expect(primary).toHaveText('Copy summary');
  const conversation = page.getByRole('link', { name: 'Last conversation', exact: true });
  expect((await boundingBox(conversation)).height).toBe((await boundingBox(primary)).height);
  await findKarenina(page);
  expect(await recordTop(page)).toBeLessThanOrEqual(230);
  for (const place of [page.locator('.first-phone'), contacts(page), visitorCards(page).first()])
    await expect(place.locator('mark')).toHaveText(kareninaPhone);
});

test('contacts and IDs are ink, underlined under the pointer', async ({ page }) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  const links = 'main :is(.contact-line a, .record-link)';
  expect(await values(page, links, 'text-decoration-line')).toEqual(['none']);
  for (const link of [page.locator(links).first(), page.locator('.record-link').first()]) {
    await link.hover();
    await expect(link).toHaveCSS('text-decoration-line', 'underline');
  }
});

test('cards stand in as many columns as have room, a row as high as its highest', async ({ page }) => {
  await openPerson(page, personIds.karenina);
  const columns = async (width: number): Promise<number | undefined> => {
    await page.setViewportSize({ width, height: 800 });
    const [tracks] = await values(page, '.card-grid', 'grid-template-columns');
    return tracks?.split(' ').length;
  };
  const found = [];
  for (const width of [1024, 1280, 1440, 1600, 1920, 2200, 2560]) found.push(await columns(width));
  expect(found).toEqual([1, 2, 2, 3, 3, 4, 4]);
  await page.setViewportSize({ width: 1920, height: 800 });
  const cards = await visitorCards(page)
    .locator('article')
    .evaluateAll((all) =>
      all.map((card) => {
        const { top, bottom } = card.getBoundingClientRect();
        const foot = card.querySelector('.note')?.getBoundingClientRect().bottom ?? bottom - 1;
        return { top, bottom, foot };
      }),
    );
  for (const { top, bottom, foot } of cards) {
    const row = cards.filter((other) => other.top === top);
    expect(row.map((other) => other.bottom)).toEqual(row.map(() => bottom));
    expect(bottom - foot).toBe(1);
  }
});

test('notes alone are on a yellow sheet', async ({ page }) => {
  await openPerson(page, personIds.karenina);
  const comments = contactItems(page, 'Comments');
  await expect(comments).toHaveCount(4);
  await button(contacts(page), 'Show more').click();
  await expect(comments).toHaveCount(7);
  await expect(button(comments.nth(4), 'Show all')).toBeFocused();
  await expect(contacts(page).locator('.contacts__group').first()).toHaveClass(/note/);
  await expectSheets(page, 8);
  await viewButton(page, 'Table').click();
  await expect(page.locator('td.note')).toHaveCount(7);
  await expectSheets(page, 8);
  for (const row of [0, 2, 6]) await rows(page).nth(row).getByRole('checkbox').check();
  await button(page, 'Compare 3').click();
  await expect(page.locator('td.note')).toHaveCount(3);
  await expectSheets(page, 3);
});

test('what is chosen or marked is visible in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openPerson(page, personIds.karenina, { query: '?visitor=7100000502', phone: kareninaPhone });
  await expect(visitorCard(page, 7_100_000_502)).toHaveAttribute('aria-current', 'true');
  await contactFilter(contactItems(page, 'Phones').first()).click();
  expect(
    await values(page, '.contacts__group:nth-of-type(2) .contacts__count', 'background-color'),
  ).toHaveLength(2);
  expect(await values(page, '.card-grid article', 'outline')).toHaveLength(2);
  // One edge: the outline is on its border.
  const marked = visitorCard(page, 7_100_000_502).locator('article');
  await marked.evaluate((article) => article.parentElement?.blur());
  expect(await marked.evaluate((article) => getComputedStyle(article).outlineOffset)).toBe('-2px');
  await viewButton(page, 'Table').click();
  expect(await values(page, 'tbody tr > :first-child', 'border-inline-start')).toHaveLength(2);
  await page.getByRole('tab', { name: 'History', exact: true }).click();
  expect(await values(page, '[role=tab]', 'border-bottom-width')).toEqual(['0px', '2px']);
  await page.getByRole('button', { name: /^Chats/ }).click();
  const pressed = '.kinds [aria-pressed=true]';
  await expect(page.locator(pressed)).toHaveText(/^Chats/);
  expect(await values(page, `${pressed}, ${pressed} > *`, 'color')).toHaveLength(1);
});

test('first phone has its frame also where it sticks', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 800 });
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  const frame = page.locator('.first-phone__frame');
  await expect(frame).toHaveCSS('height', '36px');
  await expect(frame).toHaveCSS('border-radius', '6px');
  await expect(frame).toHaveCSS('border-top-width', '1px');
});

for (const hasTouch of [false, true])
  test.describe(hasTouch ? 'by touch' : 'by mouse', () => {
    test.use({ hasTouch, isMobile: hasTouch });

    test('every field has an icon of 16 px beside its first line', async ({ page, answers }) => {
      const value = Object.fromEntries(FIELD_NAMES.map((field) => [field, 'a']));
      const row = { ...value, phones: ['79161234567'], emails: ['a@b.example'] };
      await openCustomPerson(page, answers, [row, row]);
      await waitForPersonApp(page);
      await expectIcons(page.locator('.contacts__group'), FIELD_NAMES.length - 1);
      // The name is the heading.
      await expectIcons(visitorCards(page).first().locator('dl > div'), FIELD_NAMES.length - 2);
    });
  });

test('a refused copy of the phone leaves the name its room', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  await waitForPersonApp(page);
  const { width } = await boundingBox(heading(page));
  const phone = page.locator('.first-phone');
  await button(phone, `Copy phone ${kareninaPhone}`).click();
  await expect(phone.getByRole('textbox')).toBeFocused();
  expect((await boundingBox(heading(page))).width).toBe(width);
});

test('comments in the contacts fill twelve lines', async ({ page, answers }) => {
  const comments: readonly [what: string, lines: number[], heights: number[], cutCount: number][] = [
    ['whole ones', [2, 3, 5], [2, 3, 5], 0],
    ['after a long one, of which the ends are shown', [1, 12, 4, 2, 2], [1, 7, 4], 1],
    ['short ones', Array(13).fill(1), Array(12).fill(1), 0],
    ['then what has room of the next', [5, 8, 1], [5, 7], 1],
    ['at least two lines', [7, 4, 4, 1], [7, 4], 0],
  ];
  for (const [what, lines, heights, cutCount] of comments)
    await test.step(what, async () => {
      const records = lines.map((count, index) => ({ commentary: Array(count).fill(`${index}`).join('\n') }));
      await openCustomPerson(page, answers, records);
      const shown = contactItems(page, 'Comments').locator('.contacts__value');
      await expect(shown).toHaveCount(heights.length);
      // What is left out is between its ends.
      await expect(button(contacts(page), 'Show all')).toHaveCount(cutCount);
      const drawn = await shown.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
      expect(drawn.map((height) => Math.round((height - 4) / 20))).toEqual(heights);
      answers.heal();
    });
});

test('table gives comments the most room, and breaks no number or company', async ({ page }) => {
  await openTable(page, personIds.karenina);
  const widths = await table(page)
    .getByRole('columnheader')
    .evaluateAll((all) => all.map((each) => [each.getBoundingClientRect().width, each.textContent] as const));
  const [widest] = widths.toSorted(([a], [b]) => b - a);
  expect(widest?.[1]).toBe('Comment');
  expect(widest?.[0]).toBeGreaterThanOrEqual(200);
  const number = rows(page).filter({ hasText: '7100000508' }).locator('.contact-line').first();
  const [text, count] = await Promise.all([
    boundingBox(number.getByRole('link')),
    boundingBox(number.getByText('×2')),
  ]);
  expect(text.height).toBe(24);
  expect(count.bottom).toBe(text.bottom);
  expect(count.x - text.right).toBeLessThanOrEqual(4);
  await test.step('nor a name that has no room', async () => {
    const company = rows(page).first().locator('.records-table__company .long-text');
    const lines = (name: string): Promise<number> =>
      company.evaluate((element, words) => {
        element.textContent = words;
        return element.getBoundingClientRect().height / 18;
      }, name);
    expect(await lines('ООО «Вокзал»')).toBe(2);
    expect(await lines('«Электрооборудование»')).toBe(1);
  });
});

test('skeleton has tabs, filter and first card where the page has them', async ({ page, answers }) => {
  const tops = () =>
    page
      .locator('.tabs, .filter-bar, .card-grid, .contacts')
      .evaluateAll((all) =>
        all.map((each) => `${each.classList[0]} ${each.getBoundingClientRect().top}`).toSorted(),
      );
  const expectSameTops = async (): Promise<void> => {
    await expect(page.getByText('Loading records…').first()).toBeVisible();
    const before = await tops();
    answers.release();
    await waitForPersonApp(page);
    expect(await tops()).toEqual(before);
  };
  answers.hold('get.person_visitors');
  await openSignedIn(page, karenina);
  await expectSameTops();
  await page.setViewportSize({ width: 390, height: 800 });
  answers.hold('get.person_visitors');
  await find(page, personPath(personIds.abroad));
  await expectSameTops();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('first record begins near the top, values and copy buttons at one edge', async ({ page }) => {
    await openPerson(page, personIds.karenina);
    await waitForPersonApp(page);
    expect(await recordTop(page)).toBeLessThanOrEqual(270);
    for (const selector of ['.card-grid .contact-line__text', '.card-grid .contact-line > button'])
      expect(await edges(page.locator(selector), 'left'), selector).toHaveLength(1);
    const company = page.locator('.person-facts').getByText('ООО «Вокзал»');
    const [top, line] = [await recordTop(page), await boundingBox(company)];
    const actions = await boundingBox(button(page, 'Copy summary'));
    expect(line.y + line.height / 2 - actions.bottom).toBe(4 + 24 / 2);
    await findKarenina(page);
    expect(await recordTop(page)).toBe(top);
    expect(await boundingBox(company)).toEqual(line);
    await test.step('ID is copied below “More”', async () => {
      const card = visitorCard(page, 7_100_000_501);
      const copy = button(card, 'Copy ID 7100000501');
      await expect(copy).toBeHidden();
      await button(card, 'More').tap();
      await copy.filter({ visible: true }).tap();
      await expect.poll(() => readClipboard(page)).toBe('7100000501');
    });
  });

  test('table’s name stays beside low rows that scroll sideways', async ({ page }) => {
    await openTable(page, personIds.karenina);
    for (const [path, count] of [
      [karenina, 12],
      [personPath(personIds.hostile), hostile.length],
      [personPath(personIds.longComments), 30],
    ] as const) {
      await find(page, path);
      await expect(rows(page)).toHaveCount(count);
      expect((await edges(rows(page), 'height')).filter((height) => height > 96)).toEqual([]);
    }
    const scroller = page.locator('.records-table__scroller');
    await expect(scroller).toHaveCSS('background-attachment', 'local, scroll, scroll');
    await scroller.evaluate((element) => element.scrollTo(500, 0));
    for (const name of [head(page, 'Name'), rows(page).first().getByRole('rowheader')])
      expect((await boundingBox(name)).x).toBe(17);
    await expect(head(page, 'Comment')).toBeInViewport();
    await scroller.evaluate((element) => element.scrollTo(0, 0));
    const row = rows(page).filter({ hasText: '7100003603' });
    await button(row, 'Show more').tap();
    await expect(row.locator('.contact-line')).toHaveCount(4);
  });
});

test('frame has its first record near the top, icons beside the name', async ({ page }) => {
  await openPerson(page, personIds.karenina, { query: '?embed=1' });
  await waitForPersonApp(page);
  for (const [width, height, most] of [
    [400, 600, 160],
    [890, 700, 172],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => recordTop(page)).toBeLessThanOrEqual(most);
    const icons = page.getByRole('banner').locator('a, button');
    await expect(icons).toHaveCount(2);
    const [name, ...boxes] = await Promise.all([heading(page), ...(await icons.all())].map(boundingBox));
    for (const box of boxes) {
      expect(Math.abs(box.y + box.height / 2 - (name?.y ?? 0) - (name?.height ?? 0) / 2)).toBeLessThan(2);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(32);
    }
    const phone = await boundingBox(page.locator('.first-phone > :visible').last());
    expect(phone.right).toBeLessThanOrEqual(boxes[0]?.x ?? 0);
  }
});
