// The table of a person's records, and the choice between it and the cards.
import { expect, type Locator, type Page } from '@playwright/test';
import { controls, type Language } from '../support/controls.ts';
import { openPerson } from '../support/open-person.ts';

const viewWords = { en: ['Cards', 'Table'], ru: ['Карточки', 'Таблица'] } as const;

export const viewButton = (page: Page, view: 'cards' | 'table', language: Language = 'en'): Locator =>
  page.getByRole('button', { name: viewWords[language][view === 'cards' ? 0 : 1], exact: true });

export const table = (page: Page, language: Language = 'en'): Locator =>
  page.getByRole('table', { name: controls[language].records, exact: true });

/** The rows that are in the page, without the head. */
export const rows = (page: Page, language: Language = 'en'): Locator =>
  table(page, language).locator('tbody').getByRole('row');

export const row = (page: Page, visitorId: number): Locator =>
  rows(page).filter({ hasText: String(visitorId) });

export const head = (page: Page, column: string): Locator => page.getByRole('columnheader', { name: column });

/** The IDs of the rows, in order. */
export async function rowIds(page: Page): Promise<readonly number[]> {
  const ids = await rows(page)
    .getByRole('link', { name: /^\d{10}$/ })
    .allTextContents();
  return ids.map(Number);
}

/** Opens the person as cards, and goes over to the table. */
export async function openTable(
  page: Page,
  personId: number,
  language: Language = 'en',
  query = '',
): Promise<void> {
  await openPerson(page, personId, { language, query });
  await viewButton(page, 'table', language).click();
  await expect(rows(page, language).first()).toBeVisible();
}
