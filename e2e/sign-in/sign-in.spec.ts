// The sign-in form. One that is left before the answer, or fails halfway: use-sign-in.test.tsx. What else is refused: notice.test.ts.
import { demoLogin, personIds, tokens } from '#simulator/data/reserved.ts';
import { button, press, readClipboard } from '../support/controls.ts';
import { calledMethods, expect, test } from '../support/fixtures.ts';
import { boundingBox, textLeft } from '../support/layout.ts';
import { failureNotice } from '../support/notice.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { fillToken, openAndSignIn, signIn, signOut, tokenField } from '../support/sign-in.ts';

const path = personPath(personIds.example);

test('form masks its secrets and names its fields for password managers', async ({ page }) => {
  await page.goto(path);
  const token = tokenField(page);
  const login = page.getByLabel('Login', { exact: true });
  const password = page.getByLabel('Password', { exact: true });
  await expect(token).toBeFocused();
  await expect(token).toHaveAttribute('autocomplete', 'current-password');
  await expect(token).toHaveAttribute('type', 'password');
  await press(page, 'Show the token');
  await expect(token).toHaveAttribute('type', 'text');
  await expect(token).toHaveValue(tokens.client);
  const remember = page.getByRole('checkbox', { name: 'Remember on this device' });
  await expect(remember).toHaveAccessibleDescription('Leave off on a shared computer.');
  await test.step('each field for itself', async () => {
    await page.getByText('Login and password', { exact: true }).click();
    await expect(login).toHaveAttribute('autocomplete', 'username');
    await expect(password).toHaveAttribute('autocomplete', 'current-password');
    await expect(password).toHaveAttribute('type', 'password');
    await expect(page.locator('form').filter({ has: login }).filter({ has: password })).toHaveCount(1);
    await press(page, 'Show the password');
    await press(page, 'Use an access token');
    await expect(token).toHaveAttribute('type', 'password');
  });
  await test.step('a token is pasted without its whitespace', async () => {
    await page.setViewportSize({ width: 640, height: 400 });
    await page.evaluate((text) => navigator.clipboard.writeText(text), ` ${tokens.client}\n`);
    await token.fill('');
    await token.press('Control+V');
    await token.press('Enter');
    await expect(visitorCards(page)).toHaveCount(2);
    // The low form had scrolled.
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test('form explains a refusal under its field, and moves nothing', async ({ page, simulator, answers }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const json = { api: 'dataapi.comagic.ru', url: '' };
  await page.route('/portal.json', (route) => route.fulfill({ json }));
  await page.goto(path);
  const field = tokenField(page);
  const submit = button(page, 'Sign in');
  await expect(field).toBeFocused();
  const before = await submit.boundingBox();
  await test.step('an empty field, without a call', async () => {
    await fillToken(field, 'to be cleared');
    await field.fill('');
    await submit.click();
    await expect(field).toHaveAccessibleDescription('Fill in this field.');
    expect(await submit.boundingBox()).toEqual(before);
    expect(simulator.calls).toEqual([]);
  });
  await test.step('an expired token', async () => {
    answers.fail('getobj.account', 'access_token_expired', { times: 1 });
    await field.fill(`${tokens.client}~old`);
    await submit.click();
    await expect(field).toHaveAccessibleDescription(
      /This access token has expired\. Ask the account’s administrator for a new one\.$/,
    );
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(submit).toHaveText('Sign in');
    expect(await submit.boundingBox()).toEqual(before);
    await expect(field).toHaveValue(`${tokens.client}~old`);
    await expect(page.getByText('An API key from your account')).toBeHidden();
    const words = page.getByRole('alert');
    const box = await boundingBox(page.locator('fieldset'));
    expect((await boundingBox(words)).y - box.bottom).toBeLessThanOrEqual(8);
    expect(await textLeft(words)).toBe(box.x);
    expect(await textLeft(button(page, 'Details'))).toBe(box.x);
    await field.focus();
    await expect(field.locator('..')).toHaveCSS(
      'outline-color',
      await words.evaluate((element) => getComputedStyle(element).color),
    );
  });
  await test.step('a wrong password', async () => {
    await page.getByText('Login and password', { exact: true }).click();
    await page.getByLabel('Login', { exact: true }).fill(demoLogin.login);
    const password = page.getByLabel('Password', { exact: true });
    await password.fill('a wrong one');
    await password.press('Enter');
    await expect(password).toHaveAccessibleDescription(/Wrong login or password\.$/);
    await expect(password).toHaveValue('a wrong one');
    await expect(page.getByLabel('Login', { exact: true })).toHaveValue(demoLogin.login);
  });
  await test.step('a token of another host', async () => {
    await press(page, 'Use an access token');
    await fillToken(field, 'no-such-key');
    await field.press('Enter');
    await expect(page.getByRole('alert')).toHaveText(
      'This access token doesn’t work. Copy it again. Is it a key of dataapi.comagic.ru?',
    );
  });
});

// A portal without the method: sign-in-requests.test.ts. After a reload: session-record.test.ts.
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
  await signOut(page);
  await signIn(page, { token: tokens.withoutConfiguration });
  await expect(notice).toBeVisible();
});
