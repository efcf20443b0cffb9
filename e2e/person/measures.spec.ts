// How high what was found stands on a phone.
import type { Locator } from '@playwright/test';
import { phones as numbers } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { heading, visitorCards } from '../support/person-page.ts';
import { searchFor } from '../find/results-page.ts';

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${String(locator)} is not drawn`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

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
