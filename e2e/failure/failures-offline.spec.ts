// No network, and an unreachable server.
import { personIds, phones } from '#simulator/data/reserved.ts';
import { filesNamed, waitForFile } from '../app/lazy-chunks.ts';
import { find, moveTo, press, searchField } from '../support/controls.ts';
import { callsTo, expect, test } from '../support/fixtures.ts';
import { expectSingleLine, failureNotice, offlineBanner, recordsList } from '../support/notice.ts';
import { fakeTime } from '../support/fake-time.ts';
import { waitForApp, waitForPersonApp } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';

test('offline page says so, keeps its content, and resumes by itself', async ({
  signedInPage: page,
  context,
  simulator,
  answers,
  allowConsoleErrors,
}) => {
  // Chromium requests the icon at each URL; files are preloaded.
  allowConsoleErrors(/ERR_INTERNET_DISCONNECTED/);
  const banner = offlineBanner(page);
  await expect(searchField(page)).toBeVisible();
  await waitForApp(page);
  await waitForFile(page, filesNamed(['failure']));
  await test.step('a person', async () => {
    await context.setOffline(true);
    await find(page, String(personIds.example));
    await expect(banner).toBeVisible();
    await expectSingleLine(banner);
    await expect(page.getByRole('main')).toContainText(
      'You are offline. Loading resumes when you’re back online.',
    );
    expect(callsTo(simulator, METHOD)).toHaveLength(0);
    await context.setOffline(false);
    await expect(recordsList(page)).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
    expect(callsTo(simulator, METHOD)).toHaveLength(1);
  });
  // Not to fail on its way.
  await waitForFile(page, filesNamed(['phone-library']));
  await waitForPersonApp(page);
  await test.step('a refresh', async () => {
    await context.setOffline(true);
    await press(page, 'Refresh');
    await expect(banner).toBeVisible();
    await expect(recordsList(page)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await context.setOffline(false);
    await expect(banner).toBeHidden();
    await expect.poll(() => callsTo(simulator, METHOD).length).toBe(2);
  });
  await test.step('a search', async () => {
    answers.hold('get.calls_report');
    await find(page, `+${phones.chatOnly}`);
    await expect(page.getByText('Searching…', { exact: true }).first()).toBeVisible();
    await expect(page).toHaveTitle('Search — Person Visitors');
    await context.setOffline(true);
    answers.release();
    await expect(banner).toBeVisible();
    await expect(page).toHaveURL('/find');
    await context.setOffline(false);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мария Петрова');
  });
});

test('failed call is repeated when the network is back, a refused one is not', async ({
  page,
  context,
  simulator,
  answers,
  allowConsoleErrors,
}) => {
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
  await moveTo(page, `/persons/${personIds.karenina}`);
  const refused = failureNotice(page, 'You don’t have access to this.');
  await expect(refused).toBeVisible();
  answers.heal();
  await context.setOffline(true);
  await context.setOffline(false);
  await time.jump(60_000);
  await expect(refused).toBeVisible();
  expect(callsTo(simulator, METHOD)).toHaveLength(5);
});
