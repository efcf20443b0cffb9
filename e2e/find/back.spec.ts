// Each page of results belongs to its search: what Back leads to asks for nothing, and for nobody else.
import { archived, romashka } from '#simulator/data/customers.ts';
import { phones, tokens } from '#simulator/data/reserved.ts';
import { customerEntries, startTabsWith } from '../support/app-storage.ts';
import { askedFor, callsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { find } from '../support/find-field.ts';
import { heading, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { foundPeople, nobodyFound, searchFor } from './results-page.ts';

test('Back leads to what was found before another search, and asks for nothing', async ({
  page,
  simulator,
}) => {
  await searchFor(page, `+${phones.shared}`);
  await foundPeople(page).getByRole('link').first().click();
  await expect(visitorCards(page).first()).toBeVisible();
  await find(page, `+${phones.ofNobody}`);
  await expect(nobodyFound(page)).toBeVisible();
  const asked = askedFor(simulator);
  await page.goBack();
  await expect(visitorCards(page).first()).toBeVisible();
  await page.goBack();
  await expect(heading(page)).toHaveText('Search: phone +7 916 555 31 05');
  await expect(foundPeople(page)).toHaveCount(3);
  await page.goForward();
  await page.goForward();
  await expect(nobodyFound(page)).toBeVisible();
  expect(askedFor(simulator)).toEqual(asked);
});

test('Back to the results in one customer’s data searches there for nothing of another’s', async ({
  page,
  simulator,
}) => {
  await startTabsWith(page, customerEntries(romashka.userId, 'ООО «Ромашка»'), 'localStorage');
  await openSignedIn(page, '/', tokens.partner);
  await find(page, `+${phones.shared}`);
  await foundPeople(page).getByRole('link').first().click();
  await expect(visitorCards(page).first()).toBeVisible();
  await page.getByRole('button', { name: /change the customer/ }).click();
  await page.getByRole('combobox', { name: 'Customer', exact: true }).fill(String(archived.userId));
  await page
    .getByRole('option')
    .filter({ hasText: String(archived.userId) })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await find(page, `+${phones.ofNobody}`);
  await expect(page).toHaveURL(`/find?user_id=${archived.userId}`);
  await expect(nobodyFound(page)).toBeVisible();
  const asked = askedFor(simulator).length;

  await page.goBack();
  await expect(page).toHaveURL('/');
  await page.goBack();
  await expect(visitorCards(page).first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(`/find?user_id=${romashka.userId}`);
  await expect(foundPeople(page)).toHaveCount(3);
  expect(askedFor(simulator)).toHaveLength(asked);
  const ofRomashka = callsOf(simulator, 'get.calls_report').filter(
    ({ params }) => params['user_id'] === romashka.userId,
  );
  expect(JSON.stringify(ofRomashka)).not.toContain(phones.ofNobody);
});
