// Parts of the app that are loaded after the first cards, when they cannot be.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { tokens } from '#simulator/data/tokens.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { APP, filesNamed, missingStyleSheets } from './later-parts.ts';
import { noticeOf, switchLanguage, visitorsList } from '../support/notice.ts';
import { filterBox, openPerson } from '../support/open-person.ts';
import { untilWhole, visitorCard, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const FORBIDDEN_PERSON = '/persons/9000000010';
const withoutWords = {
  en: 'This part of the page could not be loaded',
  ru: 'Не удалось загрузить часть страницы',
};

for (const [name, file] of [
  ['script', APP],
  ['words', filesNamed(['en'])],
] as const) {
  test(`without the app’s own ${name} it says that it could not be loaded`, async ({
    page,
    allowConsoleErrors,
  }) => {
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

test('parts that nobody asked for take nothing away', async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
  const refused: string[] = [];
  await page.route(filesNamed(['banner', 'session-notices']), async (route) => {
    refused.push(route.request().url());
    await route.abort();
  });
  await openSignedIn(page, `/persons/${personIds.example}`);
  await expect(visitorsList(page)).toBeVisible();
  await expect.poll(() => refused.length).toBeGreaterThan(1);
  await expect(visitorsList(page)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('where the words of a failure are out of reach, others stand in, and lead on', async ({
  page,
  simulator,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/Failed to load resource|net::ERR_FAILED|^A part of the page failed: TypeError/);
  let reachable = false;
  await page.route(filesNamed(['failure-panel']), (route) => (reachable ? route.continue() : route.abort()));
  await openSignedIn(page, FORBIDDEN_PERSON);
  const plain = noticeOf(page, withoutWords.en);
  await expect(plain).toBeVisible();
  await expect(plain.getByRole('button', { name: 'Reload the page', exact: true })).toBeVisible();
  await switchLanguage(page, 'ru');
  await expect(noticeOf(page, withoutWords.ru)).toBeVisible();
  await switchLanguage(page, 'en');

  // A reload is one to the newest release: the server is asked which that is.
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

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();

/** What is loaded when it is asked for, what asks, and what comes of it. */
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
    name: 'Help',
    ask: press('Help and settings'),
    brings: (page) => page.getByRole('dialog', { name: 'Help and settings' }),
  },
  {
    name: 'Export',
    ask: press('Export'),
    brings: (page) => page.getByRole('menuitem', { name: 'vCard', exact: true }),
  },
  {
    name: 'Pin',
    ask: press(controls.en.pin),
    brings: (page) => page.getByRole('dialog', { name: 'Pin this person' }),
  },
  {
    name: 'the customer',
    ask: (page) => page.getByRole('button', { name: /change the customer$/ }).click(),
    brings: (page) => page.getByRole('dialog', { name: 'Choose a customer' }),
  },
  {
    name: 'More',
    ask: (page) =>
      visitorCard(page, 7_100_000_501).getByRole('button', { name: 'More', exact: true }).click(),
    brings: (page) => visitorCard(page, 7_100_000_501).getByText('anna_karenina'),
  },
];

for (const { name, ask, brings } of askedFor) {
  test(`${name}: a part that cannot be loaded says so where it stands, the cards stay, and “Try again” brings it`, async ({
    page,
    allowConsoleErrors,
  }) => {
    allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
    await openPerson(page, personIds.karenina, { token: tokens.partner, query: '?user_id=200101' });
    await untilWhole(page);
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeEnabled();
    await page.route(/\/assets\//, (route) => route.abort());
    await ask(page);
    const failure = page.getByRole('alert');
    await expect(failure).toContainText(withoutWords.en);
    await expect(failure.getByRole('button')).toHaveText(['Try again']);
    await expect(visitorCards(page)).toHaveCount(12);
    await expect(page.getByText(/newer version/i)).toHaveCount(0);
    await expectAccessible(page);

    // Still none: a reload is offered, for browsers that never ask again for a script.
    await failure.getByRole('button', { name: 'Try again', exact: true }).click();
    await expect(failure.getByRole('button')).toHaveText(['Try again', 'Reload the page']);
    await expect(failure.getByRole('button', { name: 'Try again', exact: true })).toBeFocused();

    await page.unroute(/\/assets\//);
    // Chromium may still be busy with a file of the attempt before, which then fails once more.
    await expect(async () => {
      const again = failure.getByRole('button', { name: 'Try again', exact: true });
      if (await again.isVisible()) await again.click({ timeout: 1000 });
      await expect(brings(page)).toBeVisible({ timeout: 3000 });
    }).toPass({ intervals: [0] });
    await expect(failure).toHaveCount(0);
  });
}

for (const { name, file, brings } of [
  { name: 'what can be done with a person', file: filesNamed(['person-actions']), brings: 'Copy summary' },
  { name: 'the tools of the app bar', file: filesNamed(['app-bar-tools']), brings: 'Account' },
]) {
  test(`${name}: where the part cannot be loaded its place says so, with its styles once it can`, async ({
    page,
    allowConsoleErrors,
  }) => {
    allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
    await page.route(file, (route) => route.abort());
    await openPerson(page, personIds.example);
    const failure = page.getByRole('alert').filter({ hasText: withoutWords.en });
    await expect(failure).toBeVisible();
    await expect(visitorCards(page)).toHaveCount(2);
    await page.unroute(file);
    await failure.getByRole('button', { name: 'Try again', exact: true }).click();
    await expect(page.getByRole('button', { name: brings, exact: true })).toBeVisible();
    await expect(failure).toHaveCount(0);
    // A sheet that is still on its way counts as missing.
    await expect.poll(() => missingStyleSheets(page)).toBe(0);
  });
}

test('a style sheet that could not be loaded is asked for again', async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
  await openPerson(page, personIds.example);
  await untilWhole(page);
  const styles = filesNamed(['help-dialog'], 'css');
  await page.route(styles, (route) => route.abort());
  await press('Help and settings')(page);
  const failure = page.getByRole('alert');
  await expect(failure).toContainText(withoutWords.en);
  await page.unroute(styles);
  const loaded = page.waitForResponse(styles);
  await failure.getByRole('button', { name: 'Try again', exact: true }).click();
  expect((await loaded).ok()).toBe(true);
  await expect(page.getByRole('dialog', { name: 'Help and settings' })).toBeVisible();
});

test('the other language: its words cannot be loaded, and are asked for again', async ({
  page,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
  const words = filesNamed(['ru']);
  await page.route(words, (route) => route.abort());
  await openPerson(page, personIds.example);
  await untilWhole(page);
  await switchLanguage(page, 'ru');
  const failure = page.getByRole('banner').getByRole('alert');
  await expect(failure).toContainText(withoutWords.en);
  await expect(visitorCards(page)).toHaveCount(2);
  await page.unroute(words);
  await failure.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(visitorCards(page, 'ru')).toHaveCount(2);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const { person, count } of [
  { person: personIds.karenina, count: '12 visitors' },
  { person: personIds.thousand, count: '1,000 visitors' },
]) {
  test(`the filter of ${count}: without its part all records stay, and it says so`, async ({
    page,
    allowConsoleErrors,
  }) => {
    allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
    const finder = filesNamed(['finder']);
    await page.route(finder, (route) => route.abort());
    await openPerson(page, person);
    const failure = page.getByRole('search').locator('..').getByRole('alert');
    await expect(failure).toContainText(withoutWords.en);
    await filterBox(page).fill('анна');
    await expect(visitorCards(page).first()).toBeVisible();
    await expect(page.getByText('Filtering…')).toHaveCount(0);
    await page.unroute(finder);
    await failure.getByRole('button', { name: 'Try again', exact: true }).click();
    await expect(failure).toHaveCount(0);
    await expect(visitorCards(page).first().locator('mark').first()).toHaveText(/анна/i);
  });
}
