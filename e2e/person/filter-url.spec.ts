// The filter's text in the URL when the browser limits how often the URL may change.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { expect, test } from '../support/fixtures.ts';
import { filterBox, openPerson } from '../support/open-person.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { fakeTime } from '../support/passing-time.ts';

const limits = ['Safari, which throws', 'Chromium, which does nothing'] as const;

/** Blocks `history.replaceState` until the returned function is called. */
async function limit(page: Page, browser: (typeof limits)[number]): Promise<() => Promise<void>> {
  await page.evaluate((throws) => {
    // Deleting the override restores the prototype's method.
    Object.assign(window, { lift: () => Reflect.deleteProperty(history, 'replaceState') });
    history.replaceState = () => {
      if (throws) throw new DOMException('More than 100 times per 30 seconds', 'SecurityError');
    };
  }, browser.includes('throws'));
  return () => page.evaluate(() => (window as unknown as { lift: () => void }).lift());
}

for (const browser of limits) {
  test(`too many changes of the URL for ${browser}: typing goes on, and the URL catches up later`, async ({
    page,
  }) => {
    const time = await fakeTime(page);
    await openPerson(page, personIds.karenina);
    const lift = await limit(page, browser);
    await filterBox(page).pressSequentially('алена');
    await expect(filterBox(page)).toHaveValue('алена');
    await expect(visitorCards(page)).toHaveCount(2);
    await time.jump(10_000);
    await expect(page).toHaveURL(personPath(personIds.karenina));

    await lift();
    await time.jump(2_000);
    await expect(page).toHaveURL(/q=%D0%B0%D0%BB%D0%B5%D0%BD%D0%B0$/);
    await expect(filterBox(page)).toHaveValue('алена');
    await expect(visitorCards(page)).toHaveCount(2);
  });

  test(`too many changes of the URL for ${browser}: what was to catch up is forgotten with its page`, async ({
    page,
  }) => {
    const time = await fakeTime(page);
    await openPerson(page, personIds.karenina);
    const lift = await limit(page, browser);
    await filterBox(page).fill('алена');
    await expect(visitorCards(page)).toHaveCount(2);
    await page.getByRole('link', { name: 'Person Visitors, look-up' }).click();
    await expect(page).toHaveURL('/');
    await lift();
    await time.jump(10_000);
    await expect(page).toHaveURL('/');
  });
}
