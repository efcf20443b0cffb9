// The account's remaining points, the limits of the API, and an outdated API version.
import type { Locator, Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { listen } from '../support/announcements.ts';
import { closeAccountMenu, openAccountMenu } from '../support/account-menu.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { find } from '../support/find-field.ts';
import { failureRow } from '../failure/failure-table.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectDetails, noticeOf, visitorsList } from '../support/notice.ts';
import { contacts } from '../support/open-person.ts';
import { fakeTime } from '../support/passing-time.ts';
import { openSignedIn, signIn, signOut } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
const MINUTE = 60_000;
const path = `/persons/${personIds.example}`;

const fewPoints = (page: Page) => page.getByRole('banner').getByText(/points left today/);
const refresh = (page: Page) => page.getByRole('button', { name: controls.en.refresh, exact: true }).click();

test('the account’s menu says the points used and left, the app bar those left when they are few', async ({
  page,
  simulator,
}) => {
  await openSignedIn(page, path);
  await expect(visitorsList(page)).toBeVisible();
  simulator.setPointsLeft({ day: 1235 });
  await refresh(page);
  const menu = await openAccountMenu(page);
  await expect(menu.getByText(/^Points today: 3,76\d\sused, 1,23\d\sleft$/)).toBeVisible();
  await expect(fewPoints(page)).toHaveCount(0);
  await closeAccountMenu(menu);

  simulator.setPointsLeft({ day: 50 });
  await refresh(page);
  await expect(fewPoints(page)).toHaveText(/^Only 4\d\spoints left today$/);
  const colourOf = (text: Locator) => text.evaluate((element) => getComputedStyle(element).color);
  expect(await colourOf(fewPoints(page))).not.toBe(await colourOf(page.locator('body')));

  await test.step('on a phone by a mark on the account’s button, and in its menu', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const mark = () =>
      page.evaluate(() => {
        const button = document.querySelector('.account-button');
        return button && getComputedStyle(button, '::before').content;
      });
    await expect.poll(mark).toBe('""');
    const narrow = await openAccountMenu(page);
    await expect(narrow.getByText(/^Points today: .*4\d\sleft$/)).toBeInViewport({ ratio: 1 });
  });
});

test('an account without limits, and an outdated version', async ({ page }) => {
  await test.step('an account without limits says nothing of points', async () => {
    await openSignedIn(page, path, tokens.withoutLimits);
    await expect(visitorsList(page)).toBeVisible();
    await openAccountMenu(page);
    await expect(page.getByText(/points (left )?today/i)).toHaveCount(0);
  });
  await test.step('an outdated API version is announced once for each sign-in, with the latest one', async () => {
    await openSignedIn(page, path, tokens.deprecated);
    const told = page.getByText(/uses an outdated version of the Data API; the latest is v\d/);
    await expect(told).toBeVisible();
    await page.getByRole('button', { name: 'Understood', exact: true }).click();
    await expect(told).toBeHidden();
    await refresh(page);
    await page.getByRole('link', { name: /look-up/ }).click();
    await find(page, String(personIds.karenina));
    await expect(visitorsList(page)).toBeVisible();
    await expect(told).toBeHidden();

    await signOut(page);
    await signIn(page, { token: tokens.deprecated });
    await expect(told).toBeVisible();
  });
});

