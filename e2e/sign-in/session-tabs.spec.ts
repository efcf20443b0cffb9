// All tabs of a browser share one sign-in, and none shows one account's person to another. The rules: session.test.ts.
import type { Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { signedInWith, storeSignIn } from '../support/app-storage.ts';
import { expectAccount, press } from '../support/controls.ts';
import { calledMethods, callsTo, expect, test } from '../support/fixtures.ts';
import { fakeTime } from '../support/fake-time.ts';
import { visitorCard, visitorCards, waitForPersonApp } from '../support/person-page.ts';
import { openSignedIn, signInWithPassword, signOut, tokenField } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
const MINUTE = 60_000;
const path = `/persons/${personIds.example}`;
/** A visitor of this person in the first client's account only. */
const FIRST_ACCOUNT_VISITOR = 6_152_759_362;

const storedText = (page: Page) => page.evaluate(() => JSON.stringify([sessionStorage, localStorage]));

/** The tab shows the form, and nothing of the person. */
async function expectSignedOut(tab: Page): Promise<void> {
  await expect(tokenField(tab)).toBeVisible();
  await expect(tab.getByText(String(FIRST_ACCOUNT_VISITOR))).toHaveCount(0);
  await expect(tab.getByRole('alert')).toHaveCount(0);
  await expect(tab).toHaveTitle(/^Sign in/);
}

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
    await expectSignedOut(tab);
    for (const text of ['"token"', '6145241079', 'Вокзал']) expect(await storedText(tab)).not.toContain(text);
  }
  expect(await context.cookies()).toEqual([]);
  await second.reload();
  await expect(tokenField(second)).toBeVisible();
  await test.step('a chosen language, too', async () => {
    await third.getByRole('combobox', { name: 'Language' }).selectOption('ru');
    await expect(tokenField(second, 'ru')).toBeVisible();
  });
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
