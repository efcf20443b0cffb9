// Opens a person's page, and finds its lists, buttons and messages.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from './controls.ts';
import { visitorCards } from './person-page.ts';
import { openSignedIn } from './sign-in.ts';

interface OpenOptions {
  readonly language?: Language;
  readonly token?: string;
  /** Includes the question mark. */
  readonly query?: string;
  /** A phone number to wait for, as the page formats it. */
  readonly phone?: string;
}

/** Opens the person in a signed-in tab, and waits for the cards. */
export async function openPerson(page: Page, personId: number, options: OpenOptions = {}): Promise<void> {
  const { language = 'en', token, query = '', phone } = options;
  await openSignedIn(page, `/persons/${personId}${query}`, token);
  await expect(visitorCards(page, language).first()).toBeVisible();
  if (phone !== undefined)
    await expect(page.getByRole('link', { name: phone }).filter({ visible: true }).first()).toBeVisible();
}

/** Anna Karenina's most frequent number. */
export const kareninaPhone = '+7 916 555 12 34';

export const contacts = (page: Page): Locator => page.getByRole('region', { name: /^(Contacts|Контакты)$/ });

/** The entries of one list of the merged panel. */
export const entries = (page: Page, list: string): Locator =>
  contacts(page).getByRole('list', { name: list, exact: true }).getByRole('listitem');

/** The button that shows only the records of an entry: "7". */
export const choice = (entry: Locator): Locator =>
  entry.getByRole('button', { name: /^(Show only|Показать только) / });

export const filterBox = (page: Page): Locator =>
  page.getByRole('searchbox', { name: /^(Find in records|Найти в записях)$/ });

/** The visitor IDs in the cards' headers, in order. */
export async function shownIds(page: Page): Promise<readonly number[]> {
  const ids = await visitorCards(page).locator('.visitor-card__id .id').allTextContents();
  return ids.map(Number);
}

/** The only polite live region: it announces "Copied" and the like. */
export const announced = (page: Page): Locator => page.locator('[role="status"][aria-live="polite"]');
