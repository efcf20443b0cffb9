// Failure notices. Their words, retries and deadline: notice.test.ts, retry.test.ts, rpc.test.ts; three attempts: failures-offline.spec.ts.
import { personIds } from '#simulator/data/reserved.ts';
import { find, press, readClipboard, searchField, switchLanguage } from '../support/controls.ts';
import { callsTo, expect, test } from '../support/fixtures.ts';
import { expectDetails, failureNotice, recordsList } from '../support/notice.ts';
import { openSignedIn } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
const EXAMPLE = `/persons/${personIds.example}`;
const PLACE =
  'Administrator → Account → Rules and security settings → API, or in the new portal IP restrictions → API access';

/** No notice may show these; the API echoes input in `value`. */
const echoed = ['anna@vokzal.example', 'demo-', String(personIds.petrov)];

test('refusal is not retried, and says what to do', async ({ page, simulator, answers }) => {
  await test.step('add the address, by a message to copy', async () => {
    const IP = '203.0.113.7';
    answers.fail('*', 'ip_not_whitelisted');
    await openSignedIn(page, EXAMPLE);
    const notice = failureNotice(page, 'Your IP address is not on the account’s allowlist.');
    await expect(notice).toContainText(/administrator .*can add it in/);
    await expect(notice).toContainText(PLACE);
    await expect(notice.getByText(IP, { exact: true })).toHaveCSS('font-size', '24px');
    await notice.getByRole('button', { name: 'Copy the address' }).click();
    await expect.poll(() => readClipboard(page)).toBe(IP);
    await notice.getByRole('button', { name: 'Copy the message' }).click();
    await expect.poll(() => readClipboard(page)).toContain(PLACE);
    for (const text of [IP, 'our account']) expect(await readClipboard(page)).toContain(text);
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
