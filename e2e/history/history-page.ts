// The history of a person, found by role and name.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Simulator } from '#simulator/simulator.ts';
import { callsOf } from '../support/calls.ts';
import { controls, type Language } from '../support/controls.ts';
import { openPerson } from '../support/open-person.ts';
import type { Screen } from '../support/person-page.ts';

export const tab = (page: Screen, part: 'records' | 'history', language: Language = 'en'): Locator =>
  page.getByRole('tab', { name: controls[language][part], exact: true });

/** The lines of the history. */
export const lines = (page: Page, language: Language = 'en'): Locator =>
  page.getByRole('list', { name: controls[language].history, exact: true }).locator('> li');

/** The first line that has this text. */
export const line = (page: Page, text: string | RegExp): Locator =>
  lines(page).filter({ hasText: text }).first();

/** How many events are listed: “20 of the newest 200 events”. */
export const eventCount = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('tabpanel').getByText(text, { exact: true });

/** Only events of these kinds are listed while it is pressed. */
export const kind = (page: Page, name: string): Locator =>
  page
    .getByRole('group', { name: 'Kinds of events', exact: true })
    .getByRole('button', { name, exact: true });

export const lastConversation = (page: Page): Locator =>
  page.getByRole('link', { name: 'Last conversation', exact: true });

interface OpenOptions {
  readonly language?: Language;
  readonly token?: string;
  readonly query?: string;
}

/** Opens the person, then the history, and waits for its lines. */
export async function openHistory(page: Page, personId: number, options: OpenOptions = {}): Promise<void> {
  await openPerson(page, personId, options);
  await tab(page, 'history', options.language).click();
  await expect(lines(page, options.language).first()).toBeVisible();
}

export const eventCalls = (simulator: Simulator) =>
  callsOf(simulator, 'get.person_events').map(({ params }) => params);
