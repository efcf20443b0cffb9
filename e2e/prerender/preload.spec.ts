// The call of a link to a person starts before the app has loaded, once. When it is made: src/prerender.
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import type { WireCall } from '#simulator/simulator.ts';
import { holdApp, holdDictionary } from '../app/lazy-chunks.ts';
import { findLink } from '../find/results-page.ts';
import { expectAccount } from '../support/account-menu.ts';
import { signedInWith, storeSignIn } from '../support/app-storage.ts';
import { callsOf, methodsOf } from '../support/calls.ts';
import { find } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn, signIn, signOut, tokenField } from '../support/sign-in.ts';

const CALLS = 'get.calls_report';
const VISITORS = 'get.person_visitors';
const path = personPath(personIds.example);
const link = findLink('phone', `+${phones.karenina}`);

test('it is made once, before the app has loaded', async ({ page, simulator }) => {
  const release = await holdApp(page);
  await openSignedIn(page, path, tokens.client, 'commit');
  await expect.poll(() => methodsOf(simulator)).toEqual([VISITORS]);
  release();
  await expect(visitorCards(page)).toHaveCount(2);
  await expect(heading(page)).toHaveText('Тест');
  expect(methodsOf(simulator)).toEqual([VISITORS]);
});

test('an answer to another token is never shown: another sign-in over that of a loading tab is followed', async ({
  page,
  context,
  simulator,
}) => {
  const asked = (method: string) =>
    callsOf(simulator, method).map(({ params }) => params['access_token'] === tokens.otherClient);
  await test.step('the storage gets the sign-in of another account while the app loads', async () => {
    const release = await holdApp(page);
    await openSignedIn(page, path, tokens.client, 'commit');
    await expect.poll(() => asked(VISITORS)).toEqual([false]);
    await storeSignIn(page, { ...signedInWith(tokens.otherClient), signInId: 'another' });
    release();
    await expect(heading(page)).toBeVisible();
    await expect.poll(() => asked(VISITORS)).toEqual([false, true]);
    await expect(page.getByText('Loading')).toBeHidden();
    await expect(page.getByText('anna.k@')).toHaveCount(0);
  });
  for (const [when, hold] of [
    ['before the app', holdApp],
    ['while it starts', holdDictionary],
  ] as const)
    await test.step(`another tab signs out, and in, ${when}`, async () => {
      await openSignedIn(page, path);
      await expect(visitorCards(page)).toHaveCount(2);
      const second = await context.newPage();
      await second.goto('/');
      await expect(second.getByRole('button', { name: 'Account', exact: true })).toBeVisible();
      const release = await hold(page);
      await page.reload({ waitUntil: 'commit' });
      const cards = page.getByRole('article', { includeHidden: true });
      if (hold === holdApp) await expect(cards).toHaveCount(2);
      else await expect.poll(() => page.evaluate(() => globalThis.preload === undefined)).toBe(true);
      await signOut(second);
      if (hold === holdApp) await expect(cards).toHaveCount(0);
      await signIn(second, { token: tokens.otherClient });
      release();
      await expectAccount(page, 'Northern Lights');
      await expect(page.getByText('6152759362')).toHaveCount(0);
      await expect.poll(() => asked(VISITORS).at(-1)).toBe(true);
      await second.close();
    });
});

for (const method of [CALLS, VISITORS] as const) {
  test(`another account signs in in another tab while ${method} is on its way: nothing is drawn or asked for any more`, async ({
    page,
    context,
    answers,
    simulator,
  }) => {
    await openSignedIn(page, '/');
    const second = await context.newPage();
    await second.goto('/');
    answers.hold(method);
    await page.goto(link);
    await expect.poll(() => answers.waiting()).toBe(1);
    const asked = simulator.calls.length;
    await signOut(second);
    await expect(tokenField(page)).toBeVisible();
    await signIn(second, { token: tokens.otherClient });
    await expect.poll(() => answers.waiting()).toBe(method === CALLS ? 1 : 2);
    await page.evaluate((name) => {
      new MutationObserver(() => {
        if (document.body.textContent.includes(name)) reportError(new Error('The former account’s person'));
      }).observe(document.body, { childList: true, subtree: true });
    }, 'Каренина');
    const answered = page.waitForResponse('/api/v2.0');
    answers.release();
    await answered;
    // What that answer leads to comes before this one.
    await find(page, String(personIds.karenina + 1));
    await expect(page).toHaveURL(personPath(personIds.karenina + 1));
    await expect(page.getByText('Loading')).toBeHidden();
    await expect(heading(page)).toBeVisible();
    const isOfOther = ({ params }: WireCall) => params['access_token'] === tokens.otherClient;
    expect(simulator.calls.slice(asked).every(isOfOther)).toBe(true);
  });
}
