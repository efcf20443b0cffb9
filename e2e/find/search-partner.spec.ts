// A partner searches in the data of the chosen customer, and the results say whose they are.
import { romashka } from '#simulator/data/customers.ts';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { customerEntries, startTabsWith } from '../support/app-storage.ts';
import { callsOf } from '../support/calls.ts';
import { bar, optionWith } from '../customer/customer-page.ts';
import { expect, test } from '../support/fixtures.ts';
import { find } from '../support/find-field.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { foundPeople } from './results-page.ts';

test('the search, its results and the person are the chosen customer’s', async ({ page, simulator }) => {
  const { userId } = romashka;
  await startTabsWith(page, customerEntries(userId, 'ООО «Ромашка»'), 'localStorage');
  await openSignedIn(page, '/', tokens.partner);
  await find(page, `+${phones.shared}`);
  await expect(page).toHaveURL(`/find?user_id=${userId}`);
  await expect(foundPeople(page)).toHaveCount(3);
  await expect(page).toHaveTitle('Search — Person Visitors · ООО «Ромашка»');
  for (const method of ['get.calls_report', 'get.person_visitors'])
    await expect
      .poll(() => new Set(callsOf(simulator, method).map(({ params }) => params['user_id'])))
      .toEqual(new Set([userId]));

  await test.step('one person opens with the customer in the URL', async () => {
    await find(page, `+${phones.karenina}`);
    await expect(page).toHaveURL(`/persons/${personIds.karenina}?user_id=${userId}`);
    await expect(visitorCards(page)).toHaveCount(12);
  });

  await test.step('another customer has other callers', async () => {
    await find(page, `+${phones.elsewhere}`);
    await expect(page.getByRole('heading', { name: 'Nobody found', exact: true })).toBeVisible();
    await bar(page)
      .getByRole('button', { name: /change the customer/ })
      .click();
    await page.getByRole('combobox', { name: 'Customer', exact: true }).fill('Ёлка');
    await optionWith(page, 'Ёлка').click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await find(page, `+${phones.elsewhere}`);
    await expect(page).toHaveURL(/^[^?]*\/persons\/\d+\?user_id=200401$/);
    await expect(visitorCards(page).first()).toBeVisible();
  });
});
