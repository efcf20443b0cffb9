// A part of a search that fails is told, and never looks like “nobody”.
import { phones, tokens } from '#simulator/data/reserved.ts';
import { askedFor } from '../support/calls.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { find } from '../support/find-field.ts';
import { noticeOf } from '../support/notice.ts';
import { heading, visitorCards } from '../support/person-page.ts';
import { allDated, expectSearched, foundPeople, further, searchFor } from './results-page.ts';

const INTERNAL = 'Internal error in the Data API';

test('the others still find the person, who opens with the notice of what failed', async ({
  page,
  simulator,
  held,
}) => {
  await searchFor(page, `+${phones.callsFail}`);
  await expect(heading(page)).toHaveText('Олег Переписчиков');
  await expect(
    page.getByRole('link', { name: allDated('Found by +7 916 555 31 21, chat of DAY') }),
  ).toBeVisible();
  await expect(page.getByText('Not searched: calls', { exact: true })).toBeVisible();
  await expect(noticeOf(page, INTERNAL)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(1);
  expect(await noticeOf(page, INTERNAL).innerText()).not.toContain(phones.callsFail);
  await expectAccessible(page);

  await test.step('once more, from the person’s page, which says what is being searched', async () => {
    simulator.heal();
    held.hold('get.calls_report');
    await noticeOf(page, INTERNAL).getByRole('button', { name: 'Try again', exact: true }).click();
    await expect(page.getByRole('main').getByText('Searching calls…', { exact: true })).toBeVisible();
    held.release();
    await expect(page.getByRole('alert')).toBeHidden();
    await expect(page.getByRole('link', { name: /^Found by/ })).toBeVisible();
    expect(askedFor(simulator).at(-1)).toBe('calls');
  });
});

test('nobody is said only of what was searched', async ({ page, simulator }) => {
  await searchFor(page, `+${phones.requestsFail}`);
  await expect(page.getByText('Not searched: requests', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nobody found in calls and chats' })).toBeVisible();
  await expectSearched(page, 'calls and chats', '2 points');

  await test.step('all parts failed for one reason: one notice, no word of nobody, and the ID that the digits may be', async () => {
    const digits = phones.allFail.slice(1);
    await find(page, digits);
    await expect(page.getByText('Not searched: calls, requests and chats', { exact: true })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(1);
    await expect(page.getByText(/Nobody/)).toBeHidden();
    await expect(page.getByText(/points used/)).toBeHidden();
    await expect(page.getByRole('link', { name: `Person ${digits}` })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('once more asks all of them, and opens the person', async () => {
    simulator.heal();
    await page.getByRole('button', { name: 'Try again', exact: true }).click();
    await expect(visitorCards(page).first()).toBeVisible();
    await expect(
      page.getByRole('link', { name: allDated('Found by +7 916 555 31 25, call of DAY') }),
    ).toBeVisible();
  });
});

test('a visitor who could not be looked up is told beside those who could', async ({ page, simulator }) => {
  await searchFor(page, `+${phones.visitorFails}`);
  await expect(foundPeople(page)).toHaveCount(1);
  await expect(page.getByText('Calls of 1 more visitor', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Look up 1 more visitor (up to 1 point)' })).toBeVisible();
  const before = askedFor(simulator).length;
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect.poll(() => askedFor(simulator).slice(before)).toContain('visitor');
});

test('a part that the account’s components plainly lack is hinted at before it is asked, and can be asked', async ({
  page,
  simulator,
}) => {
  const hint = page.getByText('Your plan may not include chats.', { exact: true });
  await searchFor(page, `+${phones.shared}`, { token: tokens.withoutChats });
  await expect(hint).toBeVisible();
  await further(page).click();
  await expect(
    page.getByText('Not part of your plan, so not searched: chats.', { exact: true }),
  ).toBeVisible();
  await expect(hint).toBeHidden();
  expect(askedFor(simulator)).toEqual(['calls', 'requests', 'chats']);
  await searchFor(page, `+${phones.shared}`);
  await expect(further(page)).toBeVisible();
  await expect(page.getByText(/may not include/)).toBeHidden();
});

test('a search says what it is doing, and that there is no network', async ({
  page,
  context,
  allowConsoleErrors,
  held,
}) => {
  // Files that are loaded ahead.
  allowConsoleErrors(/ERR_INTERNET_DISCONNECTED/);
  held.hold('get.calls_report');
  await searchFor(page, `+${phones.chatOnly}`);
  await expect(page.getByText('Searching calls…').first()).toBeVisible();
  await expect(page).toHaveTitle('Search — Person Visitors');
  await context.setOffline(true);
  held.release();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page).toHaveURL('/find');
  await context.setOffline(false);
  await expect(heading(page)).toHaveText('Олег Переписчиков');
});

test('a search that another one replaces shows nothing of the first', async ({ page, held }) => {
  held.hold('get.calls_report');
  await searchFor(page, `+${phones.karenina}`);
  await expect.poll(() => held.waiting()).toBe(1);
  await find(page, `+${phones.shared}`);
  await expect.poll(() => held.waiting()).toBe(2);
  held.release();
  await expect(foundPeople(page)).toHaveCount(3);
  await expect(heading(page)).toHaveText('Search: phone +7 916 555 31 05');
});
