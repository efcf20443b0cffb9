// A partner's search in the data of the chosen customer.
import { archived, romashka } from '#simulator/data/customers.ts';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { chooseCustomer, openCustomerPicker } from '../customer/customer-page.ts';
import { find } from '../support/controls.ts';
import { callsTo, expect, requestedData, test } from '../support/fixtures.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { findLink, foundPeople, nobodyFound } from './results-page.ts';

const CALLS = 'get.calls_report';
const { userId } = romashka;
const karenina = `/persons/${personIds.karenina}?user_id=${userId}`;

test('search, results and person are the chosen customer’s', async ({ page, simulator }) => {
  await test.step('a link without a customer waits for the choice', async () => {
    await openSignedIn(page, findLink('phone', phones.karenina), tokens.partner);
    await chooseCustomer(page, 'ромашка');
    await expect(page).toHaveURL(karenina);
    await expect(visitorCards(page)).toHaveCount(12);
  });
  await test.step('several people', async () => {
    await find(page, `+${phones.shared}`);
    await expect(page).toHaveURL(`/find?user_id=${userId}`);
    await expect(foundPeople(page)).toHaveCount(3);
    await expect(page).toHaveTitle('Search — Person Visitors · ООО «Ромашка»');
    await foundPeople(page).getByRole('link').first().click();
    await expect(visitorCards(page).first()).toBeVisible();
    for (const method of [CALLS, 'get.person_visitors'])
      expect(new Set(callsTo(simulator, method).map(({ params }) => params['user_id']))).toEqual(
        new Set([userId]),
      );
  });
  await test.step('another customer has other callers', async () => {
    await find(page, `+${phones.elsewhere}`);
    await expect(nobodyFound(page)).toBeVisible();
    await openCustomerPicker(page);
    await chooseCustomer(page, String(archived.userId));
    await expect(page.getByRole('dialog')).toBeHidden();
    await find(page, `+${phones.elsewhere}`);
    await expect(page).toHaveURL(new RegExp(String.raw`/persons/\d+\?user_id=${archived.userId}$`));
    await expect(visitorCards(page).first()).toBeVisible();
  });
  await test.step('Back leads to the results of the former customer', async () => {
    const before = requestedData(simulator).length;
    await expect(async () => {
      await page.goBack();
      await expect(page).toHaveURL(`/find?user_id=${userId}`, { timeout: 500 });
      await expect(foundPeople(page)).toHaveCount(3, { timeout: 500 });
    }).toPass();
    expect(requestedData(simulator)).toHaveLength(before);
  });
});
