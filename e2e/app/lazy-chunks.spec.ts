// Parts that load after the first cards: what the page shows and offers when one fails to load.
import type { Locator, Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { openAccountMenu } from '../support/account-menu.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { controls } from '../support/controls.ts';
import { find } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { APP, filesNamed } from './lazy-chunks.ts';
import { openPerson } from '../support/open-person.ts';
import { openSignedIn, tokenField } from '../support/sign-in.ts';

const words = controls.en;
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const SAID = 'This part of the page could not be loaded';

test.beforeEach(({ allowConsoleErrors }) =>
  allowConsoleErrors(/Failed to load resource|net::ERR_FAILED|^A part of the page failed: TypeError/),
);

test('without a file of its own the app says that it could not be loaded', async ({ page }) => {
  for (const [name, file] of [
    ['page’s script', APP],
    ['app', filesNamed(['index'])],
    ['words', filesNamed(['en-rest'])],
  ] as const) {
    await test.step(name, async () => {
      await page.route(file, (route) => route.abort());
      await page.goto(`/persons/${personIds.example}`);
      await expect(page.getByRole('alert')).toHaveText(
        'Person Visitors could not be loaded. Reload the page. — Не удалось загрузить Person Visitors. Перезагрузите страницу.',
      );
      await page.unroute(file);
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }
});

/** Presses the notice's button. Before it reloads, the page asks the server for the newest release. */
async function reloadBy(page: Page, failure: Locator): Promise<void> {
  const asked = page.waitForRequest((request) => new URL(request.url()).pathname === '/');
  const reloaded = page.waitForEvent('load');
  await failure.getByRole('button', { name: 'Reload the page', exact: true }).click();
  expect((await asked).isNavigationRequest()).toBe(false);
  await reloaded;
  await expect(page.getByText('could not be loaded')).toHaveCount(0);
}

test('what cannot be loaded says so where it stands, and a reload brings it', async ({ page, answers }) => {
  const menus = filesNamed(['menus', 'customers']);
  const russian = filesNamed(['ru-first', 'ru-rest']);
  // Before the page opens, as it loads most of them on the first activity.
  for (const files of [menus, russian]) await page.route(files, (route) => route.abort());
  await openPerson(page, personIds.karenina, { token: tokens.partner, query: '?user_id=200101' });
  const failure = page.getByRole('alert').last();
  await press(page, words.account);
  await expect(failure).toContainText(SAID);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await press(page, /change the customer$/);
  await expect(failure).toContainText(SAID);
  await expectAccessible(page);
  await page.unroute(menus);
  await reloadBy(page, failure);
  await press(page, /change the customer$/);
  await expect(page.getByRole('dialog', { name: 'Choose a customer' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await test.step('the words come when they are chosen again', async () => {
    const menu = await openAccountMenu(page);
    const language = menu.getByRole('combobox', { name: words.language });
    await language.selectOption('ru');
    await expect(menu.getByRole('alert')).toContainText(SAID);
    await page.unroute(russian);
    await language.selectOption('en');
    await page.getByRole('combobox', { name: words.language }).selectOption('ru');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await page.getByRole('combobox', { name: controls.ru.language }).selectOption('en');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
  await test.step('how the field understands its text, a failure, the form at a session’s end', async () => {
    const [parts, forms] = [filesNamed(['results', 'failure']), filesNamed(['forms'])];
    for (const files of [parts, forms]) await page.route(files, (route) => route.abort());
    const said = page.getByRole('alert').filter({ hasText: SAID });
    await openSignedIn(page, '/');
    await find(page, String(personIds.example));
    await expect(said).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/persons/${personIds.addressRefused}`);
    await expect(said).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await page.unroute(parts);
    answers.fail('*', 'access_token_expired');
    await page.goto(`/persons/${personIds.example}`);
    // The reason is said all the same.
    await expect(page.getByRole('alert').filter({ has: page.getByRole('heading') })).toBeVisible();
    await expect(said).toBeVisible();
    await expectAccessible(page);
    await page.unroute(forms);
    await reloadBy(page, said);
    await expect(tokenField(page)).toBeVisible();
  });
});
