// Parts of the app that are loaded after the first cards, when they cannot be.
import { personIds } from '#simulator/data/person-ids.ts';
import { expect, test } from './fixtures.ts';
import { noticeOf, switchLanguage, visitorsList } from './notice.ts';
import { openSignedIn } from './sign-in.ts';

const FORBIDDEN_PERSON = '/persons/9000000010';
const withoutWords = {
  en: 'This part of the page could not be loaded',
  ru: 'Не удалось загрузить часть страницы',
};

for (const [name, file] of [
  ['script', /\/assets\/index-[^/]*\.js$/],
  ['words', /\/assets\/en-[^/]*\.js$/],
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
  await page.route(/\/assets\/(new-version|session-notices)-[^/]*\.js$/, async (route) => {
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
  await page.route(/\/assets\/failure-of-[^/]*\.js$/, (route) =>
    reachable ? route.continue() : route.abort(),
  );
  await openSignedIn(page, FORBIDDEN_PERSON);
  const plain = noticeOf(page, withoutWords.en);
  await expect(plain).toBeVisible();
  await expect(plain.getByRole('button', { name: 'Reload the page', exact: true })).toBeVisible();
  await switchLanguage(page, 'ru');
  await expect(noticeOf(page, withoutWords.ru)).toBeVisible();
  await switchLanguage(page, 'en');

  simulator.heal();
  reachable = true;
  await plain.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(visitorsList(page)).toBeVisible();
  await expect(plain).toBeHidden();
});
