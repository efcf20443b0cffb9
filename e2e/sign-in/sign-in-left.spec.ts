// A sign-in that is abandoned or fails halfway signs nobody in and leaves nothing behind.
import type { Page, Request } from '@playwright/test';
import { demoLogin, personIds, tokens } from '#simulator/data/reserved.ts';
import type { Simulator } from '#simulator/simulator.ts';
import { openAccountMenu } from '../support/account-menu.ts';
import { signedInWith, storeSignIn } from '../support/app-storage.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { recordsList } from '../support/notice.ts';
import { fakeTime } from '../support/passing-time.ts';
import { fillToken, signInWithPassword } from '../support/sign-in.ts';

const words = controls.en;
const MINUTE = 60_000;
const path = `/persons/${personIds.example}`;

/** The tokens that were signed out. */
const endedSessions = (simulator: Simulator): readonly unknown[] =>
  callsOf(simulator, 'logout.user').map(({ params }) => params['access_token']);

/** Collects the calls with the other account's key that end with this event, from now on. */
function foreignCalls(page: Page, end: 'requestfailed' | 'requestfinished'): readonly Request[] {
  const ended: Request[] = [];
  const note = (request: Request): void => {
    if (request.postData()?.includes(tokens.otherClient) === true) ended.push(request);
  };
  // `page.on` has a separate overload for each event.
  if (end === 'requestfailed') page.on('requestfailed', note);
  else page.on('requestfinished', note);
  return ended;
}

/** Opens a page whose session ends in five minutes or less, and opens the sign-in form over it. */
async function openSignInAgain(page: Page): Promise<void> {
  const time = await fakeTime(page);
  await page.goto(path);
  await signInWithPassword(page);
  await expect(recordsList(page)).toBeVisible();
  await time.jump(56 * MINUTE);
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible();
}

test('Escape in “Sign in again” while the API is slow: no tab changes its account', async ({
  page,
  context,
  simulator,
  answers,
}) => {
  await openSignInAgain(page);
  const other = await context.newPage();
  await other.goto(path);
  await expect(recordsList(other)).toBeVisible();
  answers.hold('getobj.account');
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByRole('button', { name: 'Use an access token' }).click();
  await dialog.getByLabel(words.token, { exact: true }).fill(tokens.otherClient);
  const [aborted, answered] = [foreignCalls(page, 'requestfailed'), foreignCalls(page, 'requestfinished')];
  await dialog.getByRole('button', { name: words.signIn, exact: true }).click();
  await expect.poll(() => answers.waiting()).toBe(1);

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  answers.release();
  await expect.poll(() => aborted.length + answered.length).toBe(1);
  expect(answered).toEqual([]);
  // Later calls still use the previous session.
  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: words.refresh, exact: true }).click();
  }
  await expect.poll(() => callsOf(simulator, 'get.person_visitors').length).toBe(4);
  const asked = callsOf(simulator, 'get.person_visitors').map(({ params }) => params['access_token']);
  expect(new Set(asked).size).toBe(1);
  expect(asked[0]).toMatch(/^session-/);
});

test('Escape while the login is being checked: the session that the API makes is ended', async ({
  page,
  simulator,
  answers,
}) => {
  await openSignInAgain(page);
  answers.hold('login.user');
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByLabel(words.password, { exact: true }).fill(demoLogin.password);
  await dialog.getByRole('button', { name: words.signIn, exact: true }).click();
  await expect.poll(() => answers.waiting()).toBe(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  answers.release();
  await expect.poll(() => endedSessions(simulator).length).toBe(1);

  await page.getByRole('button', { name: words.refresh, exact: true }).click();
  await expect.poll(() => callsOf(simulator, 'get.person_visitors').length).toBe(2);
  const asked = callsOf(simulator, 'get.person_visitors').map(({ params }) => params['access_token']);
  expect(asked[1]).toBe(asked[0]);
  expect(endedSessions(simulator)).not.toContain(asked[0]);
  expect(callsOf(simulator, 'getobj.account')).toHaveLength(1);
});

test('the page is left while the account is being confirmed: the session is ended, and Back shows the form ready', async ({
  page,
  simulator,
  answers,
}) => {
  answers.hold('getobj.account');
  await page.goto(path);
  await page.getByText(words.otherWay, { exact: true }).click();
  await page.getByLabel(words.login, { exact: true }).fill(demoLogin.login);
  await page.getByLabel(words.password, { exact: true }).fill(demoLogin.password);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
  await expect.poll(() => answers.waiting()).toBe(1);
  await page.goto('about:blank');
  await expect.poll(() => endedSessions(simulator)).toEqual([expect.stringMatching(/^session-/)]);
  answers.release();
  await page.goBack();
  await expect(page.getByRole('button', { name: words.signIn, exact: true })).toBeVisible();
});

test('a login that works while the account cannot be asked for leaves no session behind at any try', async ({
  page,
  simulator,
  allowConsoleErrors,
  answers,
}) => {
  allowConsoleErrors(/status of 500/);
  answers.fail('getobj.account', 500);
  await page.goto(path);
  await page.getByText(words.otherWay, { exact: true }).click();
  await page.getByLabel(words.login, { exact: true }).fill(demoLogin.login);
  await page.getByLabel(words.password, { exact: true }).fill(demoLogin.password);
  for (const tries of [1, 2]) {
    await page.getByRole('button', { name: words.signIn, exact: true }).click();
    await expect.poll(() => callsOf(simulator, 'logout.user').length).toBe(tries);
    await expect(page.getByRole('alert')).toBeVisible();
  }
  expect(callsOf(simulator, 'login.user')).toHaveLength(2);
  const ended = endedSessions(simulator);
  expect(new Set(ended).size).toBe(2);
  for (const token of ended) expect(token).toMatch(/^session-/);

  answers.heal();
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
  await expect(recordsList(page)).toBeVisible();
  expect(callsOf(simulator, 'logout.user')).toHaveLength(2);
});

test('another tab signs in while this one’s form is still waiting: the form’s sign-in is left', async ({
  page,
  context,
  simulator,
  answers,
}) => {
  await page.goto(path);
  answers.hold('getobj.account');
  await fillToken(page.getByLabel(words.token, { exact: true }), tokens.otherClient);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
  await expect.poll(() => answers.waiting()).toBe(1);
  const other = await context.newPage();
  await other.goto('/');
  await storeSignIn(other, signedInWith(tokens.client));
  // Before the other tab opens the person: a page that hears of a sign-in while it starts makes its call anew.
  await expect(recordsList(page)).toBeVisible();
  await other.goto(path);
  await expect(recordsList(other)).toBeVisible();
  answers.release();
  await page.getByRole('button', { name: words.refresh, exact: true }).click();
  await expect.poll(() => callsOf(simulator, 'get.person_visitors').length).toBe(3);
  for (const tab of [page, other])
    await expect((await openAccountMenu(tab)).getByText('ООО «Вокзал»')).toBeVisible();
});
