// Parts that load after the first cards: what the page shows and offers when one fails to load.
import type { Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { openAccountMenu } from '../support/account-menu.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { controls } from '../support/controls.ts';
import { find } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { APP, filesNamed } from './lazy-chunks.ts';
import { openPerson } from '../support/open-person.ts';
import { untilWhole, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

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

const openPartnersPerson = (page: Page) =>
  openPerson(page, personIds.karenina, { token: tokens.partner, query: '?user_id=200101' });

/** Its files, what loads it, and what it brings. The files are blocked before the page opens, as it loads most of them on the first activity. */
const parts: Readonly<
  Record<string, readonly [RegExp, (page: Page) => Promise<void>, (page: Page) => Promise<unknown>]>
> = {
  'a menu': [
    filesNamed(['menus']),
    async (page) => {
      await openPartnersPerson(page);
      await page.getByRole('button', { name: controls.en.account, exact: true }).click();
    },
    (page) => openAccountMenu(page),
  ],
  'the choice of the customer': [
    filesNamed(['customers']),
    async (page) => {
      await openPartnersPerson(page);
      await page.getByRole('button', { name: /change the customer$/ }).click();
    },
    async (page) => {
      await page.getByRole('button', { name: /change the customer$/ }).click();
      await expect(page.getByRole('dialog', { name: 'Choose a customer' })).toBeVisible();
    },
  ],
  'the sign-in form': [
    filesNamed(['forms']),
    async (page) => void (await page.goto('/')),
    (page) => expect(page.getByLabel(controls.en.token, { exact: true })).toBeVisible(),
  ],
  'how the field understands its text': [
    filesNamed(['results']),
    async (page) => {
      await openSignedIn(page, '/');
      await find(page, String(personIds.example));
    },
    async (page) => {
      await find(page, String(personIds.example));
      await expect(visitorCards(page)).toHaveCount(2);
    },
  ],
  'a failure': [
    filesNamed(['failure']),
    async (page) => openSignedIn(page, '/persons/9000000010'),
    (page) =>
      expect(
        page.getByRole('alert').getByRole('button', { name: controls.en.details, exact: true }),
      ).toBeVisible(),
  ],
};

for (const [name, [files, ask, brings]] of Object.entries(parts)) {
  test(`a part that cannot be loaded says so where it stands, and a reload brings it: ${name}`, async ({
    page,
  }) => {
    await page.route(files, (route) => route.abort());
    await ask(page);
    const failure = page.getByRole('alert');
    await expect(failure).toContainText('This part of the page could not be loaded');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await page.unroute(files);
    // Before it reloads, the page asks the server for the newest release.
    const asked = page.waitForRequest((request) => new URL(request.url()).pathname === '/');
    const reloaded = page.waitForEvent('load');
    await failure.getByRole('button', { name: 'Reload the page', exact: true }).click();
    expect((await asked).isNavigationRequest()).toBe(false);
    await reloaded;
    await expect(page.getByText('could not be loaded')).toHaveCount(0);
    await brings(page);
  });
}

test('the other language: its words cannot be loaded, and choosing it again brings them', async ({
  page,
}) => {
  const words = filesNamed(['ru-first', 'ru-rest']);
  await page.route(words, (route) => route.abort());
  await openPerson(page, personIds.example);
  await untilWhole(page);
  const menu = await openAccountMenu(page);
  const language = menu.getByRole('combobox', { name: controls.en.language });
  await language.selectOption('ru');
  await expect(menu.getByRole('alert')).toContainText('This part of the page could not be loaded');
  await page.unroute(words);
  await language.selectOption('en');
  await page.getByRole('combobox', { name: controls.en.language }).selectOption('ru');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
});
