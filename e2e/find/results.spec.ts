// What a search shows that does not find exactly one person, or of which a part fails, or that a wrong clock asks for.
import type { Page } from '@playwright/test';
import { personIds, phones } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { openAccountMenu } from '../support/account-menu.ts';
import { recordAnnouncements } from '../support/announcements.ts';
import { requestedData, callsTo } from '../support/calls.ts';
import { find, searchField } from '../support/find-field.ts';
import { boundingBox } from '../support/boxes.ts';
import { expect, test } from '../support/fixtures.ts';
import { failureNotice } from '../support/notice.ts';
import { fakeTime } from '../support/passing-time.ts';
import { heading } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { allDated, dated, foundPeople, nobodyFound, searchFor, wholeYearButton } from './results-page.ts';
import { press } from '../support/controls.ts';

test('several people are a list, by keyboard alone, to which Back leads', async ({ page, simulator }) => {
  const said = await recordAnnouncements(page);
  await openSignedIn(page, '/');
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.type('+7 916 555-31-05');
  await page.keyboard.press('Enter');
  const times = ['DAY, 09:05', 'DAY, 17:30', 'DAY, 12:00'].map(dated);
  await expect(foundPeople(page)).toContainText(times);
  await expect(foundPeople(page)).toContainText(['Иван Петров', 'Иван Петров', 'Мария Петрова']);
  await expect(foundPeople(page)).toContainText(['ООО «Азимут»', 'АО «Маяк»', '']);
  await expect(foundPeople(page).first()).toContainText('2 calls');
  await expect(page.getByText(allDated('Searched since DAY.'))).toBeVisible();
  await expect(heading(page)).toBeFocused();
  await expect.poll(said).toContain('3 people found');
  await page.keyboard.press('Tab');
  const links = foundPeople(page).getByRole('link');
  await expect(links.first()).toBeFocused();
  await expect(links.first()).toHaveAttribute('href', `/persons/${personIds.petrov}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/persons/${personIds.otherPetrov}`);
  await expect(heading(page)).toHaveText('Иван Петров');
  await expect(heading(page)).toBeFocused();

  const moreFound = page.getByRole('link', { name: allDated('2 more found') });
  await test.step('where the person was found is one line below the name', async () => {
    const call = await boundingBox(page.getByRole('link', { name: dated('Called DAY, 17:30') }));
    const [name, others] = [await boundingBox(heading(page)), await boundingBox(moreFound)];
    expect(name.y).toBeLessThan(100);
    expect(call.y).toBeGreaterThan(name.bottom);
    expect([others.y, others.height]).toEqual([call.y, 24]);
  });
  await moreFound.click();
  await expect(foundPeople(page)).toHaveCount(3);
  expect(requestedData(simulator)).toEqual(['calls']);

  await test.step('another search: the focus goes on to what it finds, and calls of nobody are said', async () => {
    await said();
    await page.keyboard.press('/');
    await page.keyboard.type(`+${phones.ofNobody}`);
    await page.keyboard.press('Enter');
    await expect(nobodyFound(page)).toBeVisible();
    await expect(heading(page)).toBeFocused();
    await expect.poll(said).toContain('2 calls from this number, nobody known. Nobody found');
    await expectAccessible(page);
  });
  await test.step('Back', async () => {
    const asked = requestedData(simulator);
    expect(asked.toSorted()).toEqual(['calls', 'calls', 'chats', 'requests']);
    await page.goBack();
    await expect(page).toHaveURL(/\/persons\//);
    await page.goBack();
    await expect(heading(page)).toHaveText('Search: phone +7 916 555 31 05');
    await expect(foundPeople(page)).toHaveCount(3);
    await page.goForward();
    await page.goForward();
    await expect(nobodyFound(page)).toBeVisible();
    expect(requestedData(simulator)).toEqual(asked);
  });
});

test('a busy number, hostile texts, and what cannot be read: no “nobody”', async ({ page, answers }) => {
  await openSignedIn(page, '/');
  await test.step('the newest 100 of 10,000 calls', async () => {
    await find(page, `+${phones.busy}`);
    await expect(foundPeople(page)).toHaveCount(2);
    await expect(page.getByText(dated('Only the newest 100 were searched: calls.'))).toBeVisible();
    await expect(page.getByText(dated('98 calls from this number, nobody known'))).toBeVisible();
  });
  await test.step('hostile texts are texts', async () => {
    await find(page, '<img src=x onerror="window.__hacked=1">');
    await expect(heading(page)).toContainText('<img src=x onerror=');
    await find(page, `+${phones.hostile}`);
    await expect(foundPeople(page)).toHaveCount(2);
    expect(await page.evaluate(() => Reflect.get(window, '__hacked'))).toBeUndefined();
  });
  await test.step('unreadable rows', async () => {
    const tooLarge = 9007199254740993n.toString();
    const data = [{ person_id: tooLarge }, { person_id: '7.5', visitor_id: {} }, null, 'text', 5];
    answers.answerWith('*', data);
    await find(page, '+79165550000');
    const unreadable = page.getByRole('listitem').getByText(dated('15 results could not be read'));
    await expect(unreadable).toBeVisible();
    await expect(page.getByText('nobody known')).toHaveCount(0);
    await expect(nobodyFound(page)).toHaveCount(0);
  });
});

test('the whole year is one press with its price', async ({ page, simulator, answers }) => {
  await searchFor(page, `+${phones.longAgo}`);
  await expect(wholeYearButton(page)).toHaveText(dated('Search the whole year (12 points)'));
  answers.hold('get.offline_messages_report');
  await wholeYearButton(page).press('Enter');
  await expect(page.getByText('Searching…', { exact: true }).first()).toBeVisible();
  await expect(foundPeople(page)).toContainText(['Мария Петрова', 'Иван Петров']);
  await expect(heading(page)).toBeFocused();
  answers.release();
  await expect(page.getByText(allDated('Searched since DAY.'))).toBeVisible();
  await expect(wholeYearButton(page)).toBeHidden();
  expect(requestedData(simulator)).toHaveLength(15);
});

test('what failed is said, and tried again by a press', async ({ page, simulator, answers }) => {
  const time = await fakeTime(page);
  answers.fail('get.calls_report', 'internal_error');
  await searchFor(page, `+${phones.chatOnly}`);
  await time.until(async () => (await heading(page).textContent()) === 'Мария Петрова');
  await expect(page.getByText('Not searched: calls', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);

  await test.step('where nobody else has the person, it is no “nobody”', async () => {
    answers.heal();
    answers.fail('get.chats_report', 'internal_error');
    await searchFor(page, `+${phones.chatOnly}`);
    const notice = failureNotice(page, 'The service isn’t responding. Try again in a few minutes.');
    await time.until(() => notice.isVisible());
    await expect(page.getByText('Not searched: chats', { exact: true })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(1);
    expect(await notice.innerText()).not.toContain(phones.chatOnly);
    await expect(nobodyFound(page)).toBeHidden();
    answers.heal();
    await press(notice, 'Try again');
    await time.until(async () => (await heading(page).textContent()) === 'Мария Петрова');
    await expect(page.getByRole('alert')).toBeHidden();
    expect(requestedData(simulator).at(-1)).toBe('chats');
  });
});

const DAY_MS = 86_400_000;

test('a wrong clock: the server’s today is searched', async ({ page, openContext, simulator }) => {
  const windows = () =>
    callsTo(simulator, 'get.calls_report').map(({ params }) => String(params['date_till']).slice(0, 10));
  const wrong = async (of: Page) =>
    (await openAccountMenu(of)).getByText('The clock of this device is wrong. Set its date and time.');
  await test.step('three years behind: the year is said where it is not the device’s', async () => {
    await fakeTime(page, new Date(Date.now() - 3 * 365 * DAY_MS));
    await openSignedIn(page, '/');
    await find(page, `+${phones.karenina}`);
    await expect(heading(page)).toHaveText('Анна Каренина');
    // The first window was asked for by the device's clock, as nothing had said otherwise.
    const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
    expect(windows()).toEqual([expect.any(String), tomorrow]);
    await find(page, `+${phones.ofNobody}`);
    await expect(nobodyFound(page)).toBeVisible();
    expect(windows()).toHaveLength(3);
    await expect(page.getByText(dated('Searched since DAY.'))).toContainText(
      String(new Date().getFullYear()),
    );
    await expect(await wrong(page)).toBeVisible();
  });
  await test.step('five minutes behind', async () => {
    const right = await (await openContext()).newPage();
    await fakeTime(right, new Date(Date.now() - 300_000));
    await openSignedIn(right, '/');
    await find(right, `+${phones.ofNobody}`);
    await expect(nobodyFound(right)).toBeVisible();
    await expect(await wrong(right)).toHaveCount(0);
  });
});
