// Links to a search, and what is left of them.
import { expect, type Page } from '@playwright/test';
import { findPath, type FindLink } from '#src/lib/paths.ts';

export const findLink = (kind: FindLink['kind'], text: string): string =>
  `${findPath()}#${kind}=${encodeURIComponent(text)}`;

/** Everything but the memory of the page's scripts: the address, the history, the title and the storage. */
const keptOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      location.href,
      history.state,
      document.title,
      Object.entries(sessionStorage),
      Object.entries(localStorage),
    ]),
  );

/**
 * What was searched for is nowhere but in memory, and on the screen.
 * @param texts of six characters or more: a time or a random ID may well have three given digits
 */
export async function expectOnlyInMemory(page: Page, texts: readonly string[]): Promise<void> {
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  const kept = await keptOf(page);
  for (const text of texts) {
    expect(kept).not.toContain(text);
    expect(kept).not.toContain(encodeURIComponent(text));
  }
}
