// The rows of docs/failures.md without a reserved person, and retry delays that a server asks for.
import requestCheck from '../../deploy/nginx/njs/request-check.js';
import { makeAnswers, refusal, type MadeAnswer } from '../support/made-answer.ts';
import { otherLanguage, type Language } from '../support/controls.ts';
import { callsToExpect, failureRow, type FailureRow } from './failure-table.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectDetails, noticeOf, switchLanguage, visitorsList } from '../support/notice.ts';
import { fakeTime } from '../support/passing-time.ts';
import { openSignedIn } from '../support/sign-in.ts';

const PERSON = '/persons/6145241079';

const rows: readonly (readonly [FailureRow, MadeAnswer])[] = [
  [failureRow('limit_exceeded', 'hour'), refusal('limit_exceeded', { params: { limit_type: 'hour' } })],
  [
    failureRow('required_parameter_missed'),
    refusal('required_parameter_missed', { field: 'colour', value: 'echoed' }),
  ],
  [failureRow('http 400'), { status: 400, body: '<h1>Bad request</h1>' }],
  // With the real status and body of the viewer's own server.
  [
    failureRow('content_type_not_supported'),
    { status: 415, body: requestCheck.refusalBody('content_type_not_supported', null) },
  ],
];

test('rows without a person', async ({ page, simulator, server, allowConsoleErrors }) => {
  allowConsoleErrors(/Failed to load resource/);
  const time = await fakeTime(page);
  await openSignedIn(page, '/');
  let language: Language = 'en';
  for (const [row, made] of rows) {
    await test.step(`${row.name} ${row.variant}`, async () => {
      const answers = makeAnswers(simulator);
      server.use(answers.simulator);
      answers.answerWith(made);
      await page.goto(PERSON);
      const notice = noticeOf(page, row.title[language]);
      await time.until(() => notice.isVisible());
      await time.jump(3_600_000);
      await expect(notice).toBeVisible();
      expect(answers.asked().length).toBe(callsToExpect(row));
      const [requestId] = answers.asked().slice(-1);
      const [kind = ''] = row.name.split(' ');
      const expected = {
        method: 'get.person_visitors',
        mnemonic: kind,
        code: kind === 'http' ? /^—$/ : /^-32(?:602|600|003)$/,
        requestId: String(requestId),
        httpStatus: String(made.status ?? 200),
      };
      await expectDetails(page, notice, expected, ['echoed', 'demo-', '6145241079'], language);

      // Each is met in one language, and left in the other.
      language = otherLanguage(language);
      await switchLanguage(page, language);
      const translated = noticeOf(page, row.title[language]);
      answers.answerWith(null);
      const way = translated.locator('a, button').filter({ hasText: row.way[language] });
      await way.click();
      if (page.url().endsWith(PERSON)) await expect(visitorsList(page, language)).toBeVisible();
      await expect(translated).toBeHidden();
    });
  }
});

const waits: readonly (readonly [string, MadeAnswer, string, calls: number])[] = [
  ['a short pause', { status: 503, headers: { 'Retry-After': '20' }, body: '' }, 'http 503', 3],
  ['a redirect', { status: 302, headers: { Location: '/sign-in-to-the-network' }, body: '' }, 'network', 3],
];

for (const [title, made, name, calls] of waits) {
  test(`${title}: ${calls} calls`, async ({ page, simulator, server, allowConsoleErrors }) => {
    allowConsoleErrors(/Failed to load resource/);
    const time = await fakeTime(page);
    const answers = makeAnswers(simulator);
    server.use(answers.simulator);
    await openSignedIn(page, PERSON);
    await expect(visitorsList(page)).toBeVisible();

    answers.answerWith(made);
    await page.reload();
    if (title === 'a short pause') {
      await expect.poll(() => answers.asked().length).toBe(1);
      await expect(page.getByText('No answer yet. Trying again: attempt 2 of 3.')).toBeVisible();
      // Jump past our own retry delay (1 s at most), but not past the server's: the page's clock also runs on.
      await time.jump(4_000);
      expect(answers.asked().length).toBe(1);
    }
    const notice = noticeOf(page, failureRow(name).title.en);
    await time.until(() => notice.isVisible(), { stepMs: 1000 });
    await time.jump(3_600_000);
    await expect(notice).toBeVisible();
    expect(answers.asked().length).toBe(calls);
  });
}