test('a spent minute is one line where the records are, counts down and tries again once by itself at the reset', async ({
  page,
  simulator,
}) => {
  const time = await fakeTime(page);
  const announcements = await listen(page);
  await openSignedIn(page, path);
  await expect(visitorsList(page)).toBeVisible();
  await time.jump(5 * MINUTE);
  simulator.setPointsLeft({ minute: 0 });
  await announcements();
  await refresh(page);
  const { title } = failureRow('limit_exceeded', 'minute');
  const notice = noticeOf(page, title.en);
  await test.step('above the contacts, and announced once', async () => {
    await expect(notice).toContainText(
      /^Could not refresh\. Last updated 5\sminutes\sago\..*Resets in (1:00|0:\d\d)/,
    );
    const line = await notice.boundingBox();
    expect(line?.height).toBeLessThanOrEqual(40);
    expect((await contacts(page).boundingBox())?.y).toBeGreaterThanOrEqual((line?.y ?? 0) + 40);
    await time.jump(3000);
    await expect(notice).toContainText(/Resets in 0:\d\d/);
    expect((await announcements()).filter((said) => said.includes(title.en))).toHaveLength(1);
    await expectDetails(
      page,
      notice,
      {
        method: METHOD,
        mnemonic: 'limit_exceeded',
        code: /^-\d+$/,
        requestId: String(callsOf(simulator, METHOD).at(-1)?.id),
        httpStatus: '200',
      },
      [tokens.client],
    );
  });
  await test.step('“More” and the history have theirs', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).first().click();
    await page.getByRole('tab', { name: 'History', exact: true }).click();
    await expect(notice).toHaveCount(1);
    expect((await notice.boundingBox())?.height).toBeLessThanOrEqual(40);
    await page.getByRole('tab', { name: 'Visitors', exact: true }).click();
    await expect(notice).toHaveCount(3);
    await page.getByRole('button', { name: 'Less', exact: true }).click();
  });
  const before = callsOf(simulator, METHOD).length;
  simulator.advance(MINUTE);
  await time.jump(MINUTE);
  await expect(notice).toBeHidden();
  await expect(visitorsList(page)).toBeVisible();
  // The notice disappears when the call starts, before the simulator receives it.
  await expect.poll(() => callsOf(simulator, METHOD).length).toBe(before + 1);
});

test('a minute that is spent counts down; spent again at its reset, it is tried no further', async ({
  page,
  simulator,
}) => {
  const time = await fakeTime(page);
  await openSignedIn(page, '/persons/9000000015');
  const notice = noticeOf(page, failureRow('limit_exceeded', 'minute').title.en);
  await expect(notice).toContainText('Points per minute: 200.');
  await expect(notice).toContainText('No action needed');
  await expect(notice).toContainText(/Resets in (1:00|0:5\d)/);
  await time.jump(25_000);
  await expect(notice).toContainText(/Resets in 0:[23]\d/);
  // Before the reset it could only fail.
  await expect(notice.getByRole('button', { name: controls.en.tryAgain, exact: true })).toBeDisabled();
  // Only the page's clock advances, not the simulator's.
  await time.jump(MINUTE);
  await expect.poll(() => callsOf(simulator, METHOD).length).toBe(2);
  // Of the second answer, which the next jump would else leave behind.
  await expect(notice).toContainText(/Resets in (1:00|0:5\d)/);
  for (let minute = 0; minute < 5; minute += 1) await time.jump(2 * MINUTE);
  await expect(notice).toBeVisible();
  expect(callsOf(simulator, METHOD)).toHaveLength(2);
});

test('on a spent day nothing is tried or fetched by itself', async ({ page, simulator }) => {
  const time = await fakeTime(page);
  await openSignedIn(page, path);
  await expect(visitorsList(page)).toBeVisible();
  simulator.setPointsLeft({ day: 0 });
  await refresh(page);
  const notice = noticeOf(page, failureRow('limit_exceeded', 'day').title.en);
  await expect(notice).toContainText(/Resets (today|tomorrow) at \d\d:\d\d/);
  const { length } = simulator.calls;
  for (let day = 0; day < 3; day += 1) {
    await time.jump(25 * 60 * MINUTE);
    simulator.advance(25 * 60 * MINUTE);
    await page.evaluate(() => {
      dispatchEvent(new Event('focus'));
      dispatchEvent(new Event('online'));
      document.dispatchEvent(new Event('visibilitychange'));
    });
  }
  await expect(notice).toBeVisible();
  expect(simulator.calls).toHaveLength(length);
  await notice.getByRole('button', { name: controls.en.tryAgain, exact: true }).click();
  await expect(notice).toBeHidden();
  await expect(visitorsList(page)).toBeVisible();
});
