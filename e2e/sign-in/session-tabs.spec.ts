// The tabs of one browser have one sign-in, and none shows one account's person to another.
import type { Page } from '@playwright/test';
import { demoLogin, personIds, tokens } from '#simulator/data/reserved.ts';
import { signedInWith, signedOutEntries, storeSignIn } from '../support/app-storage.ts';
import { expectAccount, openAccountMenu } from '../support/account-menu.ts';
import { callsOf, methodsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { recordsList } from '../support/notice.ts';
import { fakeTime } from '../support/passing-time.ts';
import { untilPersonWhole, visitorCard, visitorCards } from '../support/person-page.ts';
import { openAndSignIn, openSignedIn, signIn, signInWithPassword, signOut } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
const MINUTE = 60_000;
const path = `/persons/${personIds.example}`;
const words = controls.en;
/** This visitor of the person exists in the first client's account only. */
const FIRST_ACCOUNTS = '6152759362';
const accountButton = (page: Page) => page.getByRole('button', { name: controls.en.account, exact: true });

const tokenField = (page: Page) => page.getByLabel(controls.en.token, { exact: true });

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
  }, FIRST_ACCOUNTS);
  return () => tab.evaluate(() => Object.entries(globalThis).find(([key]) => key === 'leaks')?.[1]);
}

test('a reload stays signed in, as does a new tab, also when the last one was closed', async ({
  page,
  context,
  simulator,
}) => {
  await openAndSignIn(page, path);
  await expect(visitorCards(page)).toHaveCount(2);
  await page.reload();
  await expect(visitorCards(page)).toHaveCount(2);
  const second = await context.newPage();
  await page.close();
  await second.goto(path);
  await expect(visitorCards(second)).toHaveCount(2);
  await expectAccount(second, 'ООО «Вокзал»');
  expect(methodsOf(simulator)).toEqual(['getobj.account', ...Array(3).fill(METHOD)]);
});

test('signing in and out holds for the other tabs, and clears what they show; so does a chosen language', async ({
  page,
  context,
}) => {
  const second = await context.newPage();
  await second.goto(path);
  await expect(tokenField(second)).toBeVisible();
  await openAndSignIn(page, path);
  for (const tab of [page, second]) await expect(visitorCards(tab)).toHaveCount(2);

  await signOut(page);
  for (const tab of [page, second]) {
    await expect(tokenField(tab)).toBeVisible();
    await expect(tab.getByText('Тест')).toHaveCount(0);
    await expect(tab).toHaveTitle(/^Sign in/);
    const kept = await tab.evaluate(() => JSON.stringify([sessionStorage, localStorage]));
    for (const text of [tokens.client, '"token"', '6145241079', 'Вокзал']) expect(kept).not.toContain(text);
  }
  expect(await context.cookies()).toEqual([]);
  await second.reload();
  await expect(tokenField(second)).toBeVisible();
  await page.getByRole('combobox', { name: controls.en.language }).selectOption('ru');
  await expect(second.getByLabel(controls.ru.token, { exact: true })).toBeVisible();
});

test('a sign-out while another tab’s call is on its way: its answer is drawn nowhere', async ({
  page,
  context,
  answers,
}) => {
  await openSignedIn(page, path);
  await expect(visitorCards(page)).toHaveCount(2);
  answers.hold(METHOD);
  const second = await context.newPage();
  await second.goto(path);
  await expect.poll(() => answers.waiting()).toBe(1);
  await signOut(page);
  answers.release();
  await expect(tokenField(second)).toBeVisible();
  await expect(second.getByText(FIRST_ACCOUNTS)).toHaveCount(0);
  await expect(second.getByRole('alert')).toHaveCount(0);
});

