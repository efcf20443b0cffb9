// How long a sign-in lasts, and where a browser keeps it (which tokens, in a full storage, and of two viewers on one host: session-record.test.ts).
// A session is renewed in place before its end; only the API ends it.
import type { Locator, Page } from '@playwright/test';
import { demoLogin, personIds, tokens } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import {
  button,
  closeAccountMenu,
  expectAccount,
  openAccountMenu,
  press,
  searchField,
} from '../support/controls.ts';
import { callsTo, expect, test } from '../support/fixtures.ts';
import { recordsList } from '../support/notice.ts';
import { fakeTimeWithSimulator } from '../support/passing-time.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openAndSignIn, signIn, signInWithPassword, signOut, tokenField } from '../support/sign-in.ts';

const path = personPath(personIds.example);

test('it ends with the browser, unless it is to be remembered; an open page goes on without the cookie, until somebody signs in elsewhere', async ({
  page,
  context,
  openContext,
  simulator,
}) => {
  await openAndSignIn(page, path);
  await expect(visitorCards(page)).toHaveCount(2);
  await context.clearCookies();
  const second = await context.newPage();
  await second.goto(path);
  await expect(tokenField(second)).toBeVisible();
  expect(await second.evaluate(() => Object.keys(localStorage))).not.toContain('person-visitors.session');
  await press(page, 'Refresh');
  await expect(visitorCards(page)).toHaveCount(2);
  await expectAccount(page, 'Вокзал');
  await signIn(second, { token: tokens.otherClient, remember: true });
  await expectAccount(page, 'Northern Lights');

  // A browser that was closed, and opened again, has lost its session cookies.
  const restarted = await openContext({ storageState: { ...(await context.storageState()), cookies: [] } });
  const made = simulator.calls.length;
  const reopened = await restarted.newPage();
  await reopened.goto(path);
  await expectAccount(reopened, 'Northern Lights');
  expect(simulator.calls.slice(made).map(({ method }) => method)).toEqual(['get.person_visitors']);
});

test('where the storage and the service worker are blocked, one signs in and out all the same', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const get = (): never => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get });
  });
  await page.goto(path);
  await signIn(page, { remember: true });
  await expect(visitorCards(page)).toHaveCount(2);
  const menu = await openAccountMenu(page);
  await menu.getByLabel('Theme').selectOption('dark');
  await closeAccountMenu(menu);
  await page.getByRole('link', { name: /look-up/ }).click();
  await expect(searchField(page)).toBeVisible();
  await signOut(page);
});

const METHOD = 'get.person_visitors';
const MINUTE = 60_000;
/** 13:05 in the browser's time zone. */
const START = new Date('2026-03-02T10:05:00Z');

const ended = (page: Page) => page.getByRole('alert').getByRole('heading');
const refreshButton = (page: Page) => button(page, 'Refresh');

async function fillPassword(form: Page | Locator): Promise<void> {
  await expect(form.getByLabel('Login', { exact: true })).toHaveValue(demoLogin.login);
  await form.getByLabel('Password', { exact: true }).fill(demoLogin.password);
  await press(form, 'Sign in');
}

