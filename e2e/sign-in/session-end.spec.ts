// Only the API ends a session: the sign-in form replaces the page, and signing in restores it.
import type { Page } from '@playwright/test';
import { demoLogin, personIds } from '#simulator/data/reserved.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { filesNamed } from '../app/lazy-chunks.ts';
import { expect, test } from '../support/fixtures.ts';
import { switchLanguage, recordsList } from '../support/notice.ts';
import { commonTime, fakeTime } from '../support/passing-time.ts';
import { openSignedIn, signInWithPassword } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
const MINUTE = 60_000;
/** 13:05 in the browser's time zone. */
const START = new Date('2026-03-02T10:05:00Z');

const ended = (page: Page) => page.getByRole('alert').getByRole('heading');
const refresh = (page: Page) => page.getByRole('button', { name: controls.en.refresh, exact: true }).click();
const filter = (page: Page) => page.getByRole('searchbox', { name: 'Find in records' });

async function fillPassword(page: Page): Promise<void> {
  await expect(page.getByLabel(controls.en.login, { exact: true })).toHaveValue(demoLogin.login);
  await page.getByLabel(controls.en.password, { exact: true }).fill(demoLogin.password);
  await page.getByRole('button', { name: controls.en.signIn, exact: true }).click();
}

test('a session that ran out: the page and its filter survive', async ({ page, simulator }) => {
  const time = await commonTime(page, simulator, START);
  await page.goto(`/persons/${personIds.karenina}#q=916`);
  const wayBack = await page.evaluate(() => history.length);
  await signInWithPassword(page);
  await expect(recordsList(page)).toBeVisible();
  const oldToken = callsOf(simulator, METHOD).at(-1)?.params['access_token'];

  await time.jump(62 * MINUTE);
  await expect(page.getByText('Your session may end at any moment.')).toBeVisible();
  // Expired by the clock, but still in use: only the API ends it.
  await expect(recordsList(page)).toBeVisible();
  await page.getByRole('button', { name: controls.en.refresh, exact: true }).dispatchEvent('click');
  await expect(ended(page)).toHaveText('Your session ended at 14:05');
  await switchLanguage(page, 'ru');
  await expect(ended(page)).toHaveText('Ваша сессия закончилась в 14:05');
  await switchLanguage(page, 'en');

  // The page keeps nothing of the person (the demo's list below the form names her in English) and makes no calls.
  const { calls } = simulator;
  const made = calls.length;
  const drawn = `${await page.title()} ${await page.locator('html').innerHTML()}`;
  for (const text of ['Каренина', 'anna', '916 555', '+7916', 'Вокзал']) expect(drawn).not.toContain(text);
  for (let hour = 0; hour < 3; hour += 1) await time.jump(60 * MINUTE);
  expect(calls).toHaveLength(made);
  expect(callsOf(simulator, METHOD)).toHaveLength(2);

  await fillPassword(page);
  await expect(recordsList(page)).toBeVisible();
  await expect(page).toHaveURL(`/persons/${personIds.karenina}#q=916`);
  await expect(filter(page)).toHaveValue('916');
  const later = calls.slice(made);
  expect(later.map(({ method }) => method)).toEqual(['login.user', 'getobj.account', METHOD]);
  expect(later.map(({ params }) => params['access_token'])).not.toContain(oldToken);
  // Signing in again adds no history entry.
  expect(await page.evaluate(() => history.length)).toBe(wayBack);
});

test('a session that the API ends early tells when it was, also where the API calls its token expired', async ({
  page,
  simulator,
  answers,
}) => {
  const time = await fakeTime(page, START);
  await page.goto(`/persons/${personIds.example}`);
  await signInWithPassword(page);
  await expect(recordsList(page)).toBeVisible();
  await time.jump(20 * MINUTE);
  simulator.endSessions();
  await refresh(page);
  await expect(ended(page)).toHaveText('Your session ended at 13:25');
  await fillPassword(page);
  await expect(recordsList(page)).toBeVisible();

  answers.fail('*', 'access_token_expired');
  await refresh(page);
  await expect(ended(page)).toHaveText(/^Your session ended at 13:2\d$/);
  await expect(page.getByRole('alert')).not.toContainText('access token');
  answers.heal();
  await fillPassword(page);
  await expect(recordsList(page)).toBeVisible();
});

test('the same account that signs in again goes on over what it had', async ({
  page,
  simulator,
  answers,
}) => {
  await page.goto(`/persons/${personIds.example}`);
  await signInWithPassword(page);
  await expect(recordsList(page)).toBeVisible();
  simulator.endSessions();
  await refresh(page);
  await expect(ended(page)).toHaveText(/^Your session ended/);
  answers.hold(METHOD);
  await fillPassword(page);
  await expect.poll(() => answers.waiting()).toBe(1);
  await expect(recordsList(page)).toBeVisible();
  answers.release();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the reason of a session’s end is shown even if the sign-in form cannot be loaded', async ({
  page,
  allowConsoleErrors,
  answers,
}) => {
  allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
  await page.route(filesNamed(['forms']), (route) => route.abort());
  await openSignedIn(page, `/persons/${personIds.example}`);
  await expect(recordsList(page)).toBeVisible();
  answers.fail('*', 'access_token_expired');
  await refresh(page);
  await expect(page.getByRole('alert').filter({ has: page.getByRole('heading') })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible();
});
