// The form, what it says of a token or a password that is refused, and a sign-in that is abandoned.
import { demoLogin, personIds, tokens } from '#simulator/data/reserved.ts';
import { button, press } from '../support/controls.ts';
import { callsTo, expect, test } from '../support/fixtures.ts';
import { fakeTime } from '../support/passing-time.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { fillToken, signInWithPassword, tokenField } from '../support/sign-in.ts';

const path = personPath(personIds.example);

test('the simulator’s token is filled in, masked; password managers know the fields; a pasted one signs in, and in a low window the page begins at its head', async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto(path);
  const token = tokenField(page);
  const login = page.getByLabel('Login', { exact: true });
  const password = page.getByLabel('Password', { exact: true });
  const show = page.getByRole('button', { name: 'Show characters' });
  await expect(token).toBeFocused();
  await expect(token).toHaveAttribute('autocomplete', 'current-password');
  await expect(token).toHaveAttribute('type', 'password');
  await show.click();
  await expect(token).toHaveAttribute('type', 'text');
  await expect(token).toHaveValue(tokens.client);
  await expect(page.getByRole('checkbox', { name: 'Remember on this device' })).toHaveAccessibleDescription(
    'Leave off on a shared computer.',
  );
  await test.step('what is shown leaves the password masked', async () => {
    await page.getByText('Login and password', { exact: true }).click();
    await expect(login).toHaveAttribute('autocomplete', 'username');
    await expect(password).toHaveAttribute('autocomplete', 'current-password');
    await expect(password).toHaveAttribute('type', 'password');
    await expect(page.locator('form').filter({ has: login }).filter({ has: password })).toHaveCount(1);
    await show.click();
    await press(page, 'Use an access token');
    await expect(token).toHaveAttribute('type', 'password');
  });
  // The token is pasted with whitespace around it, as it is often copied.
  await page.evaluate((text) => navigator.clipboard.writeText(text), ` ${tokens.client}\n`);
  await fillToken(token, 'to be cleared');
  await token.fill('');
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Enter');
  await expect(visitorCards(page)).toHaveCount(2);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('what is refused is said below the button, which stays in its place; its field keeps it; an empty one calls nobody', async ({
  page,
  simulator,
  answers,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(path);
  const field = tokenField(page);
  const submit = button(page, 'Sign in');
  await expect(field).toBeFocused();
  const before = await submit.boundingBox();
  await fillToken(field, 'to be cleared');
  await field.fill('');
  await submit.click();
  await expect(field).toHaveAccessibleDescription('Fill in this field.');
  expect(await submit.boundingBox()).toEqual(before);
  expect(simulator.calls).toEqual([]);

  for (const [token, mnemonic, said] of [
    ['no-such-key', 'access_token_invalid', 'This access token doesn’t work. Copy it again.'],
    [`${tokens.client}~old`, 'access_token_expired', 'has expired'],
    [`${tokens.client}~blocked`, 'access_token_blocked', 'is blocked'],
  ] as const) {
    await test.step(said, async () => {
      answers.fail('getobj.account', mnemonic, { times: 1 });
      await field.fill(token);
      await submit.click();
      await expect(field).toHaveAccessibleDescription(new RegExp(said));
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(submit).toHaveText('Sign in');
      expect(await submit.boundingBox()).toEqual(before);
      await expect(field).toHaveValue(token);
    });
  }
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
  await test.step('it is known whose keys the viewer takes', async () => {
    await page.route('/portal.json', (route) =>
      route.fulfill({ json: { api: 'dataapi.comagic.ru', url: '' } }),
    );
    await page.reload();
    await fillToken(field, 'no-such-key');
    await field.press('Enter');
    await expect(page.getByRole('alert')).toHaveText(
      'This access token doesn’t work. Copy it again. Is it a key of dataapi.comagic.ru?',
    );
  });
});

// A form that is left at other moments, or fails halfway: use-sign-in.test.tsx.
test('Escape in “Sign in again” while the API is slow: no tab changes its account, and a session that is made is ended', async ({
  page,
  context,
  simulator,
  answers,
}) => {
  const time = await fakeTime(page);
  await page.goto(path);
  await signInWithPassword(page);
  await expect(visitorCards(page)).toHaveCount(2);
  await time.jump(56 * 60_000);
  const other = await context.newPage();
  await other.goto(path);
  await expect(visitorCards(other)).toHaveCount(2);
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  const ended = () => callsTo(simulator, 'logout.user').map(({ params }) => params['access_token']);
  answers.hold('login.user');
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await dialog.getByLabel('Password', { exact: true }).fill(demoLogin.password);
  await press(dialog, 'Sign in');
  await expect.poll(() => answers.waiting()).toBe(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  answers.release();
  await expect.poll(() => ended().length).toBe(1);
  // Later calls still use the first session.
  for (const tab of [page, other]) await press(tab, 'Refresh');
  const asked = () => callsTo(simulator, 'get.person_visitors').map(({ params }) => params['access_token']);
  await expect.poll(() => asked().length).toBe(4);
  expect(new Set(asked()).size).toBe(1);
  expect(asked()[0]).toMatch(/^session-/);
  expect(ended()).not.toContain(asked()[0]);
  expect(callsTo(simulator, 'getobj.account')).toHaveLength(1);
});
