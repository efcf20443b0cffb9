// Opens a person's page. Its lists, buttons and messages.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Answers } from '#simulator/answers.ts';
import type { VisitorRow } from '#simulator/data/visitor-row.ts';
import type { Language } from './controls.ts';
import { personPath, visitorCards } from './person-page.ts';
import { openSignedIn } from './sign-in.ts';

interface OpenOptions {
  readonly language?: Language;
  readonly token?: string;
  /** Includes the question mark. */
  readonly query?: string;
  /** A phone number to wait for, as the page formats it. */
  readonly phone?: string;
}

/** Waits for the cards. */
export async function openPerson(page: Page, personId: number, options: OpenOptions = {}): Promise<void> {
  const { language = 'en', token, query = '', phone } = options;
  await openSignedIn(page, `/persons/${personId}${query}`, token);
  await expect(visitorCards(page, language).first()).toBeVisible();
  if (phone !== undefined)
    await expect(page.getByRole('link', { name: phone }).filter({ visible: true }).first()).toBeVisible();
}

export const customPersonId = 7_000_000_900;

/** Opens a person with these records; a record's position gives its visitor ID. */
export async function openCustomPerson(
  page: Page,
  answers: Answers,
  rows: readonly Partial<VisitorRow>[],
): Promise<void> {
  const data = rows.map((row, index) => ({
    person_id: customPersonId,
    visitor_id: 7_190_000_001 + index,
    ...row,
  }));
  answers.answerWith('get.person_visitors', data);
  await openSignedIn(page, personPath(customPersonId));
  await expect(visitorCards(page).first()).toBeVisible();
  if (rows.length <= 500) await expect(visitorCards(page)).toHaveCount(rows.length);
}

/** Anna Karenina's most frequent number. */
export const kareninaPhone = '+7 916 555 12 34';

export const contacts = (page: Page): Locator => page.getByRole('region', { name: /^(Contacts|Контакты)$/ });

/** The contacts in one list of the merged panel. */
export const contactItems = (page: Page, list: string): Locator =>
  contacts(page).getByRole('list', { name: list, exact: true }).getByRole('listitem');

/** The button with the number of a contact's records, which shows only these. */
export const contactFilter = (contact: Locator): Locator =>
  contact.getByRole('button', { name: /^(Show only|Показать только) / });

export const filterBox = (page: Page): Locator =>
  page.getByRole('searchbox', { name: /^(Find in records|Найти в записях)$/ });

/** The only polite one: it announces "Copied" and the like. */
export const liveRegion = (page: Page): Locator => page.locator('[role="status"][aria-live="polite"]');
