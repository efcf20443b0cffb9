// Without a service worker, a deployment removes an open tab's chunks.
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { recordsList } from '../support/notice.ts';
import { personPath, waitForPersonApp } from '../support/person-page.ts';
import { countLoads, expect, test, waitForEntry } from './releases.ts';
import { openSignedIn } from '../support/sign-in.ts';

const path = `${personPath(personIds.karenina)}?user_id=200101`;

test('missing chunk reloads the tab once', async ({ page, site, allowConsoleErrors }) => {
  // If the web server answers a missing file with index.html, the browser refuses its MIME type.
  allowConsoleErrors(/^Failed to load (resource|module script)|^Refused to apply style/);
  allowConsoleErrors(/^A part of the page failed: (Type)?Error \(/);
  // Playwright's own evaluations count as presses.
  await page.addInitScript(() =>
    Object.defineProperty(UserActivation.prototype, 'hasBeenActive', { value: false }),
  );
  await openSignedIn(page, new URL(path, site.url).href, tokens.partner);
  await expect(recordsList(page)).toBeVisible();
  // Wait for the preloaded chunks: if they were missing, they would reload the tab, too.
  await waitForPersonApp(page);
  await site.deploy('next');
  const loads = countLoads(page);
  // Never preloaded.
  await page.getByRole('button', { name: /change the customer$/ }).click();
  await expect.poll(loads).toBe(1);
  await expect(recordsList(page)).toBeVisible();
  await expect(page).toHaveURL(new URL(path, site.url).href);
  await waitForEntry(page, await site.entryScript('next'));
  // Prevents another reload soon: updates.test.tsx.
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toContain('person-visitors.reloaded-at');
});
