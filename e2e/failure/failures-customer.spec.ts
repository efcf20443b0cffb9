// The rows of docs/failures.md about a customer that cannot be used: the agent chooses another on the same page.
import { romashka } from '#simulator/data/customers.ts';
import { tokens } from '#simulator/data/reserved.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { failureRow } from './failure-table.ts';
import { expect, test } from '../support/fixtures.ts';
import { refusal } from '../support/made-answer.ts';
import { expectDetails, noticeOf, switchLanguage, visitorsList } from '../support/notice.ts';
import { openAndSignIn } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
const PERSON = '/persons/6145241079';
const STRANGER = 999_999;

for (const [row, made] of [
  [failureRow('forbidden', 'partner, user_id'), null],
  [
    failureRow('invalid_parameter_value', 'user_id'),
    refusal('invalid_parameter_value', { field: 'user_id', value: STRANGER }),
  ],
] as const) {
  test(`${row.name} for user_id: choosing another customer leaves it`, async ({
    page,
    simulator,
    answers,
  }) => {
    await openAndSignIn(page, '/', { token: tokens.partner });
    await expect(page.getByRole('button', { name: controls.en.account })).toBeVisible();
    answers.answerWith(made);
    await page.goto(`${PERSON}?user_id=${STRANGER}#q=346356`);
    const notice = noticeOf(page, row.title.en);
    await expect(notice).toBeVisible();
    const asked = [...callsOf(simulator, METHOD).map(({ id }) => id), ...answers.asked()];
    expect(asked.length).toBe(1);
    const expected = {
      method: METHOD,
      mnemonic: row.name,
      code: /^-32\d{3}$/,
      requestId: String(asked[0]),
      httpStatus: '200',
    };
    await expectDetails(page, notice, expected, [String(STRANGER), 'demo-', '6145241079']);

    answers.answerWith(null);
    await switchLanguage(page, 'ru');
    await noticeOf(page, row.title.ru).getByRole('button', { name: row.way.ru, exact: true }).click();
    const picker = page.getByRole('dialog').getByRole('combobox', { name: 'Клиент', exact: true });
    await picker.fill('ромашка');
    await page
      .getByRole('listbox')
      .getByRole('option', { name: /ООО «Ромашка»/ })
      .first()
      .click();
    await expect(visitorsList(page, 'ru')).toBeVisible();
    // Only the customer in the URL changes.
    await expect(page).toHaveURL(`${PERSON}?user_id=${romashka.userId}#q=346356`);
    await expect(page.getByRole('alert')).toBeHidden();
  });
}
