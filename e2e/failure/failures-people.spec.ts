// One row of docs/failures.md for each way in which a call fails, as a reserved person or customer shows it: its texts, its calls and
// its action. scripts/checks/failures-doc.test.ts holds every row against the code and against the simulator's answers.
import type { Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { createSimulator, type Simulator } from '#simulator/simulator.ts';
import { callsOf } from '../support/calls.ts';
import { controls, otherLanguage, type Language } from '../support/controls.ts';
import { findField } from '../support/find-field.ts';
import { callsToExpect, failureRow, failureRows, type FailureRow } from './failure-table.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectDetails, noticeOf, switchLanguage, visitorsList } from '../support/notice.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { fakeTime, type PassingTime } from '../support/passing-time.ts';

interface Shown {
  readonly row: FailureRow;
  readonly url: string;
  readonly token: string;
}

function shownBy(row: FailureRow, who: string): Shown {
  const [, userId] = /^for user_id (\d+)$/.exec(who) ?? [];
  if (userId === undefined) return { row, url: `/persons/${who}`, token: tokens.client };
  return { row, url: `/persons/${personIds.example}?user_id=${userId}`, token: tokens.partner };
}

const METHOD = 'get.person_visitors';

/** A connection, a wait, a network's own page, a refusal. The other rows differ in words and retries, which unit tests hold. */
const OF_A_CLIENT = [103, 102, 121, 19].map((number) => String(9_000_000_000 + number));
/** For a partner's customer. */
const OF_A_PARTNER = ['for user_id 290101'];

const shownByEach = (people: readonly string[]) =>
  people.map((who) => {
    const row = failureRows.find(({ shownBy: all }) => all.includes(who));
    if (row === undefined) throw new RangeError(`No row of ${who}`);
    return shownBy(row, who);
  });

/** Texts that no notice may show, such as the input that the API echoes in `value`. */
const echoed = ['+7 916 555-12-34', 'anna@vokzal.example', 'blue', 'demo-'];

/** No answer came. */
const isUnanswered = ({ name }: FailureRow): boolean => name === 'network' || name === 'timeout';
const isApi = (row: FailureRow): boolean => !isUnanswered(row) && !row.name.startsWith('not_json');

/** Uses the notice's action, after the cause is gone. */
async function leave(page: Page, simulator: Simulator, shown: Shown, language: Language): Promise<void> {
  const { row, url } = shown;
  simulator.heal();
  const way = row.way[language];
  const notice = noticeOf(page, row.title[language]);
  const before = callsOf(simulator, METHOD).length;
  if (way === failureRow('invalid_parameter_value', 'person_id').way[language]) {
    await notice.getByRole('link', { name: way, exact: true }).click();
    await expect(findField(page, language)).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(url);
  } else {
    await notice.getByRole('button', { name: way, exact: true }).click();
  }
  await expect(visitorsList(page, language)).toBeVisible();
  await expect(notice).toBeHidden();
  expect(callsOf(simulator, METHOD)).toHaveLength(before + 1);
}

async function meet(
  page: Page,
  simulator: Simulator,
  time: PassingTime,
  shown: Shown,
  language: Language,
): Promise<void> {
  const { row, url, token } = shown;
  await page.goto(url);
  const notice = noticeOf(page, row.title[language]);
  await time.until(() => notice.isVisible(), { stepMs: 1000, whileWaiting: row.name === 'timeout' });
  const expectedCalls = callsToExpect(row);
  expect(callsOf(simulator, METHOD)).toHaveLength(expectedCalls);
  await expect(page.getByRole('heading', { name: controls[language].noVisitors })).toBeHidden();

  // Waiting causes no further call.
  for (let hour = 0; hour < 3; hour += 1) {
    await time.jump(3_600_000);
    await expect(notice).toBeVisible();
  }
  await expect.poll(() => callsOf(simulator, METHOD).length).toBe(expectedCalls);

  const expected = {
    method: METHOD,
    mnemonic: row.name.split(' ')[0] ?? '',
    code: isApi(row) ? /^-32\d{3}$/ : /^—$/,
    requestId: String(callsOf(simulator, METHOD).at(-1)?.id),
    httpStatus: isUnanswered(row) ? '—' : '200',
  };
  await expectDetails(page, notice, expected, [...echoed, /\d{9,}/.exec(url)?.[0] ?? '', token], language);
}

for (const [token, people] of [
  [tokens.client, OF_A_CLIENT],
  [tokens.partner, OF_A_PARTNER],
] as const) {
  const rows = shownByEach(people);
  const title = rows.map(({ row, url }) => `${row.name} ${/\d+$/.exec(url)?.[0]}`).join(', ');
  test(title, async ({ page, server, allowConsoleErrors }) => {
    allowConsoleErrors(/Failed to load resource/);
    const time = await fakeTime(page);
    await openSignedIn(page, '/', token);
    let language: Language = 'en';
    for (const shown of rows) {
      await test.step(`${shown.row.name} ${shown.row.variant} at ${shown.url}`, async () => {
        const simulator = createSimulator();
        server.use(simulator);
        // Each is met in one language, and left in the other.
        await meet(page, simulator, time, shown, language);
        language = otherLanguage(language);
        await switchLanguage(page, language);
        await leave(page, simulator, shown, language);
      });
    }
  });
}

test('required_parameter_missed for user_id: the customers to choose from, not asked for again', async ({
  page,
  simulator,
}) => {
  const row = failureRow('required_parameter_missed', 'user_id');
  await openSignedIn(page, `/persons/${row.shownBy[0]}`);
  await expect(page.getByRole('heading', { name: row.way.en, exact: true })).toBeVisible();
  const customer = page.getByRole('combobox', { name: 'Customer', exact: true });
  await expect(customer).toBeFocused();
  expect(callsOf(simulator, METHOD)).toHaveLength(callsToExpect(row));
});
