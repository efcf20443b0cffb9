// What the page says of a failure, and the list that stands there without one.
import { expect, type Locator, type Page } from '@playwright/test';
import { allowClipboard, readClipboard } from './clipboard.ts';
import { controls, type Language } from './controls.ts';

/** A notice, found by its title. */
export function noticeOf(page: Page, title: string): Locator {
  return page.getByRole('alert').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

export function recordsList(page: Page, language: Language = 'en'): Locator {
  return page.getByRole('list', { name: controls[language].records });
}

/** Above the page. */
export const offlineStrip = (page: Page, language: Language = 'en'): Locator =>
  page
    .getByRole('status')
    .filter({ hasText: language === 'en' ? /^You are offline\./ : /^Вы\sне\sв\sсети\./ });

/** In a window that is not a phone's, a strip is as high as one small control. */
export async function expectOneLine(strip: Locator): Promise<void> {
  expect((await strip.boundingBox())?.height).toBeLessThanOrEqual(44);
}

/** The details are those of this failure, shown and copied, and hold none of `secrets`. */
export async function expectDetails(
  page: Page,
  notice: Locator,
  mnemonic: string,
  secrets: readonly string[],
): Promise<void> {
  await allowClipboard(page);
  for (const name of [controls.en.details, 'Copy details'])
    await notice.getByRole('button', { name, exact: true }).click();
  await expect(notice.getByRole('definition').nth(1)).toHaveText(mnemonic);
  await expect.poll(() => readClipboard(page)).toContain(`\nMnemonic: ${mnemonic}\n`);
  const shown = `${await notice.innerText()}\n${await readClipboard(page)}`;
  for (const secret of secrets) expect(shown).not.toContain(secret);
}
