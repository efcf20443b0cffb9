// Failure notices, no network and an unreachable server. Their words, retries and deadline: notice.test.ts, retry.test.ts,
// rpc.test.ts; what is fetched when the network is back: queries.test.ts.
import { personIds, phones } from '#simulator/data/reserved.ts';
import { fileNamed, waitForFile } from '../app/lazy-chunks.ts';
import { find, press, readClipboard, searchField, switchLanguage } from '../support/controls.ts';
import { callsTo, expect, test } from '../support/fixtures.ts';
import {
  expectDetails,
  expectSingleLine,
  failureNotice,
  offlineBanner,
  recordsList,
} from '../support/notice.ts';
import { waitForApp, waitForPersonApp } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
const EXAMPLE = `/persons/${personIds.example}`;
/** No notice may show these; the API echoes input in `value`. */
const echoed = ['anna@vokzal.example', 'demo-', String(personIds.petrov)];

test('refusal is not retried, and says what to do', async ({ page, simulator, answers }) => {
  await test.step('add the address, by a message to copy', async () => {
    const IP = '203.0.113.7';
    answers.fail('*', 'ip_not_whitelisted');
    await openSignedIn(page, EXAMPLE);
    const notice = failureNotice(page, 'Your IP address is not on the account’s allowlist.');
    await expect(notice).toContainText(/administrator .*can add it in/);
    await expect(notice.getByText(IP, { exact: true })).toHaveCSS('font-size', '24px');
    await press(notice, 'Copy the address');
    await expect.poll(() => readClipboard(page)).toBe(IP);
    await press(notice, 'Copy the message');
    await expect.poll(() => readClipboard(page)).toMatch(/203\.0\.113\.7 .*our account/);
    await expect(notice.getByRole('blockquote')).toContainText('our account');
    expect(callsTo(simulator, METHOD)).toHaveLength(1);
    answers.heal();
    await press(notice, 'Try again');
    await expect(recordsList(page)).toBeVisible();
    await expect(notice).toBeHidden();
  });
  await test.step('look for somebody else', async () => {
    const value = 'anna@vokzal.example';
    answers.fail(METHOD, 'invalid_parameter_value', { details: { field: 'person_id', value } });
    await find(page, String(personIds.petrov));
    const refused = failureNotice(page, 'Nothing found for this ID.');
    await expect(refused).toBeVisible();
    await expect(page.getByRole('heading', { name: 'No records' })).toBeHidden();
    expect(callsTo(simulator, METHOD)).toHaveLength(3);
    await expectDetails(page, refused, 'invalid_parameter_value', echoed);
    await switchLanguage(page, 'ru');
    await page.getByRole('alert').getByRole('link').click();
    await expect(searchField(page, 'ru')).toBeVisible();
  });
});

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
  await waitForFile(page, fileNamed('failure'));
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
  await waitForFile(page, fileNamed('phone-library'));
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
