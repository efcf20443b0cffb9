// The results page, and searches by the field or by a link.
import { expect, type Locator, type Page } from '@playwright/test';
import { findPath, type FindLink } from '#src/domain/paths.ts';
import { find } from '../support/controls.ts';
import { openSignedIn } from '../support/sign-in.ts';

/** “23 November”, with the year if it is another one. */
const DAY = String.raw`\d{1,2}\s\p{L}+(?:\s\d{4})?`;

/** Matches a part of a text; `DAY` is any day. */
export function dated(text: string): RegExp {
  const escaped = text.replaceAll(/[().?+]/g, String.raw`\$&`);
  return new RegExp(escaped.replaceAll('DAY', DAY).replaceAll(' ', String.raw`\s`), 'u');
}

/** Matches the whole text. */
export const allDated = (text: string): RegExp => new RegExp(`^${dated(text).source}$`, 'u');

export const foundPeople = (page: Page): Locator =>
  page.getByRole('list', { name: 'Found people' }).getByRole('listitem');

export const nobodyFound = (page: Page): Locator =>
  page.getByRole('heading', { name: 'Nobody found', exact: true });

/** The result for `phones.ofNobody`. */
export const unlinkedCalls = (page: Page): Locator =>
  page.getByRole('listitem').getByText(allDated('2 calls with this number, no person linked'));

/** The source of a found person, on the person's page. */
export const calledLink = (page: Page, time: string): Locator =>
  page.getByRole('link', { name: allDated(`Called DAY, ${time}`) });

/** Searches in a signed-in tab. */
export async function searchFor(page: Page, text: string): Promise<void> {
  await openSignedIn(page, '/');
  await find(page, text);
}

export const findLink = (kind: FindLink['kind'], text: string): string =>
  `${findPath()}#${kind}=${encodeURIComponent(text)}`;

/**
 * The searched texts are not in the URL, the history, the title or the storage.
 * @param texts of six characters or more: three digits may also be in a time or a random ID
 */
export async function expectNotStored(page: Page, texts: readonly string[]): Promise<void> {
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  const stored = await page.evaluate(() => {
    const storages = [sessionStorage, localStorage].map((storage) => Object.entries(storage));
    return JSON.stringify([location.href, history.state, document.title, storages]);
  });
  for (const text of texts)
    for (const form of [text, encodeURIComponent(text)]) expect(stored).not.toContain(form);
}
