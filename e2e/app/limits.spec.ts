// The account's remaining points, the API's limits per minute and per day.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { recordAnnouncements } from '../support/announcements.ts';
import { button, closeAccountMenu, openAccountMenu, press } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectSingleLine, recordsList } from '../support/notice.ts';
import { fakeTime } from '../support/fake-time.ts';
import { openSignedIn } from '../support/sign-in.ts';

const MINUTE = 60_000;
const path = `/persons/${personIds.example}`;

const refresh = (page: Page) => press(page, 'Refresh');

test('points are in the menu, and in the app bar when few are left', async ({ page, simulator }) => {
  const fewPoints = page.getByRole('banner').getByText(/points left today/);
  await openSignedIn(page, path);
  await expect(recordsList(page)).toBeVisible();
  simulator.setPointsLeft({ day: 1235 });
  await refresh(page);
  const menu = await openAccountMenu(page);
  await expect(menu.getByText(/^Points today: 3,76\d\sused, 1,23\d\sleft$/)).toBeVisible();
  await expect(fewPoints).toHaveCount(0);
  await closeAccountMenu(menu);
  simulator.setPointsLeft({ day: 48 });
  await refresh(page);
  await expect(fewPoints).toHaveText(/^Only 4\d\spoints left today$/);

  await test.step('on a phone as an icon', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.locator('.few-points > .icon')).toBeInViewport();
    await openAccountMenu(page);
    await expect(menu.getByText(/^Points today: .*4\d\sleft$/)).toBeInViewport({ ratio: 1 });
  });
});

test('exhausted limit allows no call until its reset', async ({ page, simulator }) => {
  const time = await fakeTime(page);
  const announcements = await recordAnnouncements(page);
  await openSignedIn(page, path);
  await expect(recordsList(page)).toBeVisible();
  await test.step('of a minute: one line counts down', async () => {
    simulator.setPointsLeft({ minute: 0 });
    await refresh(page);
    const banner = page.getByRole('status').filter({ hasText: /^Minute limit reached\. Loading resumes in/ });
    await expect(banner).toContainText(/0:\d\d$/);
    await expectSingleLine(banner);
    await expectAccessible(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(banner).toBeInViewport({ ratio: 1 });
    await time.jump(3000);
    expect((await announcements()).filter((text) => text.startsWith('0:'))).toEqual([]);
    const { length } = simulator.calls;
    simulator.advance(MINUTE);
    await time.jump(MINUTE + 2000);
    await expect(banner).toBeHidden();
    expect(simulator.calls.length).toBeGreaterThan(length);
  });
  await test.step('of a day: only a press calls again', async () => {
    simulator.setPointsLeft({ day: 0 });
    await refresh(page);
    const notice = page.getByRole('alert');
    await expect(notice).toContainText(/^No points left today\. They reset at \d\d:\d\d\./);
    const tryAgain = button(notice, 'Try again');
    await expect(tryAgain).toHaveCount(0);
    await expect(recordsList(page)).toBeVisible();
    const { length } = simulator.calls;
    await time.jump(25 * 60 * MINUTE);
    simulator.advance(25 * 60 * MINUTE);
    await page.evaluate(() => {
      dispatchEvent(new Event('focus'));
      dispatchEvent(new Event('online'));
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(tryAgain).toBeVisible();
    expect(simulator.calls).toHaveLength(length);
    await tryAgain.click();
    await expect(notice).toBeHidden();
    await expect(recordsList(page)).toBeVisible();
  });
});
