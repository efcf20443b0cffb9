// Five minutes before a session's hour is over: a quiet notice, and signing in again over the page.
// A clock that is an hour off is in session-end.spec.ts.
import { demoLogin } from '#simulator/data/tokens.ts';
import { personIds } from '#simulator/data/person-ids.ts';
import { callsOf } from './calls.ts';
import { controls } from './controls.ts';
import { expect, test } from './fixtures.ts';
import { visitorsList } from './notice.ts';
import { fakeTime } from './passing-time.ts';
import { openSignedIn } from './person-page.ts';
import { signInWithPassword } from './sign-in.ts';

const METHOD = 'get.person_visitors';
const MINUTE = 60_000;

test('signing in again before the end keeps the page as it is', async ({ page, simulator }) => {
  const time = await fakeTime(page, new Date('2026-03-02T10:05:00Z'));
  await page.goto(`/persons/${personIds.karenina}?q=916`);
  await signInWithPassword(page);
  await expect(visitorsList(page)).toBeVisible();
  const notice = page.getByRole('status').filter({ hasText: 'Your session ends at 14:05.' });
  await time.jump(54 * MINUTE);
  await expect(notice).toBeHidden();
  await time.jump(1.5 * MINUTE);
  await expect(notice).toBeVisible();
  // It takes nothing away: neither the page nor the focus.
  await expect(visitorsList(page)).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.closest('[role=status]') ?? null)).toBeNull();

  const { length } = simulator.calls;
  await page.getByRole('button', { name: 'Sign in again', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog.getByLabel(controls.en.login, { exact: true })).toHaveValue(demoLogin.login);
  await dialog.getByLabel(controls.en.password, { exact: true }).fill(demoLogin.password);
  await dialog.getByRole('button', { name: controls.en.signIn, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(notice).toBeHidden();
  await expect(visitorsList(page)).toBeVisible();
  await expect(page).toHaveURL(`/persons/${personIds.karenina}?q=916`);
  await expect(page.getByRole('searchbox', { name: 'Filter visitors' })).toHaveValue('916');
  expect(simulator.calls.slice(length).map(({ method }) => method)).toEqual(['login.user', 'getobj.account']);

  // The new session is the one in use, and its hour starts now.
  await page.getByRole('button', { name: controls.en.refresh, exact: true }).click();
  await expect.poll(() => callsOf(simulator, METHOD).length).toBe(2);
  const [first, second] = callsOf(simulator, METHOD).map(({ params }) => params['access_token']);
  expect(second).not.toBe(first);
  await time.jump(50 * MINUTE);
  await expect(page.getByText('Your session')).toBeHidden();
});

test('a key has no end to be told of', async ({ page }) => {
  const time = await fakeTime(page);
  await openSignedIn(page, `/persons/${personIds.example}`);
  await expect(visitorsList(page)).toBeVisible();
  await time.jump(70 * MINUTE);
  await expect(page.getByText('Your session')).toBeHidden();
  await expect(visitorsList(page)).toBeVisible();
});
