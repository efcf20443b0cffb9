// Two tabs, two accounts: one account's person is never shown under the other's token. And how a session is left.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { tokens } from '#simulator/data/tokens.ts';
import { createSimulator } from '#simulator/simulator.ts';
import { callsOf } from './calls.ts';
import { controls } from './controls.ts';
import { expect, test } from './fixtures.ts';
import { makeAnswers } from './made-answer.ts';
import { noticeOf, visitorsList } from './notice.ts';
import { failureRow } from './failure-table.ts';
import { openSignedIn } from './person-page.ts';
import { signIn, signInWithPassword, signOut } from './sign-in.ts';

const PERSON = `/persons/${personIds.karenina}`;
const FIRST = { account: 'ООО «Вокзал»', text: 'anna.k@mail.example' };
const SECOND = { account: 'Northern Lights Ltd' };

const account = (page: Page) => page.getByRole('button', { name: controls.en.account });

/** Notes each state of the page that shows the first account's person without the first account. */
async function watchForMixUps(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(
    ({ first, second }) => {
      const seen: string[] = [];
      Object.assign(globalThis, { mixUps: seen });
      const look = (): void => {
        const text = document.body.innerText;
        if (text.includes(second) && text.includes(first)) seen.push(text.slice(0, 500));
      };
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    },
    { first: FIRST.text, second: SECOND.account },
  );
  return () => page.evaluate(() => Reflect.get(globalThis, 'mixUps'));
}

test('a change of account reaches the other tab, and no person crosses it', async ({
  page,
  context,
  server,
}) => {
  // Slow enough that what stands in between can be seen.
  const simulator = createSimulator({ latencyMs: 150 });
  server.use(simulator);
  await openSignedIn(page, PERSON);
  const other = await context.newPage();
  await other.goto(PERSON);
  for (const tab of [page, other]) {
    await expect(tab.getByText(FIRST.text).first()).toBeVisible();
    await expect(account(tab)).toContainText(FIRST.account);
  }
  const mixUps = await Promise.all([page, other].map(watchForMixUps));

  await signOut(page);
  await expect(other.getByLabel(controls.en.token, { exact: true })).toBeVisible();
  expect(await other.content()).not.toContain(FIRST.text);
  await signIn(page, { token: tokens.otherClient });
  for (const tab of [page, other]) {
    await expect(account(tab)).toContainText(SECOND.account);
    await expect(visitorsList(tab)).toBeVisible();
    await expect(tab.getByText(FIRST.text)).toHaveCount(0);
    expect(await tab.title()).not.toContain('Каренина');
  }
  for (const seen of mixUps) expect(await seen()).toEqual([]);
  // Each tab asked once with each token.
  const asked = callsOf(simulator, 'get.person_visitors').map(({ params }) => params['access_token']);
  expect(asked).toEqual([tokens.client, tokens.client, tokens.otherClient, tokens.otherClient]);

  // And back: nothing of the second is kept for the first either.
  await signOut(other);
  await signIn(other);
  for (const tab of [page, other]) {
    await expect(tab.getByText(FIRST.text).first()).toBeVisible();
    await expect(account(tab)).toContainText(FIRST.account);
  }
});

test('an answer that comes after the change of account is not shown', async ({ page, simulator }) => {
  await openSignedIn(page, '/persons/9000000101');
  await expect.poll(() => callsOf(simulator, 'get.person_visitors').length).toBe(1);
  await signOut(page);
  await signIn(page, { token: tokens.withoutLimits });
  await expect.poll(() => callsOf(simulator, 'get.person_visitors').length).toBe(2);
  await expect(page.getByRole('alert')).toBeHidden();
});

test('a token that dies in one tab ends both', async ({ page, context, simulator }) => {
  await openSignedIn(page, PERSON);
  const other = await context.newPage();
  await other.goto(PERSON);
  await expect(visitorsList(other)).toBeVisible();
  const before = simulator.calls.length;
  simulator.revokeToken(tokens.client, 'access_token_expired');
  await page.getByRole('button', { name: controls.en.refresh, exact: true }).click();
  const { title } = failureRow('access_token_expired');
  for (const tab of [page, other]) await expect(noticeOf(tab, title.en)).toBeVisible();
  expect(await other.content()).not.toContain(FIRST.text);
  expect(simulator.calls).toHaveLength(before + 1);
});

test('leaving tells the API of a session token, and of nothing else', async ({ page, simulator }) => {
  await openSignedIn(page, PERSON);
  await signOut(page);
  await signInWithPassword(page);
  await expect(visitorsList(page)).toBeVisible();
  expect(callsOf(simulator, 'logout.user')).toHaveLength(0);
  const token = simulator.calls.at(-1)?.params['access_token'];
  await signOut(page);
  await expect.poll(() => callsOf(simulator, 'logout.user').length).toBe(1);
  expect(callsOf(simulator, 'logout.user')[0]?.params).toEqual({ access_token: token });
});

test('leaving works when the API cannot be told', async ({ page, simulator, server, allowConsoleErrors }) => {
  allowConsoleErrors(/Failed to load resource/);
  const answers = makeAnswers(simulator);
  server.use(answers.simulator);
  await page.goto(PERSON);
  await signInWithPassword(page);
  await expect(visitorsList(page)).toBeVisible();
  answers.answerWith({ body: null });
  await signOut(page);
  await expect.poll(() => answers.asked.size).toBe(1);
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  expect(kept).not.toContain('session-');
  await page.reload();
  await expect(page.getByLabel(controls.en.token, { exact: true })).toBeVisible();
  expect(answers.asked.size).toBe(1);
});