test('five minutes before its end a session is renewed over the page, which stays; after its end the form keeps nothing but the way back', async ({
  page,
  simulator,
}) => {
  const time = await fakeTimeWithSimulator(page, simulator, START);
  const { calls } = simulator;
  const asked = () => callsTo(simulator, METHOD).map(({ params }) => params['access_token']);
  await page.goto(`/persons/${personIds.karenina}#q=916`);
  const wayBack = await page.evaluate(() => history.length);
  await signInWithPassword(page);
  await expect(recordsList(page)).toBeVisible();
  await recordsList(page).evaluate((list) => list.setAttribute('data-before', ''));
  const filter = page.getByRole('searchbox', { name: 'Find in records' });

  await test.step('renewed in place', async () => {
    const notice = page.getByRole('status').filter({ hasText: 'Your session ends at 14:05.' });
    await time.jump(54 * MINUTE);
    await expect(notice).toBeHidden();
    await time.jump(MINUTE);
    await expect(notice).toBeVisible();
    // The notice neither hides the page nor takes the focus.
    await expect(recordsList(page)).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.closest('[role=status]') ?? null)).toBeNull();
    await notice.getByRole('button', { name: 'Sign in again' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await expectAccessible(page);
    await fillPassword(dialog);
    await expect(dialog).toBeHidden();
    await expect(notice).toBeHidden();
    // The same DOM element, not a new list.
    await expect(page.locator('[data-before]')).toBeVisible();
    await expect(filter).toHaveValue('916');
    expect(asked()).toHaveLength(1);
  });
  await test.step('the first session’s end has no effect; the second one has its own notice', async () => {
    await time.jump(10 * MINUTE);
    await expect(page.getByText(/Your session (ends at|may end at)/)).toBeHidden();
    await refreshButton(page).click();
    await expect.poll(() => asked().length).toBe(2);
    await expect(refreshButton(page)).toBeEnabled();
    expect(asked()[0]).not.toBe(asked()[1]);
    await expect(page.locator('[data-before]')).toBeVisible();
    await time.jump(45 * MINUTE);
    await expect(page.getByText('Your session ends at 15:00.')).toBeVisible();
    // Over by the clock, but still in use: only the API ends it.
    await time.jump(7 * MINUTE);
    await expect(page.getByText('Your session may end at any moment.')).toBeVisible();
    await expect(recordsList(page)).toBeVisible();
    await refreshButton(page).dispatchEvent('click');
    await expect(ended(page)).toHaveText('Your session ended at 15:00');
  });
  await test.step('the page keeps nothing of the person, and makes no calls', async () => {
    const made = calls.length;
    // The demo's list below the form names her in English.
    const drawn = `${await page.title()} ${await page.locator('html').innerHTML()}`;
    for (const text of ['Каренина', 'anna', '916 555', '+7916', 'Вокзал']) expect(drawn).not.toContain(text);
    for (let hour = 0; hour < 3; hour += 1) await time.jump(60 * MINUTE);
    expect(calls).toHaveLength(made);
  });
  await test.step('signing in goes back to the page and its filter, with no step more in the history', async () => {
    const made = calls.length;
    const former = asked().at(-1);
    await fillPassword(page);
    await expect(recordsList(page)).toBeVisible();
    await expect(page).toHaveURL(`/persons/${personIds.karenina}#q=916`);
    await expect(filter).toHaveValue('916');
    const later = calls.slice(made);
    expect(later.map(({ method }) => method)).toEqual(['login.user', 'getobj.account', METHOD]);
    expect(later.map(({ params }) => params['access_token'])).not.toContain(former);
    expect(await page.evaluate(() => history.length)).toBe(wayBack);
  });
});

test('a session that the API ends early tells when it was, and the same account goes on over what it had', async ({
  page,
  simulator,
  answers,
}) => {
  const time = await fakeTimeWithSimulator(page, simulator, START);
  await page.goto(`/persons/${personIds.example}`);
  await signInWithPassword(page);
  await expect(recordsList(page)).toBeVisible();
  await time.jump(20 * MINUTE);
  simulator.endSessions();
  await refreshButton(page).click();
  await expect(ended(page)).toHaveText('Your session ended at 13:25');
  answers.hold(METHOD);
  await fillPassword(page);
  await expect.poll(() => answers.waiting()).toBe(1);
  await expect(recordsList(page)).toBeVisible();
  answers.release();
  await expect(page.getByRole('alert')).toHaveCount(0);

  await test.step('also where the API calls its token expired', async () => {
    answers.fail('*', 'access_token_expired');
    await refreshButton(page).click();
    await expect(ended(page)).toHaveText(/^Your session ended at 13:2\d$/);
    await expect(page.getByRole('alert')).not.toContainText('access token');
  });
});
