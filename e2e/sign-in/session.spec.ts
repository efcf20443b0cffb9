// All tabs share one sign-in, and none shows one account's person to another. The end of a session: renewed in place before, and
// decided by the API. The rules: session.test.ts, session-record.test.ts; the cookie: privacy.spec.ts.
import type { Locator, Page } from '@playwright/test';
import { demoLogin, personIds, tokens } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { signedInWith, storeSignIn } from '../support/app-storage.ts';
import {
  button,
  closeAccountMenu,
  expectAccount,
  openAccountMenu,
  press,
  searchField,
} from '../support/controls.ts';
import { calledMethods, callsTo, expect, test } from '../support/fixtures.ts';
import { recordsList } from '../support/notice.ts';
import { fakeTime } from '../support/fake-time.ts';
import { personPath, visitorCard, visitorCards, waitForPersonApp } from '../support/person-page.ts';
import { openSignedIn, signIn, signInWithPassword, signOut, tokenField } from '../support/sign-in.ts';

const path = personPath(personIds.example);

test('sign-in works with storage and service worker blocked', async ({ page }) => {
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

const endNotice = (page: Page) => page.getByRole('alert').getByRole('heading');

async function fillPassword(form: Page | Locator): Promise<void> {
  await expect(form.getByLabel('Login', { exact: true })).toHaveValue(demoLogin.login);
  await form.getByLabel('Password', { exact: true }).fill(demoLogin.password);
  await press(form, 'Sign in');
}

test('session is renewed in place, and its end leaves nothing', async ({ page, simulator, answers }) => {
  simulator.advance(START.getTime() - Date.now());
  const time = await fakeTime(page, START);
  const jump = (minutes: number) => {
    simulator.advance(minutes * MINUTE);
    return time.jump(minutes * MINUTE);
  };
  const { calls } = simulator;
  const usedTokens = () => callsTo(simulator, METHOD).map(({ params }) => params['access_token']);
  await page.goto(`/persons/${personIds.karenina}#q=916`);
  const historyLength = await page.evaluate(() => history.length);
  await signInWithPassword(page);
  await expect(recordsList(page)).toBeVisible();
  await recordsList(page).evaluate((list) => list.setAttribute('data-before', ''));
  const filter = page.getByRole('searchbox', { name: 'Find in records' });

  await test.step('five minutes before its end', async () => {
    const notice = page.getByRole('status').filter({ hasText: 'Your session ends at 14:05.' });
    await jump(54);
    await expect(notice).toBeHidden();
    await jump(1);
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
    expect(usedTokens()).toHaveLength(1);
  });
  await test.step('the renewed session has its own notice and end', async () => {
    await jump(10);
    await expect(page.getByText(/Your session (ends at|may end at)/)).toBeHidden();
    await press(page, 'Refresh');
    await expect.poll(() => usedTokens().length).toBe(2);
    await expect(button(page, 'Refresh')).toBeEnabled();
    expect(usedTokens()[0]).not.toBe(usedTokens()[1]);
    await expect(page.locator('[data-before]')).toBeVisible();
    await jump(45);
    await expect(page.getByText('Your session ends at 15:00.')).toBeVisible();
    // Over by the clock, but still in use: only the API ends it.
    await jump(7);
    await expect(page.getByText('Your session may end at any moment.')).toBeVisible();
    await expect(recordsList(page)).toBeVisible();
    await button(page, 'Refresh').dispatchEvent('click');
    await expect(endNotice(page)).toHaveText('Your session ended at 15:00');
  });
  await test.step('after the end the page has no data and makes no calls', async () => {
    const made = calls.length;
    // The demo's examples name her phone.
    await page.locator('.demo').evaluate((demo) => demo.remove());
    const drawn = `${await page.title()} ${await page.locator('html').innerHTML()}`;
    for (const text of ['Каренина', 'anna', '916 555', '+7916', 'Вокзал']) expect(drawn).not.toContain(text);
    for (let hour = 0; hour < 3; hour += 1) await jump(60);
    expect(calls).toHaveLength(made);
  });
  await test.step('signing in restores the page and its filter, without a history entry', async () => {
    const made = calls.length;
    const former = usedTokens().at(-1);
    await fillPassword(page);
    await expect(recordsList(page)).toBeVisible();
    await expect(page).toHaveURL(`/persons/${personIds.karenina}#q=916`);
    await expect(filter).toHaveValue('916');
    const later = calls.slice(made);
    expect(later.map(({ method }) => method)).toEqual(['login.user', 'getobj.account', METHOD]);
    expect(later.map(({ params }) => params['access_token'])).not.toContain(former);
    expect(await page.evaluate(() => history.length)).toBe(historyLength);
  });
  // One whose token is called expired: failure-panel.test.tsx.
  await test.step('a session that the API ends early resumes with its records', async () => {
    await jump(20);
    simulator.endSessions();
    await press(page, 'Refresh');
    await expect(endNotice(page)).toHaveText(/^Your session ended at 18:2\d$/);
    answers.hold(METHOD);
    await fillPassword(page);
    await expect.poll(() => answers.waiting()).toBe(1);
    await expect(recordsList(page)).toBeVisible();
    answers.release();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

/** A visitor of this person in the first client's account only. */
const FIRST_ACCOUNT_VISITOR = 6_152_759_362;

/** Records when the tab shows the first account's visitor while another account is signed in. */
async function watchForLeaks(tab: Page): Promise<() => Promise<readonly string[]>> {
  await tab.evaluate((visitorId) => {
    const leaks: string[] = [];
    Object.assign(globalThis, { leaks });
    new MutationObserver(() => {
      const session = localStorage.getItem('person-visitors.session') ?? '';
      const isOther = !session.includes('Вокзал');
      if (isOther && document.body.textContent.includes(visitorId)) leaks.push(session);
    }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  }, String(FIRST_ACCOUNT_VISITOR));
  return () => tab.evaluate(() => Object.entries(globalThis).find(([key]) => key === 'leaks')?.[1]);
}

test('sign-in and sign-out reach every tab, open and new', async ({
  page,
  context,
  simulator,
  allowConsoleErrors,
  answers,
}) => {
  allowConsoleErrors(/Failed to load resource/);
  const openTab = async () => {
    const tab = await context.newPage();
    await tab.goto(path);
    return tab;
  };
  const second = await openTab();
  await expect(tokenField(second)).toBeVisible();
  await page.goto(path);
  await signInWithPassword(page);
  for (const tab of [page, second]) await expect(visitorCards(tab)).toHaveCount(2);
  // On another site, from where it comes Back.
  await page.goto('about:blank');
  const third = await openTab();
  await expect(visitorCards(third)).toHaveCount(2);
  await expectAccount(third, 'ООО «Вокзал»');
  expect(calledMethods(simulator)).toEqual(['login.user', 'getobj.account', ...Array(3).fill(METHOD)]);
  // With a call on its way.
  answers.hold(METHOD);
  await press(second, 'Refresh');
  await expect.poll(() => answers.waiting()).toBe(1);

  answers.fail('logout.user', 500);
  await signOut(third);
  answers.release();
  await expect.poll(() => callsTo(simulator, 'logout.user').length).toBe(1);
  await page.goBack();
  for (const tab of [third, second, page]) {
    await expect(tokenField(tab)).toBeVisible();
    await expect(tab.getByText(String(FIRST_ACCOUNT_VISITOR))).toHaveCount(0);
    await expect(tab.getByRole('alert')).toHaveCount(0);
    await expect(tab).toHaveTitle(/^Sign in/);
    const stored = await tab.evaluate(() => JSON.stringify([sessionStorage, localStorage]));
    for (const text of ['"token"', '6145241079', 'Вокзал']) expect(stored).not.toContain(text);
  }
  expect(await context.cookies()).toEqual([]);
  await second.reload();
  await expect(tokenField(second)).toBeVisible();
  await third.getByRole('combobox', { name: 'Language' }).selectOption('ru');
  await expect(tokenField(second, 'ru')).toBeVisible();
});

// Calls that are refused meanwhile: present-token.test.ts. How often a session is revoked: session.test.ts, data-api.test.ts.
test('another account takes over every tab without leaks', async ({ page, context, simulator }) => {
  const time = await fakeTime(page);
  await page.goto(path);
  await signInWithPassword(page);
  await expect(visitorCard(page, FIRST_ACCOUNT_VISITOR)).toBeVisible();
  const second = await context.newPage();
  await second.goto(path);
  await expect(visitorCard(second, FIRST_ACCOUNT_VISITOR)).toBeVisible();
  const usedTokens = () => callsTo(simulator, METHOD).map(({ params }) => params['access_token']);
  const leaks = await Promise.all([watchForLeaks(page), watchForLeaks(second)]);
  await time.jump(56 * MINUTE);
  await press(page, 'Sign in again');
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await press(dialog, 'Use an access token');
  await tokenField(dialog).fill(tokens.otherClient);
  await press(dialog, 'Sign in');
  await expect(dialog).toBeHidden();
  for (const tab of [page, second]) {
    await expectAccount(tab, 'Northern Lights Ltd');
    await expect(visitorCards(tab).first()).toBeVisible();
    await expect(tab.getByText(String(FIRST_ACCOUNT_VISITOR))).toHaveCount(0);
  }
  for (const getLeaks of leaks) expect(await getLeaks()).toEqual([]);
  expect(usedTokens().slice(2)).toEqual([tokens.otherClient, tokens.otherClient]);
  const revoked = () => callsTo(simulator, 'logout.user').map(({ params }) => params['access_token']);
  await expect.poll(revoked).toEqual([usedTokens()[0]]);
});

// What a restored tab has in its session storage: storage.test.ts.
test('page that slept notices another sign-in when it wakes', async ({ page }) => {
  await openSignedIn(page, path);
  await waitForPersonApp(page);
  for (const [event, token, name] of [
    ['pageshow', tokens.otherClient, 'Northern Lights'],
    ['visibilitychange', tokens.client, 'Вокзал'],
  ] as const) {
    // The page that stores something gets no event of it.
    await storeSignIn(page, { ...signedInWith(token), signInId: event });
    await page.evaluate((type) => [window, document].map((on) => on.dispatchEvent(new Event(type))), event);
    await expectAccount(page, name);
  }
});
