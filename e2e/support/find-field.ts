// The search field.
import { expect, type Locator, type Page } from '@playwright/test';
import { controls, type Language } from './controls.ts';
import type { Screen } from './person-page.ts';

export const searchField = (page: Screen, language: Language = 'en'): Locator =>
  page.getByRole('combobox', { name: controls[language].field, exact: true });

/** The readings of the typed text, or recent people. */
export const searchOptions = (page: Screen): Locator =>
  page.getByRole('listbox', { name: /^(Suggestions|Варианты)$/ }).getByRole('option');

/** Enter takes the first option. */
export async function find(page: Screen, text: string, language?: Language): Promise<void> {
  await searchField(page, language).fill(text);
  await searchField(page, language).press('Enter');
}

export async function goToLookUp(page: Page): Promise<void> {
  await page.getByRole('link', { name: /look-up/ }).click();
  await expect(searchField(page)).toBeVisible();
}
