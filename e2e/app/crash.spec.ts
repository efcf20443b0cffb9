// A rendering error affects only its card or page.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { controls } from '../support/controls.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectDetails, noticeOf, recordsList } from '../support/notice.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const SECRET = '+7 916 555-12-34';
const SWITCH = 'test.crash';
const reload = { name: 'Reload the page', exact: true } as const;

/** The formatter that the storage names throws an error that quotes the data: the cards use one, the contacts the other. */
async function breakFormats(page: Page): Promise<void> {
  await page.addInitScript(
    ([key, message]) => {
      for (const name of ['ListFormat', 'DisplayNames'] as const) {
        const { prototype } = Intl[name];
        const method = name === 'DisplayNames' ? 'of' : 'format';
        const original = Object.getOwnPropertyDescriptor(prototype, method)?.value;
        Object.defineProperty(prototype, method, {
          value(this: unknown, ...values: unknown[]) {
            if (localStorage.getItem(key) === name) throw new TypeError(message);
            return Reflect.apply(original, this, values);
          },
        });
      }
    },
    [SWITCH, SECRET] as const,
  );
}

const setBroken = (page: Page, name: 'ListFormat' | 'DisplayNames' | '') =>
  page.evaluate(([key, text]) => localStorage.setItem(key, text), [SWITCH, name] as const);

test('a card that crashes is replaced alone, and a page that crashes stays in its page', async ({
  page,
  allowConsoleErrors,
}) => {
  // The log never quotes what was to be drawn. React logs an `Error` of its own when it retries synchronously.
  allowConsoleErrors(/^A part of the page failed: (Type)?Error \(/);
  await breakFormats(page);
  await test.step('a card', async () => {
    await openSignedIn(page, `/persons/${personIds.broken}`);
    await expect(recordsList(page)).toBeVisible();
    const cards = await visitorCards(page).count();
    await setBroken(page, 'ListFormat');
    await page.reload();
    const faults = page.getByRole('alert').filter({ hasText: 'This record could not be shown.' });
    // The part of the card that crashes comes later than the card.
    await expect(faults).not.toHaveCount(0);
    await expect(visitorCards(page)).toHaveCount(cards);
    expect(cards - (await faults.count())).toBeGreaterThan(1);
    await expectDetails(page, faults.first(), 'own_fault', [SECRET]);
    await setBroken(page, '');
    await faults.first().getByRole('button', reload).click();
    await expect(visitorCards(page)).toHaveCount(cards);
    await expect(faults).toHaveCount(0);
  });
  await test.step('a page', async () => {
    await setBroken(page, 'DisplayNames');
    await page.goto(`/persons/${personIds.abroad}`);
    const notice = noticeOf(page, 'Something went wrong on this page.');
    await expect(notice).toBeVisible();
    await expectDetails(page, notice, 'own_fault', [SECRET]);
    await expect(page.getByText(SECRET)).toHaveCount(0);
    await expect(page.getByRole('button', { name: controls.en.account, exact: true })).toBeVisible();
    // Other pages still work.
    await page.getByRole('link', { name: /look-up/ }).click();
    await expect(findField(page)).toBeVisible();
    await page.goBack();
    await expect(notice).toBeVisible();
    await setBroken(page, '');
    await notice.getByRole('button', reload).click();
    await expect(recordsList(page)).toBeVisible();
    await expect(notice).toBeHidden();
  });
});
