// Parts of the app that fail to load.
import type { Locator, Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { find, press } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { openPerson } from '../support/open-person.ts';
import { openSignedIn, tokenField } from '../support/sign-in.ts';
import { openCustomerPicker } from '../customer/customer-page.ts';
import { APP, filesNamed } from './lazy-chunks.ts';

const NOT_LOADED = 'This part of the page could not be loaded';

test.beforeEach(({ allowConsoleErrors }) =>
  allowConsoleErrors(/Failed to load resource|net::ERR_FAILED|^A part of the page failed: TypeError/),
);

test('app that cannot load says so', async ({ page }) => {
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

/** Before it reloads, the page requests the newest release. */
async function reloadThrough(page: Page, failure: Locator): Promise<void> {
  const requested = page.waitForRequest((request) => new URL(request.url()).pathname === '/');
  const reloaded = page.waitForEvent('load');
  await press(failure, 'Reload the page');
  expect((await requested).isNavigationRequest()).toBe(false);
  await reloaded;
  await expect(page.getByText('could not be loaded')).toHaveCount(0);
}

test('part that cannot load says so in its place until a reload', async ({ page, answers }) => {
  const menus = filesNamed(['menus', 'customers']);
  // Before the page opens: it preloads most of them on the first activity.
  await page.route(menus, (route) => route.abort());
  await openPerson(page, personIds.karenina, { token: tokens.partner, query: '?user_id=200101' });
  const failure = page.getByRole('alert').last();
  await press(page, 'Account');
  await expect(failure).toContainText(NOT_LOADED);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await openCustomerPicker(page);
  await expect(failure).toContainText(NOT_LOADED);
  await page.unroute(menus);
  await reloadThrough(page, failure);
  await openCustomerPicker(page);
  await expect(page.getByRole('dialog', { name: 'Choose a customer' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await test.step('the search options, a failure, the form after a session', async () => {
    const [parts, forms] = [filesNamed(['results', 'failure']), filesNamed(['forms'])];
    for (const files of [parts, forms]) await page.route(files, (route) => route.abort());
    const notice = page.getByRole('alert').filter({ hasText: NOT_LOADED });
    await openSignedIn(page, '/');
    await find(page, String(personIds.example));
    await expect(notice).toBeVisible();
    await page.goto(`/persons/${personIds.addressRefused}`);
    await expect(notice).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.unroute(parts);
    answers.fail('*', 'access_token_expired');
    await page.goto(`/persons/${personIds.example}`);
    // The reason is shown nevertheless.
    await expect(page.getByRole('alert').filter({ has: page.getByRole('heading') })).toBeVisible();
    await expect(notice).toBeVisible();
    await page.unroute(forms);
    await reloadThrough(page, notice);
    await expect(tokenField(page)).toBeVisible();
  });
});
