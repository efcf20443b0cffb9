// What a search found, found by role and name.
import type { Locator, Page } from '@playwright/test';
import { find } from '../support/find-field.ts';
import { openSignedIn } from '../support/sign-in.ts';

/** “23 November”, with the year where it is another one. */
const DAY = String.raw`\d{1,2}\s\p{L}+(?:\s\d{4})?`;

const escaped = (text: string): string => text.replaceAll(/[().?+]/g, String.raw`\$&`);

/** A part of a text; `DAY` in it stands for any day. */
export const dated = (text: string): RegExp =>
  new RegExp(
    escaped(text)
      .replaceAll('DAY', DAY)
      .replaceAll(' ', String.raw`\s`),
    'u',
  );

/** The whole text. */
export const allDated = (text: string): RegExp => new RegExp(`^${dated(text).source}$`, 'u');

export const foundPeople = (page: Page): Locator =>
  page.getByRole('list', { name: /^(Found people|Найденные люди)$/ }).getByRole('listitem');

export const nobodyFound = (page: Page): Locator =>
  page.getByRole('heading', { name: 'Nobody found', exact: true });

export const wholeYear = (page: Page): Locator =>
  page.getByRole('button', { name: /^(Search the whole year|Искать за весь год)/ });

/** On the page of the person found. */
export const called = (page: Page, time: string): Locator =>
  page.getByRole('link', { name: allDated(`Called DAY, ${time}`) });

/** Searches in a signed-in tab. */
export async function searchFor(page: Page, text: string): Promise<void> {
  await openSignedIn(page, '/');
  await find(page, text);
}
