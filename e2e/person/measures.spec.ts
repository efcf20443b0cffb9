// Distances and contrasts of what a person's page draws.
import type { Locator, Page } from '@playwright/test';
import { personIds, phones as numbers } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { choice, entries, filterBox, kareninaPhone, openPerson } from '../support/open-person.ts';
import { heading, visitorCards } from '../support/person-page.ts';
import { searchFor } from '../find/results-page.ts';

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${String(locator)} is not drawn`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

const coloursOf = (locator: Locator): Promise<{ edge: string; inside: string; around: string }> =>
  locator.evaluate((element) => ({
    edge: getComputedStyle(element).borderTopColor,
    inside: getComputedStyle(element).backgroundColor,
    around: getComputedStyle(document.body).backgroundColor,
  }));

const pills = (page: Page): Locator => page.getByRole('button', { name: /^Only records with / });

test.describe('with a mouse, 1280 × 800', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('the pills of chosen contacts are apart from the filter, and seen', async ({ page }) => {
    await openPerson(page, personIds.karenina, { phone: kareninaPhone });
    await choice(entries(page, 'Phones').first()).click();
    await choice(entries(page, 'E-mails').first()).click();
    await expect(pills(page)).toHaveCount(2);
    const field = await boxOf(filterBox(page));
    for (const pill of await pills(page).all()) {
      expect((await boxOf(pill)).y - field.bottom).toBeGreaterThanOrEqual(8);
      const { edge, inside, around } = await coloursOf(pill);
      for (const other of [inside, around]) expect(contrastOf(edge, other)).toBeGreaterThanOrEqual(3);
    }
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('who was found stands high, is named with the company; a row of people is one link', async ({
    page,
  }) => {
    await searchFor(page, '8 (916) 555-12-34');
    await expect(heading(page)).toHaveText('Анна Каренина');
    await expect(page.getByRole('link', { name: 'Last conversation', exact: true })).toBeVisible();
    await expect(page.locator('.person-header__facts').getByText('ООО «Вокзал»')).toBeInViewport();
    expect((await boxOf(visitorCards(page).first())).y).toBeLessThan(370);

    await test.step('a row of people is one link', async () => {
      await searchFor(page, `+${numbers.shared}`);
      const row = page.getByRole('list', { name: 'Found people', exact: true }).getByRole('listitem').first();
      const { width, height } = await boxOf(row);
      await row.tap({ position: { x: width - 8, y: height - 4 } });
      await expect(heading(page)).toHaveText('Иван Петров');
    });
  });
});

/** WCAG 2, 1.4.11. */
function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((text) => {
    const value = Number(text) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
