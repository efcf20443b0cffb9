// Chunks that load after the first cards: what the page shows and offers when one fails to load.
import type { Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { accountMenu, closeAccountMenu, openAccountMenu } from '../support/account-menu.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { controls } from '../support/controls.ts';
import { find } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { APP, filesNamed } from './lazy-chunks.ts';
import { noticeOf, switchLanguage, visitorsList } from '../support/notice.ts';
import { openPerson } from '../support/open-person.ts';
import { untilWhole, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const FORBIDDEN_PERSON = '/persons/9000000010';
const withoutWords = {
  en: 'This part of the page could not be loaded',
  ru: 'Не удалось загрузить часть страницы',
};

test('without a file of its own the app says that it could not be loaded', async ({
  page,
  allowConsoleErrors,
}) => {
  for (const [name, file] of [
    ['page’s script', APP],
    ['app', filesNamed(['index'])],
    ['words', filesNamed(['en-rest'])],
  ] as const) {
    await test.step(name, async () => {
      allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
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

test('if the part that shows a failure cannot be loaded, a short notice offers a reload', async ({
  page,
  simulator,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/Failed to load resource|net::ERR_FAILED|^A part of the page failed: TypeError/);
  let reachable = false;
  await page.route(filesNamed(['failure']), (route) => (reachable ? route.continue() : route.abort()));
  await openSignedIn(page, FORBIDDEN_PERSON);
  const plain = noticeOf(page, withoutWords.en);
  await expect(plain).toBeVisible();
  await expect(plain.getByRole('button', { name: 'Reload the page', exact: true })).toBeVisible();
  await switchLanguage(page, 'ru');
  await expect(noticeOf(page, withoutWords.ru)).toBeVisible();
  await switchLanguage(page, 'en');

  // Before it reloads, the page asks the server for the newest release.
  const asked = page.waitForRequest(
    (request) => request.isNavigationRequest() || new URL(request.url()).pathname === '/',
  );
  const reloaded = page.waitForEvent('load');
  await plain.getByRole('button', { name: 'Reload the page', exact: true }).click();
  expect((await asked).isNavigationRequest()).toBe(false);
  await reloaded;
  await expect(plain).toBeVisible();

  simulator.heal();
  reachable = true;
  await plain.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(visitorsList(page)).toBeVisible();
  await expect(plain).toBeHidden();
});

/** The chunks of menus, forms and the field’s options. */
const PARTS = /\/assets\/(customers|forms|menus|search)-/;

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();

/** A menu and a dialog: the control that loads it, and what then appears. */
const askedFor: readonly {
  readonly name: string;
  readonly ask: (page: Page) => Promise<void>;
  readonly brings: (page: Page) => ReturnType<Page['getByRole']>;
}[] = [
  {
    name: 'Account',
    ask: press(controls.en.account),
    brings: (page) => page.getByRole('menuitem', { name: controls.en.signOut, exact: true }),
  },
  {
    name: 'the customer',
    ask: (page) => page.getByRole('button', { name: /change the customer$/ }).click(),
    brings: (page) => page.getByRole('dialog', { name: 'Choose a customer' }),
  },
];

test('a part that cannot be loaded says so where it stands, the cards stay, and “Try again” brings it', async ({
  page,
  allowConsoleErrors,
}) => {
  for (const { name, ask, brings } of askedFor) {
    await test.step(name, async () => {
      allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
      // Block them before the page opens: on the first activity, the app loads the forms and what the menus need.
      await page.route(PARTS, (route) => route.abort());
      await openPerson(page, personIds.karenina, { token: tokens.partner, query: '?user_id=200101' });
      await expect(page.getByRole('button', { name: 'Download CSV', exact: true })).toBeEnabled();
      await ask(page);
      const failure = page.getByRole('alert');
      await expect(failure).toContainText(withoutWords.en);
      await expect(failure.getByRole('button')).toHaveText(['Try again']);
      await expect(visitorCards(page)).toHaveCount(12);
      await expect(page.getByText(/new version/i)).toHaveCount(0);
      await expectAccessible(page);

      // After another failure, a reload is offered: some browsers never request a failed script again.
      await failure.getByRole('button', { name: 'Try again', exact: true }).click();
      await expect(failure.getByRole('button')).toHaveText(['Try again', 'Reload the page']);
      await expect(failure.getByRole('button', { name: 'Try again', exact: true })).toBeFocused();

      await page.unroute(PARTS);
      // In Chromium, a request of the previous attempt may still be pending and fail the next attempt.
      await expect(async () => {
        const again = failure.getByRole('button', { name: 'Try again', exact: true });
        if (await again.isVisible()) await again.click({ timeout: 1000 });
        await expect(brings(page)).toBeVisible({ timeout: 3000 });
      }).toPass({ intervals: [0] });
      await expect(failure).toHaveCount(0);
    });
  }
});

test('where the form or the options of the field cannot be loaded, the page says so below its heading, and “Try again” brings it', async ({
  page,
  allowConsoleErrors,
}) => {
  for (const { name, open, brings } of [
    {
      name: 'the sign-in form',
      open: (tab: Page) => tab.goto('/'),
      brings: (tab: Page) => tab.getByLabel(controls.en.token, { exact: true }),
    },
    {
      name: 'how the field understands its text',
      open: async (tab: Page) => {
        await openSignedIn(tab, '/');
        await find(tab, String(personIds.example));
      },
      // Enter was pressed before: it is not lost.
      brings: (tab: Page) => visitorCards(tab).first(),
    },
  ]) {
    await test.step(name, async () => {
      allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
      await page.route(PARTS, (route) => route.abort());
      await open(page);
      const failure = page.getByRole('main').getByRole('alert');
      await expect(failure).toContainText(withoutWords.en);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
      await page.unroute(PARTS);
      await expect(async () => {
        const again = failure.getByRole('button', { name: 'Try again', exact: true });
        if (await again.isVisible()) await again.click({ timeout: 1000 });
        await expect(brings(page)).toBeVisible({ timeout: 3000 });
      }).toPass({ intervals: [0] });
      await expect(failure).toHaveCount(0);
    });
  }
});

test('a style sheet that could not be loaded is asked for again', async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
  const styles = filesNamed(['forms'], 'css');
  await page.route(styles, (route) => route.abort());
  await openPerson(page, personIds.example);
  await untilWhole(page);
  await page.getByRole('button', { name: 'Account', exact: true }).click();
  const failure = page.getByRole('alert');
  await expect(failure).toContainText(withoutWords.en);
  await page.unroute(styles);
  const loaded = page.waitForResponse(styles);
  await failure.getByRole('button', { name: 'Try again', exact: true }).click();
  expect((await loaded).ok()).toBe(true);
  await expect(page.getByRole('dialog', { name: 'Account' })).toBeVisible();
});

test('the other language: its words cannot be loaded, and are asked for again', async ({
  page,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
  const words = filesNamed(['ru-first', 'ru-rest']);
  await page.route(words, (route) => route.abort());
  await openPerson(page, personIds.example);
  await untilWhole(page);
  const menu = await openAccountMenu(page);
  await menu.getByRole('combobox', { name: controls.en.language }).selectOption('ru');
  const failure = menu.getByRole('alert');
  await expect(failure).toContainText(withoutWords.en);
  // The menu hides them from screen readers only.
  await expect(page.locator('main article').filter({ visible: true })).toHaveCount(2);
  await page.unroute(words);
  await failure.getByRole('button', { name: 'Try again', exact: true }).click();
  await closeAccountMenu(accountMenu(page, 'ru'));
  await expect(visitorCards(page, 'ru')).toHaveCount(2);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
