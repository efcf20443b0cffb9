// What the page still holds in memory, looked for in a snapshot of its heap.
import type { Page } from '@playwright/test';
import { karenina } from '#simulator/data/records/karenina.ts';
import { personIds } from '#simulator/data/person-ids.ts';
import { tokens } from '#simulator/data/tokens.ts';
import { expect, test } from './fixtures.ts';
import { personPath, visitorCards } from './person-page.ts';
import { openAndSignIn, openSignedIn, signOut } from './sign-in.ts';

/** Every string of the page's heap, after what can be collected has been. */
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

/** Of a scope of its own: the sign-in page offers the demo key itself. */
const token = `${tokens.client}~memory`;
const comment = karenina.map(({ commentary }) => commentary).find((text) => (text?.length ?? 0) > 20) ?? '';

const ways = {
  'opened by a link': async (page: Page) => {
    await openSignedIn(page, personPath(personIds.karenina), token);
    await expect(visitorCards(page)).toHaveCount(12);
    await page.reload();
  },
  'after a sign-in through the form': (page: Page) =>
    openAndSignIn(page, personPath(personIds.karenina), { token }),
};

for (const [way, open] of Object.entries(ways)) {
  test(`after the sign-out neither token nor records are in memory, ${way}`, async ({ page }) => {
    await open(page);
    await expect(visitorCards(page)).toHaveCount(12);
    const before = await stringsInMemory(page);
    expect([before.includes(token), before.includes(comment)]).toEqual([true, true]);
    await signOut(page);
    const after = await stringsInMemory(page);
    expect([after.includes(token), after.includes(comment)]).toEqual([false, false]);
  });
}
