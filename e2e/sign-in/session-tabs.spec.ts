// The tabs of one browser have one sign-in, and none shows one account's person to another.
import type { Page } from '@playwright/test';
import { demoLogin, personIds, tokens } from '#simulator/data/reserved.ts';
import { signedInWith, storeSignIn } from '../support/app-storage.ts';
import { button, expectAccount, press } from '../support/controls.ts';
import { calledMethods, callsTo, expect, test } from '../support/fixtures.ts';
import { fakeTime } from '../support/passing-time.ts';
import { visitorCard, visitorCards, waitForPersonApp } from '../support/person-page.ts';
import {
  openAndSignIn,
  openSignedIn,
  signIn,
  signInWithPassword,
  signOut,
  tokenField,
} from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
const MINUTE = 60_000;
const path = `/persons/${personIds.example}`;
/** This visitor of the person exists in the first client's account only. */
const FIRST_ACCOUNTS = 6_152_759_362;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const kept = (page: Page) => page.evaluate(() => JSON.stringify([sessionStorage, localStorage]));

/** The tab shows the form, and nothing of the person. */
async function expectSignedOut(tab: Page): Promise<void> {
  await expect(tokenField(tab)).toBeVisible();
  await expect(tab.getByText(String(FIRST_ACCOUNTS))).toHaveCount(0);
  await expect(tab.getByRole('alert')).toHaveCount(0);
  await expect(tab).toHaveTitle(/^Sign in/);
}

