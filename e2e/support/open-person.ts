// A person's page as an agent has it open, with all that can be done there.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from './controls.ts';
import { visitorCards } from './person-page.ts';
import { openSignedIn } from './sign-in.ts';

interface OpenOptions {
  readonly language?: Language;
  readonly token?: string;
  /** With the question mark. */
  readonly query?: string;
  /** A number of the person as the page formats it, waited for. */
  readonly phone?: string;
}

/** Opens the person as somebody who is signed in, and waits for the cards. */
export async function openPerson(page: Page, personId: number, options: OpenOptions = {}): Promise<void> {
  const { language = 'en', token, query = '', phone } = options;
  await openSignedIn(page, `/persons/${personId}${query}`, token);
  await expect(visitorCards(page, language).first()).toBeVisible();
  if (phone !== undefined) await expect(page.getByRole('link', { name: phone }).first()).toBeVisible();
}

/** Anna Karenina's most frequent number. */
export const kareninaPhone = '+7 916 555 12 34';

export const contacts = (page: Page): Locator => page.getByRole('region', { name: /^(Contacts|Контакты)$/ });

/** The entries of one list of the merged panel. */
export const entries = (page: Page, list: string): Locator =>
  contacts(page).getByRole('list', { name: list, exact: true }).getByRole('listitem');

/** The button that shows only the records of an entry: "7 of 12". */
export const choice = (entry: Locator): Locator => entry.getByRole('button', { name: /^(Show|Показать) / });

export const filterBox = (page: Page): Locator =>
  page.getByRole('searchbox', { name: /^(Filter visitors|Фильтр посетителей)$/ });

/** What the cards' heads show: the visitor IDs, in order. */
export async function shownIds(page: Page, language: Language = 'en'): Promise<readonly number[]> {
  const ids = await visitorCards(page, language).locator('.visitor-card__id .id').allTextContents();
  return ids.map(Number);
}

/** What the one polite live region says: "Copied" and the like. */
export const announced = (page: Page): Locator => page.locator('[role="status"][aria-live="polite"]');
