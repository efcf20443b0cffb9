// A retry delay that a server asks for, and a redirect.
import type { MadeAnswer } from '../support/made-answer.ts';
import { failureRow } from './failure-table.ts';
import { expect, test } from '../support/fixtures.ts';
import { noticeOf, visitorsList } from '../support/notice.ts';
import { fakeTime } from '../support/passing-time.ts';
import { openSignedIn } from '../support/sign-in.ts';

const PERSON = '/persons/6145241079';

const waits: readonly (readonly [string, MadeAnswer, string, calls: number])[] = [
  ['a short pause', { status: 503, headers: { 'Retry-After': '20' }, body: '' }, 'http 503', 3],
  ['a redirect', { status: 302, headers: { Location: '/sign-in-to-the-network' }, body: '' }, 'network', 3],
];

for (const [title, made, name, calls] of waits) {
  test(`${title}: ${calls} calls`, async ({ page, allowConsoleErrors, answers }) => {
    allowConsoleErrors(/Failed to load resource/);
    const time = await fakeTime(page);
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
