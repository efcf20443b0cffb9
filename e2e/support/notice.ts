// Failure notices, and the records that they replace.
import { expect, type Locator, type Page } from '@playwright/test';
import { press, readClipboard } from './controls.ts';

export function failureNotice(page: Page, title: string): Locator {
  return page.getByRole('alert').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

export const recordsList = (page: Page): Locator => page.getByRole('list', { name: 'Records', exact: true });

export const offlineBanner = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: /^You are offline\./ });

/** In a wide window, a banner is as high as one small control. */
export async function expectSingleLine(banner: Locator): Promise<void> {
  expect((await banner.boundingBox())?.height).toBeLessThanOrEqual(44);
}

/** The details name this failure on the page and when copied, and contain none of `secrets`. */
export async function expectDetails(
  page: Page,
  notice: Locator,
  mnemonic: string,
  secrets: readonly string[],
): Promise<void> {
  for (const name of ['Details', 'Copy details']) await press(notice, name);
  await expect(notice.getByRole('definition').nth(1)).toHaveText(mnemonic);
  await expect.poll(() => readClipboard(page)).toContain(`\nMnemonic: ${mnemonic}\n`);
  const shown = `${await notice.innerText()}\n${await readClipboard(page)}`;
  for (const secret of secrets) expect(shown).not.toContain(secret);
}
