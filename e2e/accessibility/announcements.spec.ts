// One journey with a screen reader: it announces exactly these messages.
import { personIds } from '#simulator/data/reserved.ts';
import { recordAnnouncements } from '../support/announcements.ts';
import { button } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { liveRegion, contactFilter, contactItems, filterBox, kareninaPhone } from '../support/open-person.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { fillToken, signIn, tokenField } from '../support/sign-in.ts';

test('a whole journey says what happens, once', async ({ page, answers }) => {
  const all = await recordAnnouncements(page);
  // A slow machine also hears of what loads for more than a second.
  const said = async () => (await all()).filter((text) => !text.startsWith('Loading'));
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const token = tokenField(page);

  await page.goto(personPath(personIds.karenina));
  await expect(token).toBeFocused();
  await fillToken(token, 'no such key');
  await press('Sign in');
  await expect(token).toHaveAttribute('aria-invalid', 'true');
  expect(await said()).toEqual(['This access token doesn’t work. Copy it again.']);

  await signIn(page);
  await expect(page.getByRole('link', { name: kareninaPhone }).first()).toBeVisible();
  await expect(liveRegion(page)).toHaveText('12 records loaded');
  expect(await said()).toEqual(['12 records loaded']);

  await filterBox(page).focus();
  // Time the keys in the page, so that a slow machine adds no pause between them.
  await page.evaluate(async () => {
    for (const key of 'anna') {
      document.execCommand('insertText', false, key);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await expect(liveRegion(page)).toHaveText(/ of 12$/);
  const left = await visitorCards(page).count();
  expect(await said()).toEqual([`${left} of 12`]);
  await filterBox(page).fill('no such words');
  await expect(liveRegion(page)).toHaveText('0 of 12');
  await filterBox(page).press('Escape');
  await expect(liveRegion(page)).toHaveText('12 records');
  expect(await said()).toEqual(['0 of 12', '12 records']);

  await contactFilter(contactItems(page, 'Phones').first()).press('Enter');
  await expect(liveRegion(page)).toHaveText('7 of 12');
  await page.getByRole('button', { name: /^Only records with/ }).press('Enter');
  await expect(liveRegion(page)).toHaveText('12 records');
  // The count is left out, as it would be read twice.
  await expect(page.getByRole('tabpanel')).toBeFocused();
  await button(visitorCards(page).first(), 'More').press('Enter');
  await expect(liveRegion(page)).toHaveText('Details loaded');
  expect(await said()).toEqual(['7 of 12', '12 records', 'Details loaded']);

  await press('Copy link');
  await expect(liveRegion(page)).toHaveText('Copied');
  await press('Refresh');
  await expect(liveRegion(page)).toHaveText('12 records loaded');
  expect(await said()).toEqual(['Copied', '12 records loaded']);

  answers.fail('*', 'forbidden');
  await press('Refresh');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await said()).toEqual(['Couldn’t refresh']);
  answers.fail('*', 'access_token_expired');
  await press('Refresh');
  await expect(
    page.getByRole('heading', { name: 'This access token doesn’t work. Copy it again.' }),
  ).toBeVisible();
  // Once the session has ended, the live region says nothing about the person.
  await expect(liveRegion(page)).toHaveText('');
  expect(await said()).toEqual(['Trying again…', 'This access token doesn’t work. Copy it again.']);
});
