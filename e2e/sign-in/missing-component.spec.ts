// An account without the component that opening a person needs. A portal without the method: sign-in-requests.test.ts. After a reload:
// session-record.test.ts.
import { tokens } from '#simulator/data/reserved.ts';
import { press, readClipboard } from '../support/controls.ts';
import { calledMethods, expect, test } from '../support/fixtures.ts';
import { failureNotice } from '../support/notice.ts';
import { openAndSignIn, signIn, signOut } from '../support/sign-in.ts';

test('look-up says that a key can open no person', async ({ page, simulator }) => {
  const notice = failureNotice(page, 'This access token can’t open people yet.');
  await openAndSignIn(page, '/', { token: tokens.withoutConfiguration });
  await expect(notice).toContainText('“Data API for configuration”');
  expect(calledMethods(simulator)).toEqual(['getobj.account', 'get.account']);
  await expect(page.getByRole('button', { name: 'Account', exact: true })).toBeVisible();
  await press(notice, 'Copy the message');
  await expect
    .poll(() => readClipboard(page))
    .toContain('add the component “Data API for configuration” to our account');

  await test.step('until it is closed', async () => {
    await press(notice, 'Close');
    await expect(notice).toBeHidden();
    await expect(page.locator('#content')).toBeFocused();
    await press(page, 'Account');
    await page.getByRole('menuitem', { name: 'Check the connection', exact: true }).click();
    await expect(page).toHaveURL('/check');
    await page.goBack();
    await expect(page.getByRole('combobox')).toBeVisible();
    await expect(notice).toBeHidden();
  });
  await test.step('again after the next sign-in', async () => {
    await signOut(page);
    await signIn(page, { token: tokens.withoutConfiguration });
    await expect(notice).toBeVisible();
  });
});
