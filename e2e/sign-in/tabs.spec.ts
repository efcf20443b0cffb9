import { tokens } from '#simulator/data/reserved.ts';
import { methodsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { visitorCards } from '../support/person-page.ts';
import { openAndSignIn, openSignedIn, signIn, signOut } from '../support/sign-in.ts';

const path = '/persons/6145241079';
const tokenField = controls.en.token;

test('a reload stays signed in, and a second tab gets the session from the first', async ({
  page,
  context,
  simulator,
}) => {
  await openAndSignIn(page, path);
  await expect(visitorCards(page)).toHaveCount(2);
  const second = await context.newPage();
  await second.goto(path);
  await expect(visitorCards(second)).toHaveCount(2);
  await expect(second.getByRole('button', { name: controls.en.account })).toHaveAccessibleDescription(
    /ООО «Вокзал»/,
  );
  await page.reload();
  await expect(visitorCards(page)).toHaveCount(2);
  expect(methodsOf(simulator)).toEqual(['getobj.account', ...Array(3).fill('get.person_visitors')]);
});

test('signing in and out holds for the other tabs, and clears what they show; so does a chosen language', async ({
  page,
  context,
}) => {
  const second = await context.newPage();
  await second.goto(path);
  await expect(second.getByLabel(tokenField, { exact: true })).toBeVisible();
  await openAndSignIn(page, path);
  for (const tab of [page, second]) await expect(visitorCards(tab)).toHaveCount(2);

  await signOut(page);
  for (const tab of [page, second]) {
    await expect(tab.getByLabel(tokenField, { exact: true })).toBeVisible();
    await expect(tab.getByText('Тест')).toHaveCount(0);
    await expect(tab).toHaveTitle(/^Sign in/);
    const kept = await tab.evaluate(() => JSON.stringify([sessionStorage, localStorage]));
    expect(kept).not.toContain(tokens.client);
    expect(kept).not.toContain('6145241079');
  }
  await second.reload();
  await expect(second.getByLabel(tokenField, { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: controls.en.language }).selectOption('ru');
  await expect(second.getByLabel(controls.ru.token, { exact: true })).toBeVisible();
});

test('another browser knows nothing, unless the token is to be remembered', async ({
  page,
  context,
  openContext,
}) => {
  await openSignedIn(page, path);
  const other = await openContext({ storageState: await context.storageState() });
  const tab = await other.newPage();
  await tab.goto(path);
  await expect(tab.getByLabel(tokenField, { exact: true })).toBeVisible();

  await signIn(tab, { remember: true });
  await expect(visitorCards(tab)).toHaveCount(2);
  const later = await openContext({ storageState: await other.storageState() });
  const laterTab = await later.newPage();
  await laterTab.goto(path);
  await expect(visitorCards(laterTab)).toHaveCount(2);
  await expect(laterTab.getByRole('button', { name: controls.en.account })).toHaveAccessibleDescription(
    /ООО «Вокзал»/,
  );
});
