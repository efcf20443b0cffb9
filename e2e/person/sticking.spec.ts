// What stays in sight while an agent scrolls, and that nothing with the focus goes below it.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { choice, contacts, entries, filterBox, kareninaPhone, openPerson } from '../support/open-person.ts';
import { heading, visitorCards } from '../support/person-page.ts';
import { offlineStrip } from '../support/strip.ts';
import { head, openTable } from './records-table.ts';

test.use({ viewport: { width: 1280, height: 800 } });

type Edges = { readonly top: number; readonly bottom: number };

const edgesOf = (locator: Locator): Promise<Edges> =>
  locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom };
  });

/** About as far, as soon as so much is drawn: cards that get their real height move the page a little. */
async function scrollDown(page: Page): Promise<void> {
  const scroll = (): number => {
    scrollTo(0, 2000);
    return scrollY;
  };
  await expect.poll(() => page.evaluate(scroll)).toBeGreaterThan(1500);
}

/** Backwards by Tab, from a control in the middle of the list: each ends up below the filter. */
async function expectFocusInSight(page: Page): Promise<void> {
  await visitorCards(page).nth(20).getByRole('link').first().focus();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Shift+Tab');
    const [focused, field] = await Promise.all([page.locator(':focus'), filterBox(page)].map(edgesOf));
    expect(focused?.top).toBeGreaterThanOrEqual((field?.bottom ?? Number.NaN) + 8);
  }
}

test('of a thousand records: the name, the actions, the filter and the contacts', async ({ page }) => {
  await openPerson(page, personIds.thousand);
  await expect(contacts(page)).toHaveAttribute('aria-busy', 'false');
  const call = page.getByRole('link', { name: /^Call \+/ });
  await expect(call).toBeVisible();

  await test.step('stay where they are after 2,000 px', async () => {
    await scrollDown(page);
    const [bar, name, actions, field, panel] = await Promise.all(
      [page.getByRole('banner'), heading(page), call, filterBox(page), contacts(page)].map(edgesOf),
    );
    if (!bar || !name || !actions || !field || !panel) throw new Error('Something is missing');
    expect(bar.top).toBe(0);
    expect(await page.getByRole('banner').evaluate(isOnTop)).toBe(true);
    await expect(findField(page)).toBeInViewport({ ratio: 1 });
    expect(Math.min(name.top, actions.top)).toBeGreaterThanOrEqual(bar.bottom);
    expect(field.top).toBeGreaterThanOrEqual(Math.max(name.bottom, actions.bottom));
    expect(field.bottom).toBeLessThan(160);
    expect(panel.top).toBeGreaterThanOrEqual(actions.bottom);
    expect(panel.bottom).toBeLessThanOrEqual(800);
  });

  await test.step('the contacts scroll by themselves', async () => {
    const before = await page.evaluate(() => scrollY);
    await contacts(page).hover();
    await page.mouse.wheel(0, 200);
    await expect.poll(() => contacts(page).evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(100);
  });

  await test.step('what has the focus is not below them', () => expectFocusInSight(page));

  await test.step('in a low window nothing takes the room', async () => {
    await page.setViewportSize({ width: 1280, height: 400 });
    await scrollDown(page);
    expect((await edgesOf(heading(page))).bottom).toBeLessThan(0);
  });
});

test('the heads of the table stick below all else that does', async ({ page }) => {
  await openTable(page, personIds.thousand);

  const expectHeadsInSight = async (): Promise<void> => {
    await scrollDown(page);
    await expect
      .poll(async () => {
        const [name, field, column] = await Promise.all(
          [heading(page), filterBox(page), head(page, 'Name')].map(edgesOf),
        );
        return name !== undefined && field !== undefined && column !== undefined
          ? [field.top - name.bottom >= 0, Math.abs(column.top - field.bottom - 8) <= 1]
          : [];
      })
      .toEqual([true, true]);
    for (const column of ['Name', 'Phones', 'E-mails', 'Company', 'Comment', 'ID'])
      expect(await head(page, column).getByRole('button').evaluate(isOnTop), column).toBe(true);
  };

  for (const [width, height] of [
    [1280, 800],
    [2560, 1300],
  ] as const) {
    await page.setViewportSize({ width, height });
    await test.step(`${width} px wide`, expectHeadsInSight);
    await test.step(`${width} px wide, with a chosen contact`, async () => {
      const company = choice(entries(page, 'Companies').first());
      await company.click();
      await expectHeadsInSight();
      await company.click();
    });
  }
});

test('in a narrow window the name and the first phone stay in one line, on every tab, below what holds for the moment', async ({
  page,
}) => {
  const phone = page.getByRole('main').locator('.first-phone').getByText(kareninaPhone);
  const expectInSight = async (top: number): Promise<void> => {
    const scrollToEnd = (): number => {
      scrollTo(0, document.documentElement.scrollHeight);
      return scrollY;
    };
    await expect.poll(() => page.evaluate(scrollToEnd)).toBeGreaterThan(150);
    for (const part of [heading(page), phone]) {
      const edges = await edgesOf(part);
      expect(edges.top).toBeGreaterThanOrEqual(top);
      expect(edges.bottom).toBeLessThanOrEqual(top + 56);
      expect(await part.evaluate(isOnTop)).toBe(true);
    }
  };
  for (const { of, size, query, most } of [
    { of: 'on a phone', size: { width: 390, height: 844 }, query: '', most: 320 },
    { of: 'in a frame', size: { width: 400, height: 600 }, query: '?embed=1', most: 210 },
    { of: 'at 200 %', size: { width: 640, height: 400 }, query: '', most: 319 },
  ])
    await test.step(of, async () => {
      await page.setViewportSize(size);
      await openPerson(page, personIds.karenina, { query, phone: kareninaPhone });
      expect((await edgesOf(visitorCards(page).first())).top).toBeLessThan(most);
      for (const name of ['Contacts', 'History', 'Records']) {
        await page.evaluate(() => scrollTo(0, 0));
        await page.getByRole('tab', { name, exact: true }).click();
        await test.step(name, () => expectInSight(0));
      }
      await page.context().setOffline(true);
      await expect(offlineStrip(page)).toBeVisible();
      await expectInSight(size.height < 480 ? 0 : (await edgesOf(offlineStrip(page))).bottom);
      await page.context().setOffline(false);
    });
});

/** Whether a press in its middle and near its corners meets it. */
function isOnTop(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return [left + 4, (left + right) / 2, right - 4].every((x) =>
    [top + 4, (top + bottom) / 2, bottom - 4].every((y) => element.contains(document.elementFromPoint(x, y))),
  );
}
