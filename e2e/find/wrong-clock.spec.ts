// A device whose clock is wrong: the time that the server tells holds.
import type { Page } from '@playwright/test';
import { phones } from '#simulator/data/reserved.ts';
import { openAccountMenu } from '../support/account-menu.ts';
import { callsOf } from '../support/calls.ts';
import { find } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { fakeTime } from '../support/passing-time.ts';
import { heading } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { dated, nobodyFound } from './results-page.ts';

const HOUR_MS = 3_600_000;
const YEARS_MS = 3 * 365 * 24 * HOUR_MS;
const WRONG = 'The clock of this device is wrong. Set its date and time.';

const setBack = (page: Page, ms: number) => fakeTime(page, new Date(Date.now() - ms));
const year = new Date().getFullYear();

test('a search goes to today by the server, says the year where it is not the device’s, and the menu says it once', async ({
  page,
  simulator,
}) => {
  await setBack(page, YEARS_MS);
  await openSignedIn(page, '/');
  await find(page, `+${phones.karenina}`);
  await expect(heading(page)).toHaveText('Анна Каренина');
  // The first window was asked for by the device's clock, as nothing had said otherwise.
  expect(callsOf(simulator, 'get.calls_report')).toHaveLength(2);
  await find(page, `+${phones.ofNobody}`);
  await expect(nobodyFound(page)).toBeVisible();
  expect(callsOf(simulator, 'get.calls_report')).toHaveLength(3);
  await expect(page.getByText(dated('Searched since DAY.'))).toContainText(String(year));
  const menu = await openAccountMenu(page);
  await expect(menu.getByText(WRONG)).toBeVisible();
});

test('thirty hours behind, nothing of today is missing; a few minutes are not wrong', async ({
  page,
  openContext,
  simulator,
}) => {
  await setBack(page, 30 * HOUR_MS);
  await openSignedIn(page, `/find#phone=%2B${phones.karenina}`);
  await expect(heading(page)).toHaveText('Анна Каренина');
  const tills = callsOf(simulator, 'get.calls_report').map(({ params }) =>
    String(params['date_till']).slice(0, 10),
  );
  const tomorrow = new Date(Date.now() + 24 * HOUR_MS).toISOString().slice(0, 10);
  expect(tills.at(-1)).toBe(tomorrow);

  const right = await (await openContext()).newPage();
  await setBack(right, HOUR_MS / 12);
  await openSignedIn(right, '/');
  await find(right, `+${phones.ofNobody}`);
  await expect(nobodyFound(right)).toBeVisible();
  const menu = await openAccountMenu(right);
  await expect(menu.getByText(WRONG)).toHaveCount(0);
});
