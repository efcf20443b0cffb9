// How long a sign-in lasts, and where a browser keeps it.
import type { BrowserContext, Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { createSimulator } from '#simulator/simulator.ts';
import { expectAccount } from '../support/account-menu.ts';
import { startAppServer } from '../support/app-server.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openAndSignIn, signIn, signOut } from '../support/sign-in.ts';

const path = personPath(personIds.example);
const tokenField = (page: Page) => page.getByLabel(controls.en.token, { exact: true });

async function openTab(context: BrowserContext, url = path): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(url);
  return tab;
}

test('it ends with the browser, unless it is to be remembered; what is left of it is removed', async ({
  page,
  context,
  openContext,
}) => {
  await openAndSignIn(page, path);
  await expect(visitorCards(page)).toHaveCount(2);
  /** A browser that was closed, and opened again, has lost its session cookies. */
  const restart = async (closed: BrowserContext): Promise<Page> => {
    const opened = await openContext({ storageState: { ...(await closed.storageState()), cookies: [] } });
    return openTab(opened);
  };
  const tab = await restart(context);
  await expect(tokenField(tab)).toBeVisible();
  expect(await tab.evaluate(() => Object.keys(localStorage))).not.toContain('person-visitors.session');

  await signIn(tab, { remember: true });
  await expect(visitorCards(tab)).toHaveCount(2);
  const later = await restart(tab.context());
  await expect(visitorCards(later)).toHaveCount(2);
  await expectAccount(later, 'ООО «Вокзал»');
});

test('an open page goes on without the cookie, until somebody signs in elsewhere', async ({
  page,
  context,
}) => {
  await openAndSignIn(page, path);
  await expect(visitorCards(page)).toHaveCount(2);
  await context.clearCookies();
  const second = await openTab(context);
  await expect(tokenField(second)).toBeVisible();
  await page.getByRole('button', { name: controls.en.refresh, exact: true }).click();
  await expect(visitorCards(page)).toHaveCount(2);
  await expectAccount(page, 'Вокзал');
  await signIn(second, { token: tokens.otherClient });
  await expectAccount(page, 'Northern Lights');
});

test('where the storage is full, one signs in and out all the same', async ({ page, context }) => {
  await page.goto(path);
  await page.evaluate(() => {
    for (let length = 4_000_000; length >= 1; length = Math.floor(length / 2)) {
      try {
        for (;;) localStorage.setItem(`full-${localStorage.length}`, 'x'.repeat(length));
      } catch {
        // Less fits, perhaps.
      }
    }
  });
  await signIn(page);
  await expect(visitorCards(page)).toHaveCount(2);
  const second = await openTab(context);
  await expect(tokenField(second)).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  await signOut(page);
});

test('two viewers on two ports of one host keep theirs apart', async ({ page, context }) => {
  const other = await startAppServer();
  other.use(createSimulator());
  try {
    await openAndSignIn(page, path);
    const second = await openTab(context, other.url);
    await signIn(second, { token: tokens.otherClient });
    for (const tab of [page, second]) await tab.reload();
    await expectAccount(page, 'Вокзал');
    await expectAccount(second, 'Northern Lights');
    await signOut(second);
    await page.reload();
    await expectAccount(page, 'Вокзал');
  } finally {
    await other.close();
  }
});

for (const [what, token] of [
  ['of 2,000 characters', tokens.client.padEnd(2000, '~k')],
  ['that is not ASCII', `${tokens.client}~ключ-😀`],
] as const) {
  test(`a token ${what} is kept as any other`, async ({ page, context, simulator }) => {
    await openAndSignIn(page, path, { token });
    await expect(visitorCards(page)).toHaveCount(2);
    await expect(visitorCards(await openTab(context))).toHaveCount(2);
    expect(simulator.calls.at(-1)?.params['access_token']).toBe(token);
  });
}
