// The history of a person, by role and name.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Screen } from '../support/controls.ts';
import { openPerson } from '../support/open-person.ts';

export const tab = (page: Screen, name: 'Records' | 'History'): Locator =>
  page.getByRole('tab', { name, exact: true });

export const eventRows = (page: Page): Locator =>
  page.getByRole('list', { name: 'History', exact: true }).locator('> li');

/** The first one with this text. */
export const eventRow = (page: Page, text: string | RegExp): Locator =>
  eventRows(page).filter({ hasText: text }).first();

export const itemsOf = (scope: Pick<Page, 'getByRole'>, list: 'Messages' | 'Pages' | 'Transcript'): Locator =>
  scope.getByRole('list', { name: list }).getByRole('listitem');

/** How many events are listed: “20 events since 4 June”. */
export const eventCount = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('tabpanel').getByText(text, { exact: true });

export const kind = (page: Page, name: string): Locator =>
  page
    .getByRole('group', { name: 'Kinds of events', exact: true })
    .getByRole('button', { name, exact: true });

export const lastConversation = (page: Page): Locator =>
  page.getByRole('link', { name: 'Last conversation', exact: true });

/** Opens the person, then the history, and waits for its lines. */
export async function openHistory(page: Page, personId: number): Promise<void> {
  await openPerson(page, personId);
  await tab(page, 'History').click();
  await expect(eventRows(page).first()).toBeVisible();
}
