// What a failure shows, how often it is tried by itself, and the way out of it.
import type { Answers } from '#simulator/answers.ts';
import { personIds } from '#simulator/data/reserved.ts';
import { createSimulator } from '#simulator/simulator.ts';
import { callsOf } from '../support/calls.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { controls, otherLanguage, type Language } from '../support/controls.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectDetails, noticeOf, notices, switchLanguage, recordsList } from '../support/notice.ts';
import { fakeTime } from '../support/passing-time.ts';
import { openSignedIn } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
const EXAMPLE = `/persons/${personIds.example}`;
const PLACE = 'Administrator → Account → Rules and security settings → API';

/** Texts that no notice may show, such as the input that the API echoes in `value`. */
const echoed = ['anna@vokzal.example', 'demo-', String(personIds.example)];

/** A connection, a wait, a network's own page, a refusal. The others differ in words, which unit tests hold. */
const met: readonly {
  readonly fail: (answers: Answers) => void;
  readonly title: { readonly en: string; readonly ru: string };
  readonly calls: number;
  readonly mnemonic: string;
  readonly answered: boolean;
}[] = [
  {
    fail: (answers) => answers.fail(METHOD, 'cut'),
    title: notices.network,
    calls: 3,
    mnemonic: 'network',
    answered: false,
  },
  {
    fail: (answers) => answers.fail(METHOD, 'silence'),
    title: notices.unavailable,
    calls: 3,
    mnemonic: 'timeout',
    answered: false,
  },
  {
    fail: (answers) => answers.answerWith(METHOD, { body: '<h1>Welcome to the hotel</h1>' }),
    title: notices.networkSignIn,
    calls: 1,
    mnemonic: 'not_json',
    answered: true,
  },
  {
    fail: (answers) =>
      answers.fail(METHOD, 'invalid_parameter_value', {
        details: { field: 'person_id', value: 'anna@vokzal.example' },
      }),
    title: notices.id,
    calls: 1,
    mnemonic: 'invalid_parameter_value',
    answered: true,
  },
];

test('a failure has its words, its details, and a way out', async ({ page, server, allowConsoleErrors }) => {
  allowConsoleErrors(/Failed to load resource/);
  const time = await fakeTime(page);
  await openSignedIn(page, '/');
  let language: Language = 'en';
  for (const { fail, title, calls, mnemonic, answered } of met) {
    await test.step(mnemonic, async () => {
      const simulator = createSimulator();
      fail(simulator.answers);
      server.use(simulator);
      const made = () => callsOf(simulator, METHOD);
      await page.goto(EXAMPLE);
      const notice = noticeOf(page, title[language]);
      await time.until(() => notice.isVisible(), { stepMs: 1000, whileWaiting: mnemonic === 'timeout' });
      // Waiting causes no further call.
      await time.jump(3_600_000);
      await expect(notice).toBeVisible();
      expect(made()).toHaveLength(calls);
      await expect(page.getByRole('heading', { name: controls[language].noRecords })).toBeHidden();
      const expected = {
        method: METHOD,
        mnemonic,
        code: mnemonic === 'invalid_parameter_value' ? /^-32\d{3}$/ : /^—$/,
        requestId: String(made().at(-1)?.id),
        httpStatus: answered ? '200' : '—',
      };
      await expectDetails(page, notice, expected, echoed, language);

      // Met in one language, left in the other.
      language = otherLanguage(language);
      await switchLanguage(page, language);
      simulator.answers.heal();
      const there = noticeOf(page, title[language]);
      if (title === notices.id) {
        await there.getByRole('link').click();
        await expect(findField(page, language)).toBeVisible();
        await page.goBack();
      } else await there.getByRole('button', { name: controls[language].tryAgain, exact: true }).click();
      await expect(recordsList(page, language)).toBeVisible();
      await expect(there).toBeHidden();
      expect(made()).toHaveLength(calls + 1);
    });
  }
});

test('an address that is not on the list is shown large, with who can add it, where, and a message', async ({
  page,
  answers,
}) => {
  const IP = '203.0.113.7';
  answers.fail('*', 'ip_not_whitelisted');
  await allowClipboard(page);
  await openSignedIn(page, EXAMPLE);
  const notice = noticeOf(page, notices.address.en);
  await expect(notice).toContainText(/administrator .*can add it in/);
  await expect(notice).toContainText(PLACE);
  const address = notice.getByText(IP, { exact: true });
  const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
  const [big, usual] = await Promise.all([
    address.evaluate(sizeOf),
    notice.getByText(PLACE).first().evaluate(sizeOf),
  ]);
  expect(big).toBeGreaterThanOrEqual(1.4 * usual);

  await notice.getByRole('button', { name: 'Copy the address' }).click();
  await expect.poll(() => readClipboard(page)).toBe(IP);
  await notice.getByRole('button', { name: 'Copy the message' }).click();
  await expect.poll(() => readClipboard(page)).toContain(PLACE);
  for (const text of [IP, 'our account']) expect(await readClipboard(page)).toContain(text);
  await expect(notice.getByRole('blockquote')).toContainText('our account');
});
