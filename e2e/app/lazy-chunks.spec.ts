// Parts of the app that fail to load.
import type { Locator, Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { find, moveTo, press } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { openPerson } from '../support/open-person.ts';
import { tokenField } from '../support/sign-in.ts';
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
    });
  }
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('part that cannot load says so in its place until a reload', async ({ page, answers }) => {
  const parts = filesNamed(['menus', 'customers', 'results', 'failure']);
  const forms = filesNamed(['forms']);
  // Before the page opens: it preloads most of them on the first activity.
  for (const files of [parts, forms]) await page.route(files, (route) => route.abort());
  await openPerson(page, personIds.karenina, { token: tokens.partner, query: '?user_id=200101' });
  const notices = (place: Locator | Page) => place.getByRole('alert').filter({ hasText: NOT_LOADED });
  await press(page, 'Account');
  await expect(notices(page)).toHaveCount(1);
  await expectAccessible(page);
  await openCustomerPicker(page);
  await expect(notices(page)).toHaveCount(2);
  await find(page, String(personIds.example));
  await expect(notices(page)).toHaveCount(3);
  await test.step('a failure, and the form after a session', async () => {
    answers.fail('get.person_visitors', 'forbidden', { times: 1 });
    await moveTo(page, `/persons/${personIds.petrov}?user_id=200101`);
    await expect(notices(page.getByRole('main'))).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.unroute(parts);
    answers.fail('*', 'access_token_expired');
    await moveTo(page, `/persons/${personIds.example}?user_id=200101`);
    // The reason is shown nevertheless.
    await expect(page.getByRole('alert').filter({ has: page.getByRole('heading') })).toBeVisible();
    await expect(notices(page)).toBeVisible();
  });
  await page.unroute(forms);
  // Before it reloads, the page requests the newest release.
  const requested = page.waitForRequest((request) => new URL(request.url()).pathname === '/');
  const reloaded = page.waitForEvent('load');
  await press(notices(page), 'Reload the page');
  expect((await requested).isNavigationRequest()).toBe(false);
  await reloaded;
  await expect(page.getByText('could not be loaded')).toHaveCount(0);
  await expect(tokenField(page)).toBeVisible();
});
