// A failed refresh keeps the data on the page.
import { personIds } from '#simulator/data/reserved.ts';
import { controls } from '../support/controls.ts';
import { callsToExpect, failureRow } from './failure-table.ts';
import { expect, test } from '../support/fixtures.ts';
import { refusal, type MadeAnswer } from '../support/made-answer.ts';
import { noticeOf, visitorsList } from '../support/notice.ts';
import { fakeTime } from '../support/passing-time.ts';
import { untilPersonWhole } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const failures: readonly (readonly [name: string, MadeAnswer])[] = [
  ['network', { body: null }],
  ['forbidden', refusal('forbidden')],
];

test('the old data stays with its age, the failure beside it', async ({
  page,
  allowConsoleErrors,
  answers,
}) => {
  allowConsoleErrors(/Failed to load resource/);
  const time = await fakeTime(page);
  await openSignedIn(page, `/persons/${personIds.example}`);
  const list = visitorsList(page);
  const contacts = page.getByRole('region', { name: controls.en.contacts });
  await untilPersonWhole(page);
  for (const [name, made] of failures) {
    await test.step(name, async () => {
      const row = failureRow(name);
      const before = [await list.textContent(), await contacts.textContent()];
      await time.jump(5 * 60_000);

      answers.answerWith(made);
      await page.getByRole('button', { name: controls.en.refresh, exact: true }).click();
      const notice = noticeOf(page, row.title.en);
      await time.until(() => notice.isVisible());
      await expect(page.getByText('Could not refresh. Last updated 5 minutes ago.')).toBeVisible();
      expect([await list.textContent(), await contacts.textContent()]).toEqual(before);

      await time.jump(60 * 60_000);
      await expect(page.getByText('Last updated 1 hour ago.')).toBeVisible();
      await expect(notice).toBeVisible();
      expect(answers.asked().length).toBe(callsToExpect(row));

      answers.answerWith(null);
      await notice.getByRole('button', { name: row.way.en, exact: true }).click();
      await expect(notice).toBeHidden();
      await expect(page.getByText('Could not refresh')).toBeHidden();
      await expect(list).toBeVisible();
      // The next step starts with fresh data.
      await expect(page.getByText(/^Updated (?:just )?now$/)).toBeVisible();
    });
  }
});
