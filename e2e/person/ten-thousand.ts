// A person of whose 10,000 cards only those near the window stand in the page.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { expect, test } from '../support/fixtures.ts';
import { entries, openPerson } from '../support/open-person.ts';
import { personPath, visitorCards } from '../support/person-page.ts';

export const TOTAL = 10_000;
export const tenThousand = personPath(personIds.tenThousand);

/** The card at this place of the whole list, from 1; there only while it stands in the page. */
export const cardAt = (page: Page, place: number): Locator => page.locator(`li[aria-posinset="${place}"]`);

/** The place, from 1, of the card that has the focus or holds it; null: none. */
export const focusedPlace = (page: Page): Promise<number | null> =>
  page.evaluate(() => {
    const place = document.activeElement?.closest('li[aria-posinset]')?.getAttribute('aria-posinset');
    return place == null ? null : Number(place);
  });

export async function openTenThousand(page: Page): Promise<void> {
  test.slow();
  await openPerson(page, personIds.tenThousand);
  // Windowed, and everything that is made of the records is there.
  await expect.poll(() => visitorCards(page).count()).toBeLessThan(30);
  await expect(entries(page, 'Phones').first()).toBeVisible();
}
