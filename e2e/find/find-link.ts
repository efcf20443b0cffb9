// Links to a search, and what is left of them.
import { expect, type Page } from '@playwright/test';
import { findPath, type FindLink } from '#src/lib/paths.ts';

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
