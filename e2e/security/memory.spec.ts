// Strings in a heap snapshot of the page.
import type { Page } from '@playwright/test';
import { karenina } from '#simulator/data/records/karenina.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { romashka } from '#simulator/data/customers.ts';
import { openCustomerPicker } from '../customer/customer-page.ts';
import { expect, test } from '../support/fixtures.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openAndSignIn, openSignedIn, signOut } from '../support/sign-in.ts';

/** Every string on the page's heap after garbage collection. */
async function stringsInMemory(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const parts: string[] = [];
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await cdp.detach();
  const { strings }: { strings: readonly string[] } = JSON.parse(parts.join(''));
  return strings.join('\n');
}

/** Unlike the demo key, which the sign-in page itself contains. */
const token = `${tokens.partner}~memory`;
const comment = karenina.map(({ commentary }) => commentary).find((text) => (text?.length ?? 0) > 20) ?? '';
const texts = [token, comment, 'Ёлка и Ко', 'ЗАО «Замок»', 'Romashka Flowers Ltd'];
const link = `${personPath(personIds.karenina)}?user_id=${romashka.userId}`;

for (const [way, open] of [
  ['a link', (page: Page) => openSignedIn(page, link, token)],
  ['the form', (page: Page) => openAndSignIn(page, link, { token })],
] as const)
  test(`sign-out after ${way} removes token, records and customers from memory`, async ({ page }) => {
    const areInMemory = async (): Promise<readonly boolean[]> => {
      const strings = await stringsInMemory(page);
      return texts.map((text) => strings.includes(text));
    };
    await open(page);
    await expect(visitorCards(page)).toHaveCount(12);
    await openCustomerPicker(page);
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await areInMemory()).toEqual(texts.map(() => true));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await signOut(page);
    await expect.poll(areInMemory).toEqual(texts.map(() => false));
  });
