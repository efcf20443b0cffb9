// The parts of a person's page, as a screen reader finds them.
import type { Locator, Page } from '@playwright/test';
import { controls, type Language } from './controls.ts';
import { signIn } from './sign-in.ts';

/** What the viewer's parts are found in: a page, or a frame of one. */
export type Screen = Pick<Page, 'getByLabel' | 'getByRole' | 'getByText'>;

/** Opens a URL as somebody who is signed out, and signs in there. */
export async function openSignedIn(page: Page, path: string, token?: string): Promise<void> {
  await page.goto(path);
  await signIn(page, token === undefined ? {} : { token });
}

export function visitorCards(page: Screen, language: Language = 'en'): Locator {
  const list = page.getByRole('list', { name: controls[language].visitors, exact: true });
  return list.locator('> li');
}

export function visitorCard(page: Screen, visitorId: number): Locator {
  return visitorCards(page).filter({ hasText: String(visitorId) });
}

export function heading(page: Screen): Locator {
  return page.getByRole('heading', { level: 1 });
}

export const personPath = (personId: number): string => `/persons/${personId}`;
