// The field that finds people.
import { expect, type Locator, type Page } from '@playwright/test';
import { controls, type Language } from './controls.ts';
import type { Screen } from './person-page.ts';

export const findField = (page: Screen, language: Language = 'en'): Locator =>
  page.getByRole('combobox', { name: controls[language].field, exact: true });

/** How the field understands its text. */
export const fieldOptions = (page: Screen): Locator =>
  page.getByRole('listbox', { name: /^(Suggestions|Варианты)$/ }).getByRole('option');

/** Types the text and presses Enter, which takes the first option. */
export async function find(page: Screen, text: string, language?: Language): Promise<void> {
  await findField(page, language).fill(text);
  await findField(page, language).press('Enter');
}

/** Goes to the look-up by the link in the app bar. */
export async function goToLookUp(page: Page): Promise<void> {
  await page.getByRole('link', { name: /look-up/ }).click();
  await expect(findField(page)).toBeVisible();
}
