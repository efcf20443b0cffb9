// Tabs of one browser share the sign-in, and none shows one account's person to another.
import type { Page } from '@playwright/test';
import { demoLogin, personIds, tokens } from '#simulator/data/reserved.ts';
import { endedEntries, sessionEntries, signedInWith, startTabsWith } from '../support/app-storage.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { visitorsList } from '../support/notice.ts';
import { fakeTime } from '../support/passing-time.ts';
import { untilPersonWhole, visitorCard } from '../support/person-page.ts';
import { openSignedIn, signIn, signInWithPassword, signOut } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
const MINUTE = 60_000;
const path = `/persons/${personIds.example}`;
const words = controls.en;
/** This visitor of the person exists in the first client's account only. */
const FIRST_ACCOUNTS = '6152759362';
const accountButton = (page: Page) => page.getByRole('button', { name: controls.en.account, exact: true });

/** Records every state of the tab that shows the first account's visitor together with another account's name. */
async function watchForLeaks(tab: Page): Promise<() => Promise<readonly string[]>> {
  // The account button loads after the cards.
  await expect(accountButton(tab)).toHaveAccessibleDescription(/Вокзал/);
  await tab.evaluate((visitorId) => {
    const leaks: string[] = [];
    Object.assign(globalThis, { leaks });
    new MutationObserver(() => {
      const name = document.querySelector('header')?.textContent ?? '';
      const isOthers = !name.includes('Вокзал');
      if (isOthers && document.body.textContent.includes(visitorId)) leaks.push(name);
    }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  }, FIRST_ACCOUNTS);
  return () => tab.evaluate(() => Object.entries(globalThis).find(([key]) => key === 'leaks')?.[1]);
}

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
    await expect(accountButton(tab)).toHaveAccessibleDescription(/Northern Lights Ltd/);
    await expect(visitorsList(tab)).toBeVisible();
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
  await expect(visitorsList(page)).toBeVisible();
  const second = await context.newPage();
  await second.goto(path);
  await expect(visitorsList(second)).toBeVisible();
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
  await expect(accountButton(second)).toHaveAccessibleDescription(/Northern Lights/);
  const sessions = tokensAsked().filter((token) => String(token).startsWith('session-'));
  await expect.poll(endedTokens).toEqual([...new Set(sessions)]);

  await second.close();
  await signOut(page);
  await signInWithPassword(page);
  await expect(visitorsList(page)).toBeVisible();
  await signOut(page);
  await page.close();
  await expect.poll(() => endedTokens().length).toBe(3);
  expect(new Set(endedTokens()).size).toBe(3);
});

test('signing out is done at once though the API cannot be told', async ({
  page,
  context,
  allowConsoleErrors,
  answers,
}) => {
  allowConsoleErrors(/Failed to load resource/);
  await page.goto(path);
  await signInWithPassword(page);
  await expect(visitorsList(page)).toBeVisible();
  const second = await context.newPage();
  await second.goto(path);
  await expect(visitorsList(second)).toBeVisible();

  answers.answerWith({ status: 500, body: '<h1>Broken</h1>' });
  await signOut(page);
  await expect.poll(() => answers.asked('logout.user').length).toBe(1);
  for (const tab of [page, second]) {
    await expect(tab.getByLabel(controls.en.token, { exact: true })).toBeVisible();
    await expect(tab.getByRole('alert')).toHaveCount(0);
    expect(await tab.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).not.toContain('"token"');
  }
});

test('signing out holds for a tab that was closed, and is opened again', async ({
  page,
  context,
  simulator,
}) => {
  await openSignedIn(page, path);
  const second = await context.newPage();
  await second.goto(path);
  await expect(visitorCard(second, Number(FIRST_ACCOUNTS))).toBeVisible();
  const kept = await second.evaluate(() => Object.entries(sessionStorage));
  await second.close();
  await signOut(page);
  const made = simulator.calls.length;
  const tab = await context.newPage();
  // When a browser reopens a closed tab, it restores the tab's session storage.
  await tab.addInitScript((entries) => {
    if (!location.protocol.startsWith('http')) return;
    for (const [key, value] of entries) sessionStorage.setItem(key, value);
  }, kept);
  await tab.goto(path);
  await expect(tab.getByLabel(controls.en.token, { exact: true })).toBeVisible();
  expect(simulator.calls.slice(made)).toEqual([]);
  expect(await tab.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).not.toContain('"token"');

  // All tabs share one account again.
  await signIn(page, { token: tokens.otherClient });
  await expect(accountButton(tab)).toHaveAccessibleDescription(/Northern Lights Ltd/);
});

test('signing out holds for a tab that slept, whichever event wakes it', async ({ page, simulator }) => {
  for (const event of ['pageshow', 'visibilitychange']) {
    await test.step(event, async () => {
      const session = signedInWith(tokens.client);
      await startTabsWith(page, sessionEntries(session));
      await page.goto(path);
      await expect(visitorCard(page, Number(FIRST_ACCOUNTS))).toBeVisible();
      await untilPersonWhole(page);
      const made = simulator.calls.length;
      await page.evaluate(
        ([ended, name]) => {
          for (const [key, value] of ended) localStorage.setItem(key, value);
          (name === 'pageshow' ? window : document).dispatchEvent(new Event(name));
        },
        [endedEntries(session), event] as const,
      );
      await expect(page.getByLabel(controls.en.token, { exact: true })).toBeVisible();
      await expect(page.getByText(FIRST_ACCOUNTS)).toHaveCount(0);
      expect(simulator.calls).toHaveLength(made);
    });
  }
});