test('a call that is refused while another tab has signed in again is made once more', async ({
  page,
  context,
  simulator,
  answers,
}) => {
  const time = await fakeTime(page);
  await page.goto(path);
  await signInWithPassword(page);
  await expect(recordsList(page)).toBeVisible();
  const second = await context.newPage();
  await second.goto(path);
  await expect(recordsList(second)).toBeVisible();
  await time.jump(56 * MINUTE);
  answers.hold(METHOD);
  await second.getByRole('button', { name: words.refresh, exact: true }).click();
  await expect.poll(() => answers.waiting()).toBe(1);
  await page.getByRole('button', { name: 'Sign in again' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByLabel(words.password, { exact: true }).fill(demoLogin.password);
  await dialog.getByRole('button', { name: words.signIn, exact: true }).click();
  // The former session has ended, so that its call will be refused.
  await expect.poll(() => callsOf(simulator, 'logout.user').length).toBe(1);
  answers.release();
  await expect.poll(() => callsOf(simulator, METHOD).length).toBe(4);
  const asked = callsOf(simulator, METHOD).map(({ params }) => params['access_token']);
  expect(new Set(asked).size).toBe(2);
  await expect(second.getByRole('button', { name: words.refresh, exact: true })).toBeEnabled();
  await expect(recordsList(second)).toBeVisible();
  await expect(second.getByRole('alert')).toHaveCount(0);
});

test('two sign-ins at the same moment: the later one holds in all tabs', async ({
  page,
  context,
  answers,
}) => {
  const second = await context.newPage();
  answers.hold('getobj.account');
  for (const [tab, token] of [
    [page, tokens.client],
    [second, tokens.otherClient],
  ] as const) {
    await tab.goto('/');
    await tokenField(tab).fill(token);
    await tab.getByRole('button', { name: words.signIn, exact: true }).click();
  }
  await expect.poll(() => answers.waiting()).toBe(2);
  answers.release();
  await expect(accountButton(page)).toBeVisible();
  const third = await context.newPage();
  await third.goto('/');
  const menu = await openAccountMenu(third);
  const name = (await menu.textContent())?.includes('Вокзал') === true ? 'Вокзал' : 'Northern Lights';
  for (const tab of [page, second]) await expectAccount(tab, name);
});

test('another account takes over a running session: no tab mixes the two', async ({
  page,
  context,
  simulator,
}) => {
  const time = await fakeTime(page);
  await page.goto(path);
  await signInWithPassword(page);
  await expect(visitorCard(page, Number(FIRST_ACCOUNTS))).toBeVisible();
  const second = await context.newPage();
  await second.goto(path);
  await expect(visitorCard(second, Number(FIRST_ACCOUNTS))).toBeVisible();
  const leaks = await Promise.all([watchForLeaks(page), watchForLeaks(second)]);

  await time.jump(56 * MINUTE);
  await page.getByRole('button', { name: 'Sign in again', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Use an access token', exact: true }).click();
  await dialog.getByLabel(controls.en.token, { exact: true }).fill(tokens.otherClient);
  await dialog.getByRole('button', { name: controls.en.signIn, exact: true }).click();
  for (const tab of [page, second]) {
    await expectAccount(tab, 'Northern Lights Ltd');
    await expect(recordsList(tab)).toBeVisible();
    await expect(tab.getByText(FIRST_ACCOUNTS)).toHaveCount(0);
  }
  for (const found of leaks) expect(await found()).toEqual([]);
  expect(
    callsOf(simulator, METHOD)
      .slice(2)
      .map(({ params }) => params['access_token']),
  ).toEqual([tokens.otherClient, tokens.otherClient]);
});

test('every session is ended at the API: a renewed one, one that another account replaces, and in a tab that closes at once', async ({
  page,
  context,
  simulator,
}) => {
  const time = await fakeTime(page);
  await page.goto(path);
  await signInWithPassword(page);
  await expect(recordsList(page)).toBeVisible();
  const second = await context.newPage();
  await second.goto(path);
  await expect(recordsList(second)).toBeVisible();
  const tokensAsked = () => callsOf(simulator, 'getobj.account').map(({ params }) => params['access_token']);
  const endedTokens = () => callsOf(simulator, 'logout.user').map(({ params }) => params['access_token']);
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  const submit = async (): Promise<void> => {
    await dialog.getByRole('button', { name: words.signIn, exact: true }).click();
    await expect(dialog).toBeHidden();
  };

  await time.jump(56 * MINUTE);
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await dialog.getByLabel(words.password, { exact: true }).fill(demoLogin.password);
  await submit();
  await expect.poll(() => endedTokens().length).toBe(1);
  await second.getByRole('button', { name: words.refresh, exact: true }).click();
  await expect.poll(() => callsOf(simulator, METHOD).length).toBe(3);
  await expect(second.getByRole('alert')).toBeHidden();

  await time.jump(56 * MINUTE);
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await dialog.getByRole('button', { name: 'Use an access token' }).click();
  await dialog.getByLabel(words.token, { exact: true }).fill(tokens.otherClient);
  await submit();
  await expectAccount(second, 'Northern Lights');
  const sessions = tokensAsked().filter((token) => String(token).startsWith('session-'));
  await expect.poll(endedTokens).toEqual([...new Set(sessions)]);

  await second.close();
  await signOut(page);
  await signInWithPassword(page);
  await expect(recordsList(page)).toBeVisible();
  await signOut(page);
  await page.close();
  await expect.poll(() => endedTokens().length).toBe(3);
  expect(new Set(endedTokens()).size).toBe(3);
});

test('signing out is done at once though the API cannot be told', async ({
  page,
  context,
  simulator,
  allowConsoleErrors,
  answers,
}) => {
  allowConsoleErrors(/Failed to load resource/);
  await page.goto(path);
  await signInWithPassword(page);
  await expect(recordsList(page)).toBeVisible();
  const second = await context.newPage();
  await second.goto(path);
  await expect(recordsList(second)).toBeVisible();

  answers.answerWith('*', { status: 500, body: '<h1>Broken</h1>' });
  await signOut(page);
  await expect.poll(() => callsOf(simulator, 'logout.user').length).toBe(1);
  for (const tab of [page, second]) {
    await expect(tab.getByLabel(controls.en.token, { exact: true })).toBeVisible();
    await expect(tab.getByRole('alert')).toHaveCount(0);
    expect(await tab.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).not.toContain('"token"');
  }
});

test('signing out holds for a tab that was closed or discarded, also when somebody has signed in since', async ({
  page,
  context,
  simulator,
}) => {
  await openSignedIn(page, path);
  const second = await context.newPage();
  await second.goto(path);
  await expect(visitorCard(second, Number(FIRST_ACCOUNTS))).toBeVisible();
  const kept = await second.evaluate(() => Object.entries(sessionStorage));
  expect(JSON.stringify(kept)).toContain(String(personIds.example));
  await second.close();
  await signOut(page);
  /** When a browser reopens a tab, it restores the tab's session storage. */
  const reopen = async (url: string): Promise<Page> => {
    const tab = await context.newPage();
    await tab.addInitScript((entries) => {
      if (!location.protocol.startsWith('http')) return;
      for (const [key, value] of entries) sessionStorage.setItem(key, value);
    }, kept);
    await tab.goto(url);
    return tab;
  };
  const made = simulator.calls.length;
  const tab = await reopen(path);
  await expect(tokenField(tab)).toBeVisible();
  expect(simulator.calls.slice(made)).toEqual([]);
  expect(await tab.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(String(personIds.example));

  await signIn(page, { token: tokens.otherClient });
  await expectAccount(tab, 'Northern Lights Ltd');
  const later = await reopen('/');
  await expectAccount(later, 'Northern Lights Ltd');
  await expect(later.getByRole('list', { name: 'Recent people' })).toHaveCount(0);
  expect(await later.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(String(personIds.example));
});

test('signing out holds for a page that comes Back from another site', async ({ page, context }) => {
  await openSignedIn(page, path);
  await expect(visitorCard(page, Number(FIRST_ACCOUNTS))).toBeVisible();
  const second = await context.newPage();
  await second.goto('/');
  await page.goto('about:blank');
  await signOut(second);
  await page.goBack();
  await expect(tokenField(page)).toBeVisible();
  await expect(page.getByText(FIRST_ACCOUNTS)).toHaveCount(0);
});

test('a page that slept sees a sign-out, or another account, by whichever event wakes it', async ({
  page,
  simulator,
}) => {
  for (const event of ['pageshow', 'visibilitychange']) {
    await test.step(event, async () => {
      const wake = (): Promise<void> =>
        page.evaluate((name) => {
          (name === 'pageshow' ? window : document).dispatchEvent(new Event(name));
        }, event);
      const session = signedInWith(tokens.client);
      await openSignedIn(page, path);
      await expect(visitorCard(page, Number(FIRST_ACCOUNTS))).toBeVisible();
      await untilPersonWhole(page);
      const made = simulator.calls.length;
      // The page that stores something gets no event of it.
      await page.evaluate((ended) => {
        for (const [key, value] of ended) localStorage.setItem(key, value);
      }, signedOutEntries(session));
      await expect(visitorCard(page, Number(FIRST_ACCOUNTS))).toBeVisible();
      await wake();
      await expect(tokenField(page)).toBeVisible();
      await expect(page.getByText(FIRST_ACCOUNTS)).toHaveCount(0);
      expect(simulator.calls).toHaveLength(made);

      await storeSignIn(page, { ...signedInWith(tokens.otherClient), signInId: 'another' });
      await wake();
      await expectAccount(page, 'Northern Lights');
    });
  }
});
