// Partners whose account says less than the usual one, and an account that is a partner's client.
import { vokzal } from '#simulator/data/customers.ts';
import { personIds, strictPartnerLogin, tokens } from '#simulator/data/reserved.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openAndSignIn, signOut } from '../support/sign-in.ts';
import { example, optionWith } from './customer-page.ts';

const words = controls.en;
const own = personPath(personIds.example);

test('a partner whose account is told only for a customer signs in by its key, and chooses one', async ({
  page,
  simulator,
}) => {
  await openAndSignIn(page, own, { token: tokens.strictPartner });
  await expect(page.getByText(/Choose whose data to open/)).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  await page.getByRole('combobox', { name: 'Customer', exact: true }).fill('ромашка');
  await optionWith(page, 'Ромашка').click();
  await expect(page).toHaveURL(example);
  await expect(visitorCards(page)).toHaveCount(2);
  await expect(page).toHaveTitle(/Ромашка/);
  expect(callsOf(simulator, 'get.person_visitors')).toHaveLength(1);
});

test('such a partner’s link opens for its customer, by login and password too, and signing out ends the session', async ({
  page,
  simulator,
}) => {
  await page.goto(`${own}?user_id=${vokzal.userId}`);
  await page.getByText(words.otherWay, { exact: true }).click();
  await page.getByLabel(words.login, { exact: true }).fill(strictPartnerLogin.login);
  await page.getByLabel(words.password, { exact: true }).fill(strictPartnerLogin.password);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
  await expect(visitorCards(page)).not.toHaveCount(0);
  await expect(page).toHaveTitle(/Вокзал/);
  // The partner's own account is not asked for again, and its name is nowhere.
  expect(callsOf(simulator, 'getobj.account').map(({ params }) => params['user_id'])).toEqual([
    undefined,
    vokzal.userId,
  ]);
  expect(callsOf(simulator, 'logout.user')).toHaveLength(0);
  await page.reload();
  await expect(visitorCards(page)).not.toHaveCount(0);
  await signOut(page);
  await expect.poll(() => callsOf(simulator, 'logout.user').length).toBe(1);
});
