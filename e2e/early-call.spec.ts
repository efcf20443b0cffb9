// The call of a link is on its way before the app has loaded: once, and only the very call that the page makes.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { tokens } from '#simulator/data/tokens.ts';
import { callsOf } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { heading, personPath, visitorCards } from './person-page.ts';
import { openSignedIn, signIn } from './sign-in.ts';

const METHOD = 'get.person_visitors';
const path = personPath(personIds.example);

/** Holds the app's first script back until `ready` is over. */
async function holdBundle(page: Page, ready: () => Promise<void>): Promise<void> {
  await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
    await ready();
    await route.continue();
  });
}

test('it is made once, before the app has loaded', async ({ page, simulator }) => {
  await openSignedIn(page, path);
  await expect(visitorCards(page)).toHaveCount(2);
  await holdBundle(page, () => expect.poll(() => callsOf(simulator, METHOD).length).toBe(2));
  await page.reload();
  await expect(visitorCards(page)).toHaveCount(2);
  await expect(heading(page)).toHaveText('Тест');
  expect(callsOf(simulator, METHOD)).toHaveLength(2);
  expect(simulator.calls.at(-1)?.method).toBe(METHOD);
});

test('a remembered token’s account is asked for after the person', async ({
  openContext,
  server,
  simulator,
}) => {
  const context = await openContext({ baseURL: server.url });
  const page = await context.newPage();
  await page.goto(path);
  await signIn(page, { remember: true });
  await expect(visitorCards(page)).toHaveCount(2);
  await page.close();

  const before = simulator.calls.length;
  const later = await context.newPage();
  await later.goto(path);
  await expect(visitorCards(later)).toHaveCount(2);
  await expect(later.getByRole('button', { name: 'Account' })).toHaveAccessibleDescription(/Вокзал/);
  expect(simulator.calls.slice(before).map(({ method }) => method)).toEqual([METHOD, 'getobj.account']);
});

test('what is no id is never asked for early', async ({ signedInPage: page, simulator }) => {
  await holdBundle(page, async () => {});
  for (const bad of ['0', '-1', '1e3', '01', '7000000005x', '9007199254740993', '%37000000005']) {
    await test.step(bad, async () => {
      const before = simulator.calls.length;
      await page.goto(`/persons/${bad}`);
      await expect(heading(page)).toBeVisible();
      // What React Router reads as an id is asked for by the page itself, a moment after its heading.
      await expect.poll(() => simulator.calls.length - before).toBe(bad.startsWith('%') ? 1 : 0);
      const early = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name),
      );
      const call = early.findIndex((name) => name.endsWith('/api/v2.0'));
      const bundle = early.findIndex((name) => /\/assets\/index-[^/]*\.js$/.test(name));
      expect(call === -1 || call > bundle).toBe(true);
    });
  }
});

test('signed out, nothing is asked for', async ({ page, simulator }) => {
  await page.goto(path);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(simulator.calls).toEqual([]);
});

test('a partner is asked for the customer first', async ({ page, simulator }) => {
  await openSignedIn(page, '/', tokens.partner);
  await page.goto(path);
  await expect(page.getByRole('combobox', { name: 'Customer' })).toBeVisible();
  expect(callsOf(simulator, METHOD)).toHaveLength(0);
});

test('an answer to another token is never drawn', async ({ page, simulator }) => {
  await openSignedIn(page, path);
  await expect(visitorCards(page)).toHaveCount(2);
  // Another tab signs in elsewhere while this one loads.
  await holdBundle(page, async () => {
    await expect.poll(() => callsOf(simulator, METHOD).length).toBe(2);
    await page.evaluate((token) => {
      const key = 'person-visitors.session';
      const session: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
      sessionStorage.setItem(key, JSON.stringify(Object.assign({}, session, { token, scope: 'another' })));
    }, tokens.otherClient);
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => callsOf(simulator, METHOD).length).toBe(3);
  expect(callsOf(simulator, METHOD).at(-1)?.params['access_token']).toBe(tokens.otherClient);
  await expect(page.getByText('Loading')).toBeHidden();
  await expect(page.getByText('anna.k@')).toBeHidden();
});
