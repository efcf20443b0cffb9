import { demoLogin, tokens } from '#simulator/data/reserved.ts';
import { keptRecord, signedInWith } from '../support/app-storage.ts';
import { allowClipboard } from '../support/clipboard.ts';
import { callsOf } from '../support/calls.ts';
import { closeAccountMenu, openAccountMenu } from '../support/account-menu.ts';
import { controls } from '../support/controls.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectDetails } from '../support/notice.ts';
import { visitorCards } from '../support/person-page.ts';
import { fillToken, openAndSignIn, signIn, signOut } from '../support/sign-in.ts';

const words = controls.en;
const path = '/persons/6145241079';

test('a token is masked, and can be shown; that leaves the password masked; the simulator’s own is filled in', async ({
  page,
}) => {
  await page.goto('/');
  const show = page.getByRole('button', { name: 'Show characters' });
  const token = page.getByLabel(words.token, { exact: true });
  await expect(token).toHaveAttribute('type', 'password');
  await show.click();
  await expect(token).toHaveAttribute('type', 'text');
  await expect(token).toHaveValue(tokens.client);
  await page.getByText(words.otherWay, { exact: true }).click();
  await expect(page.getByLabel(words.password, { exact: true })).toHaveAttribute('type', 'password');
  await expect(show).toHaveAttribute('aria-pressed', 'false');
  await show.click();
  await page.getByRole('button', { name: 'Use an access token', exact: true }).click();
  await expect(token).toHaveAttribute('type', 'password');
});

test('a pasted key signs in, and password managers know the fields', async ({ page }) => {
  await allowClipboard(page);
  await page.goto(path);
  const token = page.getByLabel(words.token, { exact: true });
  await expect(token).toBeFocused();
  await expect(page.getByRole('checkbox', { name: words.remember })).toHaveAccessibleDescription(
    'Leave off on a shared computer.',
  );
  const login = page.getByLabel(words.login, { exact: true });
  const password = page.getByLabel(words.password, { exact: true });
  await expect(token).toHaveAttribute('autocomplete', 'current-password');
  await page.getByText(words.otherWay, { exact: true }).click();
  await expect(login).toHaveAttribute('autocomplete', 'username');
  await expect(password).toHaveAttribute('autocomplete', 'current-password');
  await expect(password).toHaveAttribute('type', 'password');
  // Both fields are in the same form.
  await expect(page.locator('form').filter({ has: login }).filter({ has: password })).toHaveCount(1);
  await page.getByRole('button', { name: 'Use an access token', exact: true }).click();

  // With the whitespace that is often copied along with a token.
  await page.evaluate((text) => navigator.clipboard.writeText(text), ` ${tokens.client}\n`);
  await fillToken(token, 'to be cleared');
  await token.fill('');
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Enter');
  await expect(visitorCards(page)).toHaveCount(2);
});

test('in a low window, what is opened begins at its head', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await openAndSignIn(page, path);
  await expect(visitorCards(page)).toHaveCount(2);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('what the browser keeps of a sign-in is what makes the other tests signed in', async ({ page }) => {
  for (const token of [tokens.client, tokens.partner, tokens.withoutAccountRight]) {
    await test.step(token, async () => {
      await openAndSignIn(page, '/', { token });
      const [key, record] = keptRecord(signedInWith(token));
      const kept = await page.evaluate((name) => localStorage.getItem(name), key);
      expect(JSON.parse(kept ?? '')).toEqual({
        ...record,
        token: expect.any(String),
        cookie: expect.any(String),
        signInId: expect.any(String),
        startedAt: expect.any(Number),
      });
      await signOut(page);
    });
  }
});

test('a refused token is said below the button, which stays in its place; its field keeps it; an empty field calls nobody', async ({
  page,
  simulator,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(path);
  const field = page.getByLabel(words.token, { exact: true });
  const submit = page.getByRole('button', { name: words.signIn, exact: true });
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
    [tokens.expired, 'access_token_expired', 'has expired'],
    [tokens.blocked, 'access_token_blocked', 'is blocked'],
  ] as const) {
    await test.step(mnemonic, async () => {
      await field.fill(token);
      await submit.click();
      await expect(field).toHaveAccessibleDescription(new RegExp(said));
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(submit).toHaveText(words.signIn);
      expect(await submit.boundingBox()).toEqual(before);
      await expect(field).toHaveValue(token);
      const method = 'getobj.account';
      const requestId = String(callsOf(simulator, method).at(-1)?.id);
      const details = { method, mnemonic, code: /^-\d+$/, requestId, httpStatus: '200' };
      await expectDetails(page, page.getByRole('main'), details, []);
    });
  }
  await signIn(page);
  await expect(visitorCards(page)).toHaveCount(2);
});

test('after a refused token, the form says whose keys the viewer takes', async ({ page }) => {
  await page.route('/portal.json', (route) =>
    route.fulfill({ json: { api: 'dataapi.comagic.ru', url: '' } }),
  );
  await page.goto(path);
  const field = page.getByLabel(words.token, { exact: true });
  await fillToken(field, 'no-such-key');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(
    'This access token doesn’t work. Copy it again. Is it a key of dataapi.comagic.ru?',
  );
});

test('a wrong password is said, and its field keeps it', async ({ page, simulator }) => {
  await page.goto('/');
  await page.getByText(words.otherWay, { exact: true }).click();
  await page.getByLabel(words.login, { exact: true }).fill(demoLogin.login);
  const field = page.getByLabel(words.password, { exact: true });
  await field.fill('a wrong one');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(/Wrong login or password\.$/);
  await expect(field).toHaveValue('a wrong one');
  await expect(page.getByLabel(words.login, { exact: true })).toHaveValue(demoLogin.login);
  const method = 'login.user';
  const requestId = String(callsOf(simulator, method)[0]?.id);
  const details = { method, mnemonic: 'auth_error', code: /^-\d+$/, requestId, httpStatus: '200' };
  await expectDetails(page, page.getByRole('main'), details, ['a wrong one']);
});

test('where storage is blocked, one signs in and out all the same', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  await page.goto(path);
  await signIn(page, { remember: true });
  await expect(visitorCards(page)).toHaveCount(2);
  const menu = await openAccountMenu(page);
  await menu.getByLabel(words.theme).selectOption('dark');
  await closeAccountMenu(menu);
  await page.getByRole('link', { name: /look-up/ }).click();
  await expect(findField(page)).toBeVisible();
  await signOut(page);
});
