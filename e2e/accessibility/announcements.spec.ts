// What a screen reader announces on one journey: exactly these messages.
import { personIds } from '#simulator/data/reserved.ts';
import { recordAnnouncements } from '../support/announcements.ts';
import { button, press } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { liveRegion, contactFilter, contactItems, filterBox, kareninaPhone } from '../support/open-person.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { fillToken, signIn, tokenField } from '../support/sign-in.ts';

test('each event of a journey is announced once', async ({ page, answers }) => {
  const getAll = await recordAnnouncements(page);
  /** These since the last call; one that comes a second time fails the next call. */
  const expectAnnounced = async (...texts: readonly string[]): Promise<void> => {
    const announced: string[] = [];
    const read = async () => {
      // “Loading” is announced after a second, on slow machines.
      announced.push(...(await getAll()).filter((text) => !text.startsWith('Loading')));
      return announced;
    };
    await expect.poll(read).toEqual(texts);
  };
  const token = tokenField(page);

  await page.goto(personPath(personIds.karenina));
  await expect(token).toBeFocused();
  await fillToken(token, 'no such key');
  await press(page, 'Sign in');
  await expect(token).toHaveAttribute('aria-invalid', 'true');
  await expectAnnounced('This access token doesn’t work. Copy it again.');

  await signIn(page);
  await expect(page.getByRole('link', { name: kareninaPhone }).first()).toBeVisible();
  await expect(liveRegion(page)).toHaveText('12 records loaded');
  await expectAnnounced('12 records loaded');

  await filterBox(page).focus();
  // Typed in the page, so that a slow machine adds no pauses.
  await page.evaluate(async () => {
    for (const key of 'anna') {
      document.execCommand('insertText', false, key);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await expect(liveRegion(page)).toHaveText(/ of 12$/);
  const left = await visitorCards(page).count();
  await expectAnnounced(`${left} of 12`);
  await filterBox(page).fill('no such words');
  await expect(liveRegion(page)).toHaveText('No matching records');
  await filterBox(page).press('Escape');
  await expect(liveRegion(page)).toHaveText('12 records');
  await expectAnnounced('No matching records', '12 records');

  await contactFilter(contactItems(page, 'Phones').first()).press('Enter');
  await expect(liveRegion(page)).toHaveText('7 of 12');
  await page.getByRole('button', { name: /^Remove filter:/ }).press('Enter');
  await expect(liveRegion(page)).toHaveText('12 records');
  await expect(page.getByRole('tabpanel')).toBeFocused();
  await button(visitorCards(page).first(), 'More').press('Enter');
  await expect(liveRegion(page)).toHaveText('Details loaded');
  await expectAnnounced('7 of 12', '12 records', 'Details loaded');

  await press(page, 'Copy link');
  await expect(liveRegion(page)).toHaveText('Copied');
  await press(page, 'Refresh');
  await expect(liveRegion(page)).toHaveText('12 records loaded');
  await expectAnnounced('Copied', '12 records loaded');

  answers.fail('*', 'forbidden');
  await press(page, 'Refresh');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAnnounced('Couldn’t refresh');
  answers.fail('*', 'access_token_expired');
  await press(page, 'Refresh');
  await expect(page.getByRole('heading', { name: 'This access token has expired.' })).toBeVisible();
  // After the session, the live region says nothing about the person.
  await expect(liveRegion(page)).toHaveText('');
  await expectAnnounced('Trying again…', 'This access token has expired.');
});
