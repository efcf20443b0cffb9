// The account's remaining points, the limits of the API, and an outdated API version.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { tokens } from '#simulator/data/tokens.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { failureRow } from '../failure/failure-table.ts';
import { expect, test } from '../support/fixtures.ts';
import { noticeOf, visitorsList } from '../support/notice.ts';
import { fakeTime } from '../support/passing-time.ts';
import { openSignedIn, signIn, signOut } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
const MINUTE = 60_000;
const path = `/persons/${personIds.example}`;

const points = (page: Page) => page.getByRole('banner').getByText(/points left today/);
const thisMinute = (page: Page) => page.getByRole('banner').getByText(/this minute/);
const refresh = (page: Page) => page.getByRole('button', { name: controls.en.refresh, exact: true }).click();

test('the app bar says the points left by the last answer that had them', async ({ page, simulator }) => {
  await openSignedIn(page, path);
  await expect(visitorsList(page)).toBeVisible();
  simulator.setPointsLeft({ day: 1234, minute: 150 });
  await refresh(page);
  await expect(points(page)).toHaveText(/^1,23\d points left today$/);
  await expect(thisMinute(page)).toHaveText(/^1[45]\d left this minute$/);
});

test('under a tenth it warns in words and colour, and says when it resets', async ({ page, simulator }) => {
  await openSignedIn(page, path);
  await expect(points(page)).toBeVisible();
  const colourOf = () => points(page).evaluate((element) => getComputedStyle(element).color);
  const usual = await colourOf();
  simulator.setPointsLeft({ day: 400, minute: 15 });
  await refresh(page);
  await expect(points(page)).toHaveText(
    /^Only (400|39\d) points left today\. Resets (today|tomorrow) at \d\d:\d\d$/,
  );
  await expect(thisMinute(page)).toHaveText(
    /^Only 1\d left this minute\. Resets (today|tomorrow) at \d\d:\d\d$/,
  );
  expect(await colourOf()).not.toBe(usual);
});

test('an account without limits says nothing of points', async ({ page }) => {
  await openSignedIn(page, path, tokens.withoutLimits);
  await expect(visitorsList(page)).toBeVisible();
  // The print note is drawn at the same time as the points would be.
  await expect(page.locator('.print-note')).toBeAttached();
  await expect(page.getByText(/points left today|this minute/)).toHaveCount(0);
});

test('an outdated version is told once for each sign-in, with the latest', async ({ page }) => {
  await openSignedIn(page, path, tokens.deprecated);
  const told = page.getByText(/uses an outdated version of the Data API; the latest is v\d/);
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Understood', exact: true }).click();
  await expect(told).toBeHidden();
  await refresh(page);
  await page.getByRole('link', { name: /look-up/ }).click();
  await page.getByLabel(controls.en.personId).fill(String(personIds.karenina));
  await page.getByRole('button', { name: controls.en.open, exact: true }).click();
  await expect(visitorsList(page)).toBeVisible();
  await expect(told).toBeHidden();

  await signOut(page);
  await signIn(page, { token: tokens.deprecated });
  await expect(told).toBeVisible();
});

test('a spent minute counts down and tries again once by itself at the reset', async ({
  page,
  simulator,
}) => {
  const time = await fakeTime(page);
  await openSignedIn(page, path);
  await expect(visitorsList(page)).toBeVisible();
  simulator.setPointsLeft({ minute: 0 });
  await refresh(page);
  const notice = noticeOf(page, failureRow('limit_exceeded', 'minute').title.en);
  await expect(notice).toContainText(/Resets in (1:00|0:\d\d)/);
  const before = callsOf(simulator, METHOD).length;
  simulator.advance(MINUTE);
  await time.jump(MINUTE);
  await expect(notice).toBeHidden();
  await expect(visitorsList(page)).toBeVisible();
  // The notice disappears when the call starts, before the simulator receives it.
  await expect.poll(() => callsOf(simulator, METHOD).length).toBe(before + 1);
});

test('a minute that is spent again at its reset is tried no further', async ({ page, simulator }) => {
  const time = await fakeTime(page);
  await openSignedIn(page, '/persons/9000000015');
  const notice = noticeOf(page, failureRow('limit_exceeded', 'minute').title.en);
  await expect(notice).toBeVisible();
  // Only the page's clock advances, not the simulator's.
  await time.jump(MINUTE);
  await expect.poll(() => callsOf(simulator, METHOD).length).toBe(2);
  await expect(notice).toBeVisible();
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
