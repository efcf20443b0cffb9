// No network, and unreachable servers.
import type { Page } from '@playwright/test';
import { personIds, phones } from '#simulator/data/reserved.ts';
import { filesNamed, waitForFile, waitForOfflineFiles } from '../app/lazy-chunks.ts';
import { find, press, searchField } from '../support/controls.ts';
import { callsTo, expect, test } from '../support/fixtures.ts';
import { expectSingleLine, failureNotice, offlineBanner, recordsList } from '../support/notice.ts';
import { fakeTime } from '../support/passing-time.ts';
import { waitForApp, waitForPersonApp } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
/** The message in place of the content that waits for the network. */
const inPage = (page: Page) =>
  page.getByRole('main').getByText('You are offline. The page waits for the network.', { exact: true });

test('offline is said at once, keeps what is shown, and heals by itself', async ({
  signedInPage: page,
  context,
  simulator,
  answers,
  allowConsoleErrors,
}) => {
  // Chromium asks for the icon again when the address changes; files are loaded ahead.
  allowConsoleErrors(/ERR_INTERNET_DISCONNECTED/);
  const strip = offlineBanner(page);
  await expect(searchField(page)).toBeVisible();
  await waitForApp(page);
  await waitForOfflineFiles(page);
  await test.step('a person', async () => {
    await context.setOffline(true);
    await find(page, String(personIds.example));
    await expect(strip).toBeVisible();
    await expectSingleLine(strip);
    await expect(inPage(page)).toBeVisible();
    expect(callsTo(simulator, METHOD)).toHaveLength(0);
    await context.setOffline(false);
    await expect(recordsList(page)).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
    expect(callsTo(simulator, METHOD)).toHaveLength(1);
  });
  // What the first cards loaded would otherwise fail on its way.
  await waitForFile(page, filesNamed(['phone-library']));
  await waitForPersonApp(page);
  await test.step('a refresh', async () => {
    await context.setOffline(true);
    await press(page, 'Refresh');
    await expect(strip).toBeVisible();
    await expect(recordsList(page)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await context.setOffline(false);
    await expect(strip).toBeHidden();
    // The strip disappears when the call starts, a moment before the call arrives.
    await expect.poll(() => callsTo(simulator, METHOD).length).toBe(2);
  });
  await test.step('a search, which says what it is doing', async () => {
    answers.hold('get.calls_report');
    await find(page, `+${phones.chatOnly}`);
    await expect(page.getByText('Searching…', { exact: true }).first()).toBeVisible();
    await expect(page).toHaveTitle('Search — Person Visitors');
    await context.setOffline(true);
    answers.release();
    await expect(strip).toBeVisible();
    await expect(page).toHaveURL('/find');
    await context.setOffline(false);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мария Петрова');
  });
});

test('heals when the network is back', async ({ page, context, simulator, answers, allowConsoleErrors }) => {
  // Chunks that load after the first paint may fail while offline.
  allowConsoleErrors(/Failed to load resource|ERR_INTERNET_DISCONNECTED|^A part of the page failed: /);
  const time = await fakeTime(page);
  answers.fail(METHOD, 'cut');
  await openSignedIn(page, `/persons/${personIds.example}`);
  await time.until(() =>
    failureNotice(page, 'There is no connection to the service. Check your network or VPN.').isVisible(),
  );
  await context.setOffline(true);
  await expect(offlineBanner(page)).toBeVisible();
  answers.heal();
  await context.setOffline(false);
  await expect(recordsList(page)).toBeVisible();
  expect(callsTo(simulator, METHOD)).toHaveLength(4);

  answers.fail(METHOD, 'forbidden');
  await page.goto(`/persons/${personIds.karenina}`);
  const refused = failureNotice(page, 'You don’t have access to this.');
  await expect(refused).toBeVisible();
  answers.heal();
  await context.setOffline(true);
  await context.setOffline(false);
  await time.jump(60_000);
  await expect(refused).toBeVisible();
  expect(callsTo(simulator, METHOD)).toHaveLength(5);
});
