// What the page keeps in memory, searched in a heap snapshot.
import type { Page, Request } from '@playwright/test';
import { karenina } from '#simulator/data/records/karenina.ts';
import { personIds, reservedCustomers, tokens } from '#simulator/data/reserved.ts';
import { romashka } from '#simulator/data/customers.ts';
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
    await expect
      .poll(async () => {
        const after = await stringsInMemory(page);
        return [after.includes(token), after.includes(comment)];
      })
      .toEqual([false, false]);
  });
}

const partner = `${tokens.partner}~memory`;
const link = `${personPath(personIds.karenina)}?user_id=${romashka.userId}`;
const names = reservedCustomers.map(({ name }) => name);

test('after a partner’s sign-out neither token nor names of customers are in memory', async ({ page }) => {
  const kept = async () => {
    const strings = await stringsInMemory(page);
    return [partner, ...names].map((text) => strings.includes(text));
  };
  await openSignedIn(page, link, partner);
  await page.getByRole('button', { name: /change the customer/ }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(await kept()).toEqual(Array(names.length + 1).fill(true));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await signOut(page);
  await expect.poll(kept).toEqual(Array(names.length + 1).fill(false));
});

test('a partner’s sign-out while a customer’s name is asked for: no further call, and nothing in memory', async ({
  page,
  answers,
}) => {
  answers.hold('getobj.account');
  await openSignedIn(page, link, partner);
  await expect.poll(() => answers.waiting()).toBe(1);
  const isAccount = (request: Request): boolean => request.postData()?.includes('getobj.account') === true;
  const over = Promise.race([
    page.waitForEvent('requestfailed', isAccount),
    page.waitForEvent('requestfinished', isAccount),
  ]);
  await signOut(page);
  answers.release();
  await over;
  await expect
    .poll(async () => {
      const after = await stringsInMemory(page);
      return [partner, 'ООО «Ромашка»'].filter((text) => after.includes(text));
    })
    .toEqual([]);
});
