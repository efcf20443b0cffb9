// A search, by the field or by a link; what it found, found by role and name; what is left of it.
import { expect, type Locator, type Page } from '@playwright/test';
import { findPath, type FindLink } from '#src/domain/paths.ts';
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

export const findLink = (kind: FindLink['kind'], text: string): string =>
  `${findPath()}#${kind}=${encodeURIComponent(text)}`;

/**
 * What was searched for is nowhere but in memory, and on the screen: not in the address, the history, the title or the storage.
 * @param texts of six characters or more: a time or a random ID may well have three given digits
 */
export async function expectOnlyInMemory(page: Page, texts: readonly string[]): Promise<void> {
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  const kept = await page.evaluate(() => {
    const stored = [sessionStorage, localStorage].map((storage) => Object.entries(storage));
    return JSON.stringify([location.href, history.state, document.title, stored]);
  });
  for (const text of texts)
    for (const written of [text, encodeURIComponent(text)]) expect(kept).not.toContain(written);
}
