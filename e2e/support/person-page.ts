// The parts of a person's page, by role and name.
import { expect, type Locator } from '@playwright/test';
import { controls, type Language, type Screen } from './controls.ts';

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

/** Waits for what loads after the first cards: the app bar's tools, the shortcuts, the clock. */
export async function waitForApp(page: Screen): Promise<void> {
  const account = page.getByRole('button', { name: /^(Account|Аккаунт)$/ });
  // In the footer while signed out.
  await expect(account.or(page.getByRole('combobox', { name: /^(Language|Язык)$/ }))).toBeVisible();
}

/** Waits for what loads after the first cards, including the person's actions. */
export async function waitForPersonApp(page: Screen): Promise<void> {
  await waitForApp(page);
  await expect(page.getByRole('button', { name: /^(Download CSV|Скачать CSV)$/ })).toBeVisible();
}
