// A part of a search that fails is told, and never looks like “nobody”.
import { phones } from '#simulator/data/reserved.ts';
import { askedFor } from '../support/calls.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { noticeOf } from '../support/notice.ts';
import { offlineStrip } from '../support/strip.ts';
import { fakeTime } from '../support/passing-time.ts';
import { heading } from '../support/person-page.ts';
import { nobodyFound, searchFor } from './results-page.ts';

const INTERNAL = 'The service isn’t responding. Try again in a few minutes.';

test('what failed is tried again by a press, and may find the person', async ({
  page,
  simulator,
  answers,
}) => {
  const time = await fakeTime(page);
  answers.fail('get.chats_report', 'internal_error');
  await searchFor(page, `+${phones.chatOnly}`);
  await time.until(() => noticeOf(page, INTERNAL).isVisible());
  await expect(page.getByText('Not searched: chats', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(1);
  expect(await noticeOf(page, INTERNAL).innerText()).not.toContain(phones.chatOnly);
  await expect(nobodyFound(page)).toBeHidden();
  await expectAccessible(page);
  answers.heal();
  await noticeOf(page, INTERNAL).getByRole('button', { name: 'Try again', exact: true }).click();
  await time.until(async () => (await heading(page).textContent()) === 'Мария Петрова');
  await expect(page.getByRole('alert')).toBeHidden();
  expect(askedFor(simulator).at(-1)).toBe('chats');
});

test('the others still find the person, whose page says what was not searched', async ({ page, answers }) => {
  const time = await fakeTime(page);
  answers.fail('get.calls_report', 'internal_error');
  await searchFor(page, `+${phones.chatOnly}`);
  await time.until(async () => (await heading(page).textContent()) === 'Мария Петрова');
  await expect(page.getByText('Not searched: calls', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a search says what it is doing, and that there is no network', async ({
  page,
  context,
  allowConsoleErrors,
  answers,
}) => {
  // Files that are loaded ahead.
  allowConsoleErrors(/ERR_INTERNET_DISCONNECTED/);
  answers.hold('get.calls_report');
  await searchFor(page, `+${phones.chatOnly}`);
  await expect(page.getByText('Searching…', { exact: true }).first()).toBeVisible();
  await expect(page).toHaveTitle('Search — Person Visitors');
  await context.setOffline(true);
  answers.release();
  await expect(offlineStrip(page)).toBeVisible();
  await expect(page).toHaveURL('/find');
  await context.setOffline(false);
  await expect(heading(page)).toHaveText('Мария Петрова');
});
