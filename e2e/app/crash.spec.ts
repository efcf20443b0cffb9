// A rendering error replaces only its page; an app that cannot load says so.
import { personIds } from '#simulator/data/reserved.ts';
import { button, moveTo, searchField } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { APP, fileNamed } from './lazy-chunks.ts';
import { expectDetails, failureNotice, recordsList } from '../support/notice.ts';
import { openSignedIn } from '../support/sign-in.ts';

const SECRET = '+7 916 555-12-34';
const CRASH_KEY = 'test.crash';

test('crash replaces its page only', async ({ page, allowConsoleErrors }) => {
  // The log never quotes the data. React logs its own `Error` when it retries synchronously.
  allowConsoleErrors(/^A part of the page failed: (Type)?Error \(/);
  // The formatter of the contacts throws, quoting the data, while the storage says so.
  await page.addInitScript(
    ([key, message]) => {
      const { prototype } = Intl.DisplayNames;
      const original = Object.getOwnPropertyDescriptor(prototype, 'of')?.value;
      Object.defineProperty(prototype, 'of', {
        value(this: unknown, ...values: unknown[]) {
          if (localStorage.getItem(key) !== null) throw new TypeError(message);
          return Reflect.apply(original, this, values);
        },
      });
    },
    [CRASH_KEY, SECRET] as const,
  );
  await openSignedIn(page, '/');
  await page.evaluate((key) => localStorage.setItem(key, 'on'), CRASH_KEY);
  await moveTo(page, `/persons/${personIds.abroad}`);
  const notice = failureNotice(page, 'Something went wrong on this page.');
  await expect(notice).toBeVisible();
  await expectDetails(page, notice, 'own_fault', [SECRET]);
  await expect(page.getByText(SECRET)).toHaveCount(0);
  await expect(button(page, 'Account')).toBeVisible();
  await page.getByRole('link', { name: /look-up/ }).click();
  await expect(searchField(page)).toBeVisible();
  await page.goBack();
  await expect(notice).toBeVisible();
  await page.evaluate((key) => localStorage.removeItem(key), CRASH_KEY);
  await notice.getByRole('button', { name: 'Reload the page', exact: true }).click();
  await expect(recordsList(page)).toBeVisible();
  await expect(notice).toBeHidden();
});

test('app that cannot load says so', async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
  for (const [name, file] of [
    ['page’s script', APP],
    ['app', fileNamed('index')],
    ['words', fileNamed('en-rest')],
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
