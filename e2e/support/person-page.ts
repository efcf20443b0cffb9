// The parts of a person's page, found by role and accessible name.
import { expect, type Locator, type Page } from '@playwright/test';
import { controls, type Language } from './controls.ts';

/** The page or the frame in which tests look for the viewer's parts. */
export type Screen = Pick<Page, 'getByLabel' | 'getByRole' | 'getByText'>;

export function visitorCards(page: Screen, language: Language = 'en'): Locator {
  const list = page.getByRole('list', { name: controls[language].records, exact: true });
  return list.locator('> li');
}

export function visitorCard(page: Screen, visitorId: number): Locator {
  return visitorCards(page).filter({ hasText: String(visitorId) });
}

export function heading(page: Screen): Locator {
  return page.getByRole('heading', { level: 1 });
}

export const personPath = (personId: number): string => `/persons/${personId}`;

/** Waits for what loads after the first cards: the app bar's tools, the keys, the clock. */
export async function untilWhole(page: Screen): Promise<void> {
  const account = page.getByRole('button', { name: /^(Account|Аккаунт)$/ });
  // Signed out, the foot of the page.
  await expect(account.or(page.getByRole('combobox', { name: /^(Language|Язык)$/ }))).toBeVisible();
}

/** Waits for what loads after the first cards, including the person's actions. */
export async function untilPersonWhole(page: Screen): Promise<void> {
  await untilWhole(page);
  await expect(page.getByRole('button', { name: /^(Download CSV|Скачать CSV)$/ })).toBeVisible();
}
