// Axe checks of failures and ended sessions, in both themes.
import { personIds } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { controls } from '../support/controls.ts';
import { failureRow } from '../failure/failure-table.ts';
import { expect, test } from '../support/fixtures.ts';
import { refusal } from '../support/made-answer.ts';
import { noticeOf } from '../support/notice.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const words = controls.en;

/** One for each part that a notice may have: an IP address with a message, a countdown, a quotation, a link to help. */
const notices = [
  failureRow('ip_not_whitelisted'),
  failureRow('limit_exceeded', 'minute'),
  failureRow('invalid_parameter_value', 'person_id'),
  failureRow('any other'),
  failureRow('not_json html'),
];

test('notices, with their details', async ({ page }) => {
  for (const { title, shownBy } of notices) {
    await openSignedIn(page, `/persons/${shownBy[0]}`);
    const notice = noticeOf(page, title.en);
    await expect(notice).toBeVisible();
    await notice.getByRole('button', { name: words.details, exact: true }).click();
    await expect(notice.getByRole('definition').first()).toBeVisible();
    await expectAccessible(page);
  }
});

test('a refresh that failed, then a session that is over', async ({ page, answers }) => {
  await openSignedIn(page, personPath(personIds.example));
  await expect(visitorCards(page)).toHaveCount(2);
  const refresh = page.getByRole('button', { name: words.refresh, exact: true });
  answers.answerWith(refusal('forbidden'));
  await refresh.click();
  await expect(noticeOf(page, failureRow('forbidden').title.en)).toBeVisible();
  await expectAccessible(page);
  answers.answerWith(refusal('access_token_expired'));
  await refresh.click();
  await expect(noticeOf(page, failureRow('access_token_expired').title.en)).toBeVisible();
  await expect(page.getByLabel(words.token, { exact: true })).toBeVisible();
  await expectAccessible(page);
});
