// The results page. Which reports a search fetches, and what fails alone: scripts/checks/search.test.tsx, use-search.test.tsx.
import type { Page } from '@playwright/test';
import { personIds, phones } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { recordAnnouncements } from '../support/announcements.ts';
import { find, openAccountMenu, press, searchField } from '../support/controls.ts';
import { expect, requestedData, test } from '../support/fixtures.ts';
import { expectDetails, failureNotice } from '../support/notice.ts';
import { fakeTime } from '../support/fake-time.ts';
import { heading } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { allDated, dated, foundPeople, nobodyFound, searchFor, unlinkedCalls } from './results-page.ts';

/** Where a search looked. */
const searched = (page: Page, places: string) =>
  page.getByText(allDated(`Searched ${places} since DAY. Records themselves can’t be searched.`));

test('several people are a list for the keyboard, to which Back leads', async ({ page, simulator }) => {
  const announcements = await recordAnnouncements(page);
  await openSignedIn(page, '/');
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.type('+7 916 555-31-05');
  await page.keyboard.press('Enter');
  const times = ['DAY, 09:05', 'DAY, 17:30', 'DAY, 12:00'].map(dated);
  await expect(foundPeople(page)).toContainText(times);
  await expect(foundPeople(page)).toContainText(['Иван Петров', 'Иван Петров', 'Мария Петрова']);
  await expect(foundPeople(page)).toContainText(['ООО «Азимут»', 'АО «Маяк»', '']);
  await expect(foundPeople(page).first()).toContainText('2 calls');
  await expect(searched(page, 'calls')).toBeVisible();
  await expect(heading(page)).toBeFocused();
  await expect.poll(announcements).toContain('3 people found');
  await page.keyboard.press('Tab');
  const links = foundPeople(page).getByRole('link');
  await expect(links.first()).toBeFocused();
  await expect(links.first()).toHaveAttribute('href', `/persons/${personIds.petrov}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/persons/${personIds.otherPetrov}`);
  await expect(heading(page)).toHaveText('Иван Петров');
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('link', { name: dated('Called DAY, 17:30') })).toBeVisible();
  await page.getByRole('link', { name: allDated('2 more found') }).click();
  await expect(foundPeople(page)).toHaveCount(3);
  expect(requestedData(simulator)).toEqual(['calls']);

  await test.step('another search moves the focus and shows unlinked calls', async () => {
    await announcements();
    await page.keyboard.press('/');
    await page.keyboard.type(`+${phones.ofNobody}`);
    await page.keyboard.press('Enter');
    await expect(unlinkedCalls(page)).toBeVisible();
    await expect(nobodyFound(page)).toHaveCount(0);
    await expect(heading(page)).toBeFocused();
    await expect.poll(announcements).toContain('2 calls with this number, no person linked');
    await expectAccessible(page);
  });
  await test.step('Back and Forward fetch nothing again', async () => {
    const requested = requestedData(simulator);
    await page.goBack();
    await expect(page).toHaveURL(/\/persons\//);
    await page.goBack();
    await expect(heading(page)).toHaveText('Search: phone +7 916 555 31 05');
    // On the person that was opened.
    await expect(links.nth(1)).toBeFocused();
    await page.goForward();
    await page.goForward();
    await expect(unlinkedCalls(page)).toBeVisible();
    expect(requestedData(simulator)).toEqual(requested);
  });
});

test('incomplete results do not look complete', async ({ page, answers }) => {
  await openSignedIn(page, '/');
  await test.step('the newest 100 of 10,000 calls', async () => {
    await find(page, `+${phones.busy}`);
    await expect(foundPeople(page)).toHaveCount(2);
    await expect(page.getByText(dated('Only the newest 100 calls were searched.'))).toBeVisible();
    await expect(page.getByText(dated('98 calls with this number, no person linked'))).toBeVisible();
  });
  await test.step('unreadable rows', async () => {
    answers.answerWith('*', [{ person_id: '9007199254740993' }, null]);
    await find(page, '+79165550000');
    await expect(page.getByRole('listitem')).toHaveText([dated('6 results could not be read')]);
    await expect(nobodyFound(page)).toHaveCount(0);
    answers.heal();
  });
  await test.step('a part of the year, whose rest has its price', async () => {
    await find(page, `+${phones.longAgo}`);
    // The former search has the same button.
    await expect(heading(page)).toContainText('31 10');
    const wholeYear = page.getByRole('button', { name: /^Search the whole year/ });
    await expect(wholeYear).toHaveText(dated('Search the whole year (12 points)'));
    answers.hold('get.offline_messages_report');
    await wholeYear.press('Enter');
    await expect(page.getByText('Searching…', { exact: true }).first()).toBeVisible();
    await expect(foundPeople(page)).toContainText(['Мария Петрова', 'Иван Петров']);
    await expect(heading(page)).toBeFocused();
    answers.release();
    await expect(wholeYear).toBeHidden();
  });
});

test('report that fails or that the account lacks is named', async ({ page, simulator, answers }) => {
  const time = await fakeTime(page);
  answers.fail('get.calls_report', 'internal_error');
  await searchFor(page, `+${phones.chatOnly}`);
  await time.until(async () => (await heading(page).textContent()) === 'Мария Петрова');
  await expect(page.getByRole('link', { name: dated('Wrote DAY, ') })).toBeVisible();
  const unsearched = (place: string) =>
    page.getByRole('alert').filter({ has: page.getByText(`Not searched: ${place}`, { exact: true }) });
  await expectDetails(page, unsearched('calls'), 'internal_error', [phones.chatOnly]);
  answers.heal();
  await press(unsearched('calls'), 'Try again');
  await time.until(() => unsearched('calls').isHidden());

  await test.step('“Nobody found” is not shown if a report failed', async () => {
    answers.fail('get.chats_report', 'internal_error');
    // By then, what was found is forgotten.
    await time.jump(11 * 60_000);
    await find(page, `+${phones.chatOnly}`);
    const notice = failureNotice(page, 'The service isn’t responding. Try again in a few minutes.');
    await time.until(() => notice.isVisible());
    await expect(page.getByText('Not searched: chats', { exact: true })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(1);
    await expect(nobodyFound(page)).toBeHidden();
    answers.heal();
    await press(notice, 'Try again');
    await time.until(async () => (await heading(page).textContent()) === 'Мария Петрова');
    await expect(page.getByRole('alert')).toBeHidden();
    expect(requestedData(simulator).at(-1)).toBe('chats');
  });
  await test.step('“Nobody found” names what the account lacks', async () => {
    answers.fail('get.calls_report', 'method_component_disabled');
    await find(page, `+${phones.unknown}`);
    await expect(nobodyFound(page)).toBeVisible();
    await expect(searched(page, 'requests and chats')).toBeVisible();
    await expectDetails(page, unsearched('calls'), 'method_component_disabled', [phones.unknown]);
  });
});

// Which days are then searched: use-search.test.tsx.
test('search follows the server’s date if the clock is three years slow', async ({ page }) => {
  await fakeTime(page, new Date(Date.now() - 3 * 365 * 86_400_000));
  await searchFor(page, `+${phones.ofNobody}`);
  await expect(unlinkedCalls(page)).toBeVisible();
  const year = String(new Date().getFullYear());
  await expect(searched(page, 'calls, requests and chats')).toContainText(year);
  const menu = await openAccountMenu(page);
  await expect(menu.getByText('This device’s clock is wrong. Set its date and time.')).toBeVisible();
});