/** Records every state of the tab that shows the first account's visitor while the browser is signed in to another account. */
async function watchForLeaks(tab: Page): Promise<() => Promise<readonly string[]>> {
  await tab.evaluate((visitorId) => {
    const leaks: string[] = [];
    Object.assign(globalThis, { leaks });
    new MutationObserver(() => {
      const record = localStorage.getItem('person-visitors.session') ?? '';
      const isOthers = !record.includes('Вокзал');
      if (isOthers && document.body.textContent.includes(visitorId)) leaks.push(record);
    }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  }, String(FIRST_ACCOUNTS));
  return () => tab.evaluate(() => Object.entries(globalThis).find(([key]) => key === 'leaks')?.[1]);
}

test('signing in holds for a reload, for the other tabs and for new ones, signing out clears what they show; so does a chosen language', async ({
  page,
  context,
  simulator,
}) => {
  const second = await context.newPage();
  await second.goto(path);
  await expect(tokenField(second)).toBeVisible();
  await openAndSignIn(page, path);
  for (const tab of [page, second]) await expect(visitorCards(tab)).toHaveCount(2);
  await page.reload();
  await expect(visitorCards(page)).toHaveCount(2);
  const third = await context.newPage();
  await page.close();
  await third.goto(path);
  await expect(visitorCards(third)).toHaveCount(2);
  await expectAccount(third, 'ООО «Вокзал»');
  expect(calledMethods(simulator)).toEqual(['getobj.account', ...Array(4).fill(METHOD)]);

  await signOut(third);
  for (const tab of [third, second]) {
    await expectSignedOut(tab);
    for (const text of [tokens.client, '"token"', '6145241079', 'Вокзал'])
      expect(await kept(tab)).not.toContain(text);
  }
  expect(await context.cookies()).toEqual([]);
  await second.reload();
  await expect(tokenField(second)).toBeVisible();
  await third.getByRole('combobox', { name: 'Language' }).selectOption('ru');
  await expect(tokenField(second, 'ru')).toBeVisible();
});

test('a sign-out is done at once: though another tab’s call is on its way, for a page that comes Back from another site, and though the API cannot be told', async ({
  page,
  context,
  simulator,
  allowConsoleErrors,
  answers,
}) => {
  allowConsoleErrors(/Failed to load resource/);
  await page.goto(path);
  await signInWithPassword(page);
  await expect(visitorCards(page)).toHaveCount(2);
  const away = await context.newPage();
  await away.goto(path);
  await expect(visitorCards(away)).toHaveCount(2);
  await away.goto('about:blank');
  answers.hold(METHOD);
  const waiting = await context.newPage();
  await waiting.goto(path);
  await expect.poll(() => answers.waiting()).toBe(1);
  answers.fail('logout.user', 500);
  await signOut(page);
  answers.release();
  await expect.poll(() => callsTo(simulator, 'logout.user').length).toBe(1);
  await away.goBack();
  for (const tab of [page, waiting, away]) {
    await expectSignedOut(tab);
    expect(await kept(tab)).not.toContain('"token"');
  }
});

test('renewed, taken over by another account, left: no tab mixes two sign-ins, and each session is ended at the API once', async ({
  page,
  context,
  simulator,
  answers,
}) => {
  const time = await fakeTime(page);
  await page.goto(path);
  await signInWithPassword(page);
  await expect(visitorCard(page, FIRST_ACCOUNTS)).toBeVisible();
  const second = await context.newPage();
  await second.goto(path);
  await expect(visitorCard(second, FIRST_ACCOUNTS)).toBeVisible();
  const asked = () => callsTo(simulator, METHOD).map(({ params }) => params['access_token']);
  const ended = () => callsTo(simulator, 'logout.user').map(({ params }) => params['access_token']);
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  const submit = async (): Promise<void> => {
    await press(dialog, 'Sign in');
    await expect(dialog).toBeHidden();
  };

  await test.step('a call that is refused while another tab has signed in again is made once more', async () => {
    await time.jump(56 * MINUTE);
    answers.hold(METHOD);
    await press(second, 'Refresh');
    await expect.poll(() => answers.waiting()).toBe(1);
    await press(page, 'Sign in again');
    await dialog.getByLabel('Password', { exact: true }).fill(demoLogin.password);
    await submit();
    // The former session has ended, so that its call will be refused.
    await expect.poll(() => ended().length).toBe(1);
    answers.release();
    await expect.poll(() => asked().length).toBe(4);
    expect(new Set(asked()).size).toBe(2);
    await expect(button(second, 'Refresh')).toBeEnabled();
    await expect(visitorCards(second)).toHaveCount(2);
    await expect(second.getByRole('alert')).toHaveCount(0);
  });
  await test.step('another account', async () => {
    const leaks = await Promise.all([watchForLeaks(page), watchForLeaks(second)]);
    await time.jump(56 * MINUTE);
    await press(page, 'Sign in again');
    await press(dialog, 'Use an access token');
    await tokenField(dialog).fill(tokens.otherClient);
    await submit();
    for (const tab of [page, second]) {
      await expectAccount(tab, 'Northern Lights Ltd');
      await expect(visitorCards(tab).first()).toBeVisible();
      await expect(tab.getByText(String(FIRST_ACCOUNTS))).toHaveCount(0);
    }
    for (const found of leaks) expect(await found()).toEqual([]);
    expect(asked().slice(4)).toEqual([tokens.otherClient, tokens.otherClient]);
    await expect.poll(ended).toEqual([...new Set(asked().slice(0, 4))]);
  });
  await test.step('in a tab that closes at once', async () => {
    await second.close();
    await signOut(page);
    await signInWithPassword(page);
    await expect(visitorCards(page)).toHaveCount(2);
    await signOut(page);
    await page.close();
    await expect.poll(() => ended().length).toBe(3);
    expect(new Set(ended()).size).toBe(3);
  });
});

test('signing out holds for a tab that was closed or discarded, or slept, also when somebody has signed in since', async ({
  page,
  context,
  simulator,
}) => {
  await openSignedIn(page, path);
  const second = await context.newPage();
  await second.goto(path);
  await expect(visitorCard(second, FIRST_ACCOUNTS)).toBeVisible();
  const storedEntries = await second.evaluate(() => Object.entries(sessionStorage));
  expect(JSON.stringify(storedEntries)).toContain(String(personIds.example));
  await second.close();
  await signOut(page);
  /** When a browser reopens a tab, it restores the tab's session storage. */
  const reopen = async (url: string): Promise<Page> => {
    const tab = await context.newPage();
    await tab.addInitScript((all) => {
      if (!location.protocol.startsWith('http')) return;
      for (const [key, value] of all) sessionStorage.setItem(key, value);
    }, storedEntries);
    await tab.goto(url);
    return tab;
  };
  const made = simulator.calls.length;
  const tab = await reopen(path);
  await expect(tokenField(tab)).toBeVisible();
  expect(simulator.calls.slice(made)).toEqual([]);
  expect(await kept(tab)).not.toContain(String(personIds.example));

  await signIn(page, { token: tokens.otherClient });
  await expectAccount(tab, 'Northern Lights Ltd');
  const later = await reopen('/');
  await expectAccount(later, 'Northern Lights Ltd');
  await expect(later.getByRole('list', { name: 'Recent people' })).toHaveCount(0);
  expect(await later.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(String(personIds.example));
  await test.step('a page that slept sees another sign-in by whichever event wakes it', async () => {
    for (const other of [tab, later]) await other.close();
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
});
