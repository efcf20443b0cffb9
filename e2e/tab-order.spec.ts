import { personIds } from '#simulator/data/person-ids.ts';
import { expect, test } from './fixtures.ts';
import { openSignedIn, personPath, visitorCards } from './person-page.ts';
import { walk } from './tab-order.ts';

test('print', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByLabel('Access token', { exact: true })).toBeFocused();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  console.log(await walk(page, page.getByRole('link').last()));
  await openSignedIn(page, personPath(personIds.example));
  await expect(visitorCards(page)).toHaveCount(2);
  console.log(await walk(page, page.getByRole('button').last()));
});
