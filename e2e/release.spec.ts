// A release deployed under an open tab: a chunk that is gone. Static files only are answered by the test.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { failureRow } from './failure-table.ts';
import { expect, test } from './fixtures.ts';
import { noticeOf, visitorsList } from './notice.ts';
import { openSignedIn } from './person-page.ts';

const path = `/persons/${personIds.example}`;
const gone = failureRow('chunk gone');
const askHelp = (page: Page) => page.getByRole('button', { name: 'Help and settings', exact: true }).click();

/** The chunk of the help dialog is gone, and the server's page names this entry instead of the tab's own. */
async function takeChunkAway(page: Page, entry: string | null): Promise<void> {
  await page.route('**/assets/help-dialog-*.js', (route) =>
    entry === null ? route.abort('connectionrefused') : route.fulfill({ status: 404, body: 'Not found' }),
  );
  await page.route('/', (route) => {
    if (route.request().isNavigationRequest()) return route.continue();
    if (entry === null) return route.abort('connectionrefused');
    const body = `<!doctype html><div id="root"></div><script type="module" src="${entry}"></script>`;
    return route.fulfill({ contentType: 'text/html', body });
  });
}

/** How often the tab has loaded its document from now on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('request', (request) => void (loads += request.isNavigationRequest() ? 1 : 0));
  return () => loads;
}

test('a newer release reloads the tab, once', async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(/Failed to load resource|^A part of the page failed: TypeError \(/);
  await openSignedIn(page, path);
  await expect(visitorsList(page)).toBeVisible();
  await takeChunkAway(page, '/assets/index-newer.js');
  const loads = countLoads(page);
  await askHelp(page);
  await expect.poll(loads).toBe(1);
  await expect(visitorsList(page)).toBeVisible();
  await expect(page).toHaveURL(path);

  // The chunk is still gone: it stays with the notice, and leaves by a reload of the agent's.
  const asked = page.waitForResponse((response) => new URL(response.url()).pathname === '/');
  await askHelp(page);
  await asked;
  const notice = noticeOf(page, gone.title.en);
  await expect(notice).toBeVisible();
  expect(loads()).toBe(1);
  await page.unrouteAll();
  await notice.getByRole('button', { name: gone.way.en, exact: true }).click();
  await expect(visitorsList(page)).toBeVisible();
  expect(loads()).toBe(2);
  await askHelp(page);
  await expect(page.getByRole('dialog')).toBeVisible();
});

for (const title of ['the same release', 'a network that is down'] as const) {
  test(`${title} reloads nothing`, async ({ page, allowConsoleErrors }) => {
    allowConsoleErrors(/Failed to load resource|^A part of the page failed: TypeError \(/);
    await openSignedIn(page, path);
    await expect(visitorsList(page)).toBeVisible();
    const own = await page.locator('script[type=module]').first().getAttribute('src');
    await takeChunkAway(page, title === 'the same release' ? own : null);
    const loads = countLoads(page);
    const answered = (request: { url: () => string }) => new URL(request.url()).pathname === '/';
    const asked =
      title === 'the same release'
        ? page.waitForEvent('requestfinished', answered)
        : page.waitForEvent('requestfailed', answered);
    await askHelp(page);
    await asked;
    await expect(noticeOf(page, gone.title.en)).toBeVisible();
    expect(loads()).toBe(0);
  });
}
