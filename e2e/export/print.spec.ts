import { personIds } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { contacts, kareninaPhone, openPerson } from '../support/open-person.ts';
import { heading, visitorCards } from '../support/person-page.ts';

test('what is drawn is printed, without controls', async ({ page }) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  await page.emulateMedia({ media: 'print' });
  await expect(heading(page)).toBeVisible();
  await expect(contacts(page)).toBeVisible();
  await expect(visitorCards(page).filter({ visible: true })).toHaveCount(12);
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.getByRole('tab').first()).toBeHidden();
});
