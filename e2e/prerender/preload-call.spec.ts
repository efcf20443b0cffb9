// A person link's API call starts before the app has loaded: once, and only if the page would make the same call.
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { expectAccount } from '../support/account-menu.ts';
import { signedInWith, storeSignIn } from '../support/app-storage.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { APP } from '../app/lazy-chunks.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn, signIn, signOut } from '../support/sign-in.ts';
import { holdAppUntil } from './held-scripts.ts';

const METHOD = 'get.person_visitors';
const path = personPath(personIds.example);

test('it is made once, before the app has loaded', async ({ page, simulator }) => {
  await holdAppUntil(page, () => expect.poll(() => callsOf(simulator, METHOD).length).toBe(1));
  await openSignedIn(page, path);
  await expect(visitorCards(page)).toHaveCount(2);
  await expect(heading(page)).toHaveText('Тест');
  expect(callsOf(simulator, METHOD)).toHaveLength(1);
  expect(simulator.calls.at(-1)?.method).toBe(METHOD);
});

test('a remembered sign-in needs no other call', async ({ openContext, server, simulator }) => {
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
  await expectAccount(later, 'Вокзал');
  expect(simulator.calls.slice(before).map(({ method }) => method)).toEqual([METHOD]);
});

test('what is no id is never asked for before the app', async ({ signedInPage: page, simulator }) => {
  await page.route(APP, (route) => route.continue());
  for (const bad of ['01', '9007199254740993', '%37000000005']) {
    await test.step(bad, async () => {
      const before = simulator.calls.length;
      await page.goto(`/persons/${bad}`);
      await expect(heading(page)).toBeVisible();
      // React Router decodes `%37` to a valid ID: the page itself makes that call, a moment after its heading shows.
      await expect.poll(() => simulator.calls.length - before).toBe(bad.startsWith('%') ? 1 : 0);
      const loaded = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name),
      );
      const call = loaded.findIndex((name) => name.endsWith('/api/v2.0'));
      const bundle = loaded.findIndex((name) => APP.test(name));
      expect(call === -1 || call > bundle).toBe(true);
    });
  }
});

test('signed out, nothing is asked for; a partner is asked for the customer first', async ({
  page,
  simulator,
}) => {
  await page.goto(path);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(simulator.calls).toEqual([]);
  await openSignedIn(page, path, tokens.partner);
  await expect(page.getByRole('combobox', { name: 'Customer' })).toBeVisible();
  expect(callsOf(simulator, METHOD)).toHaveLength(0);
});

test('an answer to another token is never drawn', async ({ page, simulator }) => {
  // While the app loads, the storage gets the sign-in of another account.
  await holdAppUntil(page, async () => {
    await expect.poll(() => callsOf(simulator, METHOD).length).toBe(1);
    await storeSignIn(page, { ...signedInWith(tokens.otherClient), signInId: 'another' });
  });
  await openSignedIn(page, path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => callsOf(simulator, METHOD).length).toBe(2);
  expect(callsOf(simulator, METHOD).at(-1)?.params['access_token']).toBe(tokens.otherClient);
  await expect(page.getByText('Loading')).toBeHidden();
  await expect(page.getByText('anna.k@')).toBeHidden();
});

test('another sign-in over that of a loading tab is followed', async ({ page, context, simulator }) => {
  await openSignedIn(page, path);
  await expect(visitorCards(page)).toHaveCount(2);
  const second = await context.newPage();
  await second.goto('/');
  await expect(second.getByRole('button', { name: controls.en.account, exact: true })).toBeVisible();
  await holdAppUntil(page, async () => {
    await expect.poll(() => callsOf(simulator, METHOD).length).toBe(2);
    await signOut(second);
    await signIn(second, { token: tokens.otherClient });
  });
  await page.reload();
  await expectAccount(page, 'Northern Lights');
  await expect(page.getByText('6152759362')).toHaveCount(0);
  await expect.poll(() => callsOf(simulator, METHOD).at(-1)?.params['access_token']).toBe(tokens.otherClient);
});
