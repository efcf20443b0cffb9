// The account's remaining points, and the limits of the API.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { listen } from '../support/announcements.ts';
import { accountMenu, closeAccountMenu, openAccountMenu } from '../support/account-menu.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectOneLine, recordsList } from '../support/notice.ts';
import { fakeTime } from '../support/passing-time.ts';
import { openSignedIn } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
const MINUTE = 60_000;
const path = `/persons/${personIds.example}`;

const fewPoints = (page: Page) => page.getByRole('banner').getByText(/points left today/);
const refresh = (page: Page) => page.getByRole('button', { name: controls.en.refresh, exact: true }).click();

test('the menu says the points used and left, the app bar those left when they are few; a spent minute, and a spent day', async ({
  page,
  simulator,
}) => {
  const time = await fakeTime(page);
  const announcements = await listen(page);
  await openSignedIn(page, path);
  await expect(recordsList(page)).toBeVisible();
  simulator.setPointsLeft({ day: 1235 });
  await refresh(page);
  const menu = await openAccountMenu(page);
  await expect(menu.getByText(/^Points today: 3,76\d\sused, 1,23\d\sleft$/)).toBeVisible();
  await expect(fewPoints(page)).toHaveCount(0);
  await closeAccountMenu(menu);

  simulator.setPointsLeft({ day: 48 });
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
  await page.setViewportSize({ width: 1280, height: 800 });
  await closeAccountMenu(accountMenu(page));
  // One line for all that waits for it: banners.test.tsx.
  await test.step('a spent minute counts down in one line, and what waits for it goes on at its reset', async () => {
    simulator.setPointsLeft({ minute: 0 });
    await announcements();
    await refresh(page);
    const strip = page.getByRole('status').filter({ hasText: /^No requests are left for this minute\./ });
    await expect(strip).toContainText(/0:\d\d$/);
    await expectOneLine(strip);
    await expectAccessible(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await time.jump(3000);
    expect((await announcements()).filter((said) => said.startsWith('0:'))).toEqual([]);
    const before = callsOf(simulator, METHOD).length;
    simulator.advance(MINUTE);
    await time.jump(MINUTE + 2000);
    await expect(strip).toBeHidden();
    await expect.poll(() => callsOf(simulator, METHOD).length).toBe(before + 1);
  });
  await test.step('on a spent day nothing is tried or fetched by itself, and nothing can be before its reset', async () => {
    simulator.setPointsLeft({ day: 0 });
    await refresh(page);
    const line = page.getByRole('alert');
    await expect(line).toContainText(/^No requests are left for today\. They come back at \d\d:\d\d\./);
    const tryAgain = line.getByRole('button', { name: controls.en.tryAgain, exact: true });
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
    await expect(line).toBeHidden();
    await expect(recordsList(page)).toBeVisible();
  });
});
