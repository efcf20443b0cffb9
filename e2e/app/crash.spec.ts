// A rendering error affects only its card or page. (Errors in the frame around them: release.spec.ts.)
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { controls } from '../support/controls.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { noticeOf, notices, recordsList } from '../support/notice.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const SECRET = '+7 916 555-12-34';
const SWITCH = 'test.crash';
/** The log never quotes what was to be drawn. React logs an `Error` of its own when it retries synchronously. */
const FAILED = /^A part of the page failed: (Type)?Error \(/;
const crashed = notices.page.en;
const reload = { name: 'Reload the page', exact: true } as const;

/** Once switched on, a formatter that the viewer uses throws an error that quotes the data. */
async function breakFormat(page: Page, name: 'ListFormat' | 'DisplayNames') {
  await page.addInitScript(
    ([format, key, message]) => {
      const { prototype } = Intl[format];
      const method = format === 'DisplayNames' ? 'of' : 'format';
      const original = Object.getOwnPropertyDescriptor(prototype, method)?.value;
      Object.defineProperty(prototype, method, {
        value(this: unknown, ...values: unknown[]) {
          if (localStorage.getItem(key) !== null) throw new TypeError(message);
          return Reflect.apply(original, this, values);
        },
      });
    },
    [name, SWITCH, SECRET] as const,
  );
}

/** Each card's name or error message. (Other lines change: phones are reformatted once their library has loaded.) */
async function firstLines(page: Page): Promise<readonly string[]> {
  const texts = await visitorCards(page).allInnerTexts();
  return texts.map((text) => text.split('\n', 1)[0] ?? '');
}

const setBroken = (page: Page, broken: boolean) =>
  page.evaluate(([key, on]) => (on ? localStorage.setItem(key, '1') : localStorage.removeItem(key)), [
    SWITCH,
    broken,
  ] as const);

async function expectCopiedDetails(page: Page, copy: () => Promise<void>): Promise<void> {
  await allowClipboard(page);
  await copy();
  await expect.poll(() => readClipboard(page)).toMatch(/^Method: —\nMnemonic: own_fault\n/);
  const text = await readClipboard(page);
  expect(text).toMatch(/Viewer version: \d+\.\d+\.\d+/);
  expect(text).not.toContain(SECRET);
}

test('a card that crashes is replaced alone', async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(FAILED);
  await breakFormat(page, 'ListFormat');
  await openSignedIn(page, `/persons/${personIds.broken}`);
  await expect(recordsList(page)).toBeVisible();
  const whole = await firstLines(page);
  await setBroken(page, true);
  await page.reload();
  await expect(recordsList(page)).toBeVisible();
  const faults = page.getByRole('alert').filter({ hasText: 'This record could not be shown.' });
  // The part of the card that crashes comes later than the card.
  await expect(faults).not.toHaveCount(0);
  const drawn = await firstLines(page);
  expect(drawn).toHaveLength(whole.length);
  const replaced = drawn.filter((text) => text.startsWith('This record could not be shown.'));
  await expect(faults).toHaveCount(replaced.length);
  expect(replaced.length).toBeGreaterThan(0);
  expect(drawn.filter((text, index) => text === whole[index])).toHaveLength(whole.length - replaced.length);
  expect(whole.length - replaced.length).toBeGreaterThan(1);
  await expect(page.getByText(SECRET)).toHaveCount(0);

  const fault = faults.first();
  await expectCopiedDetails(page, () =>
    fault.getByRole('button', { name: 'Copy details', exact: true }).click(),
  );
  await setBroken(page, false);
  await fault.getByRole('button', reload).click();
  await expect(faults).toHaveCount(0);
  await expect.poll(() => firstLines(page)).toEqual(whole);
});

test('a page that crashes stays in its page', async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(FAILED);
  // The contacts use it for the countries of phones.
  await breakFormat(page, 'DisplayNames');
  await openSignedIn(page, '/');
  await setBroken(page, true);
  await page.goto(`/persons/${personIds.abroad}`);
  const notice = noticeOf(page, crashed);
  await expect(notice).toBeVisible();
  await expect(page.getByText(SECRET)).toHaveCount(0);
  await expectCopiedDetails(page, () =>
    notice.getByRole('button', { name: 'Copy details', exact: true }).click(),
  );
  await expect(page.getByRole('button', { name: controls.en.account, exact: true })).toBeVisible();
  // Other pages still work.
  await page.getByRole('link', { name: /look-up/ }).click();
  await expect(findField(page)).toBeVisible();
  await page.goBack();
  await expect(notice).toBeVisible();
  await setBroken(page, false);
  await notice.getByRole('button', reload).click();
  await expect(recordsList(page)).toBeVisible();
  await expect(notice).toBeHidden();
});
