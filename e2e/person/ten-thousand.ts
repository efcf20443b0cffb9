// A person with 10,000 cards: only those near the viewport are in the DOM.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { entries, openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';

export const TOTAL = 10_000;

/** The card at this position in the whole list, from 1; found only while it is in the DOM. */
export const cardAt = (page: Page, place: number): Locator => page.locator(`li[aria-posinset="${place}"]`);

/** The position, from 1, of the card that has or contains the focus; null if there is none. */
export const focusedPlace = (page: Page): Promise<number | null> =>
  page.evaluate(() => {
    const place = document.activeElement?.closest('li[aria-posinset]')?.getAttribute('aria-posinset');
    return place == null ? null : Number(place);
  });

export async function openTenThousand(page: Page): Promise<void> {
  test.slow();
  await openPerson(page, personIds.tenThousand);
  // The list is virtualized, and the contacts panel is complete.
  await expect.poll(() => visitorCards(page).count()).toBeLessThan(30);
  await expect(entries(page, 'Phones').first()).toBeVisible();
}
