// A rendering error replaces only its card or page; an app that cannot load says so.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { button, moveTo, searchField } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { APP, filesNamed } from './lazy-chunks.ts';
import { expectDetails, failureNotice, recordsList } from '../support/notice.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const SECRET = '+7 916 555-12-34';
const CRASH_KEY = 'test.crash';
const reload = { name: 'Reload the page', exact: true } as const;

/** Makes the formatter named in the storage throw, quoting the data: at first the cards’, later the contacts’. */
async function patchFormatters(page: Page): Promise<void> {
  await page.addInitScript(
    ([key, message]) => {
      for (const name of ['ListFormat', 'DisplayNames'] as const) {
        const { prototype } = Intl[name];
        const method = name === 'DisplayNames' ? 'of' : 'format';
        const original = Object.getOwnPropertyDescriptor(prototype, method)?.value;
        Object.defineProperty(prototype, method, {
          value(this: unknown, ...values: unknown[]) {
            if ((localStorage.getItem(key) ?? 'ListFormat') === name) throw new TypeError(message);
            return Reflect.apply(original, this, values);
          },
        });
      }
    },
    [CRASH_KEY, SECRET] as const,
  );
}

const setCrash = (page: Page, name: 'DisplayNames' | '') =>
  page.evaluate(([key, text]) => localStorage.setItem(key, text), [CRASH_KEY, name] as const);

test('crash replaces one card or one page only', async ({ page, allowConsoleErrors }) => {
  // The log never quotes the data. React logs its own `Error` when it retries synchronously.
  allowConsoleErrors(/^A part of the page failed: (Type)?Error \(/);
  await patchFormatters(page);
  await test.step('one card', async () => {
    await openSignedIn(page, `/persons/${personIds.broken}`);
    const faults = page.getByRole('alert').filter({ hasText: 'This record could not be shown.' });
    // The part that crashes is drawn after the card.
    await expect(faults).not.toHaveCount(0);
    const cards = await visitorCards(page).count();
    expect(cards - (await faults.count())).toBeGreaterThan(1);
    await expectDetails(page, faults.first(), 'own_fault', [SECRET]);
    await setCrash(page, '');
    await faults.first().getByRole('button', reload).click();
    await expect(visitorCards(page)).toHaveCount(cards);
    await expect(faults).toHaveCount(0);
  });
  await test.step('one page', async () => {
    await setCrash(page, 'DisplayNames');
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
    await setCrash(page, '');
    await notice.getByRole('button', reload).click();
    await expect(recordsList(page)).toBeVisible();
    await expect(notice).toBeHidden();
  });
});

test('app that cannot load says so', async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(/Failed to load resource|net::ERR_FAILED/);
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
