// Strings in a heap snapshot of the page.
import type { Page } from '@playwright/test';
import { karenina } from '#simulator/data/records/karenina.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
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

/** Whether each text is in memory. */
async function areInMemory(page: Page, texts: readonly string[]): Promise<readonly boolean[]> {
  const strings = await stringsInMemory(page);
  return texts.map((text) => strings.includes(text));
}

test('sign-out removes token and records from memory', async ({ page }) => {
  const expectGone = async (): Promise<void> => {
    await expect(visitorCards(page)).toHaveCount(12);
    expect(await areInMemory(page, [token, comment])).toEqual([true, true]);
    await signOut(page);
    await expect.poll(() => areInMemory(page, [token, comment])).toEqual([false, false]);
  };
  await test.step('of a link’s page', async () => {
    await openSignedIn(page, personPath(personIds.karenina), token);
    await expectGone();
  });
  await test.step('after a sign-in through the form', async () => {
    await openAndSignIn(page, personPath(personIds.karenina), { token });
    await expectGone();
  });
});

test('partner’s sign-out removes token and customers from memory', async ({ page }) => {
  const partner = `${tokens.partner}~memory`;
  const texts = [partner, 'Ёлка и Ко', 'ЗАО «Замок»', 'Romashka Flowers Ltd'];
  const link = `${personPath(personIds.karenina)}?user_id=${romashka.userId}`;
  await openSignedIn(page, link, partner);
  await page.getByRole('button', { name: /change the customer/ }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(await areInMemory(page, texts)).toEqual(texts.map(() => true));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await signOut(page);
  await expect.poll(() => areInMemory(page, texts)).toEqual(texts.map(() => false));
});
