// The pages of a visit. How sessions belong to visits, and which pages are one: session-requests.test.ts.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { button, press, switchLanguage } from '../support/controls.ts';
import { expect, requestedData, test } from '../support/fixtures.ts';
import { failureNotice } from '../support/notice.ts';
import { eventRow, eventRows, kind, openHistory } from './history-page.ts';

const METHOD = 'get.visitor_sessions_report';
const SHOW = 'Show the pages';

/** Opens a history, and lists only its visits. */
async function openVisits(page: Page, personId: number): Promise<void> {
  await openHistory(page, personId);
  await kind(page, 'Visits').click();
  await expect(button(page, SHOW).first()).toBeVisible();
}

const pagesOf = (row: Locator): Locator => row.getByRole('list', { name: 'Pages' }).getByRole('listitem');

test('one call has the pages of all visits, and the visit of a call', async ({ page, simulator }) => {
  await openHistory(page, personIds.karenina);
  await press(eventRow(page, 'Incoming call'), 'Show the call');
  await expect(button(page, 'Copy call')).toBeVisible();
  await expect(button(page, 'Show the visit')).toHaveCount(0);
  await kind(page, 'Visits').click();
  expect(requestedData(simulator)).toEqual(['events', 'calls']);
  // Older than 89 days.
  await expect(button(eventRows(page).last(), SHOW)).toHaveCount(0);

  await test.step('in their order, with how long', async () => {
    const [first, second] = [eventRows(page).first(), eventRows(page).nth(1)];
    await press(first, SHOW);
    await expect(pagesOf(first).first()).toHaveText(/^\d\d:\d\d ·\s\d+:\d\d ·\s\/[a-z/]*$/);
    await expect(pagesOf(first).first().getByRole('link')).toHaveAttribute('rel', /noreferrer/);
    await expect(first.getByRole('term').last()).toHaveText('Where');
    await press(second, SHOW);
    await expect(pagesOf(second).first()).toBeVisible();
    await press(second, 'Hide');
    await expect(pagesOf(second)).toHaveCount(0);
    expect(requestedData(simulator)).toEqual(['events', 'calls', 'visits']);
  });
  await test.step('twenty first', async () => {
    // One visit of twelve is long.
    for (let index = 1; index < 12; index += 1) await press(eventRows(page).nth(index), SHOW);
    const showAll = page.getByRole('button', { name: 'Show all', exact: true });
    const long = eventRows(page)
      .filter({ has: page.getByRole('button', { name: /^Show (all|less)$/ }) })
      .first();
    await expect(pagesOf(long)).toHaveCount(20);
    await showAll.first().click();
    expect(await pagesOf(long).count()).toBeGreaterThan(20);
    await press(long, 'Show less');
    await expect(pagesOf(long)).toHaveCount(20);
  });
  await test.step('of the call', async () => {
    await kind(page, 'Visits').click();
    const call = eventRow(page, 'Incoming call');
    await press(call, 'Show the visit');
    await expect(pagesOf(call).first()).toBeVisible();
    expect(requestedData(simulator)).toEqual(['events', 'calls', 'visits']);
  });
  await test.step('in Russian', async () => {
    await switchLanguage(page, 'ru');
    await expect(button(page, 'Показать посещение')).toBeVisible();
    await page.getByRole('button', { name: 'Посещения', exact: true }).click();
    await expect(button(page, 'Показать страницы').first()).toBeVisible();
  });
});

test('refused pages have one notice, and can be tried again', async ({ page, answers }) => {
  answers.fail(METHOD, 'forbidden');
  await openVisits(page, personIds.karenina);
  const [first, second] = [eventRows(page).first(), eventRows(page).nth(1)];
  await press(first, SHOW);
  await expect(failureNotice(page, 'You don’t have access to this.')).toBeVisible();
  await press(second, SHOW);
  await expect(failureNotice(page, 'You don’t have access to this.')).toHaveCount(1);
  await expect(button(eventRows(page).nth(2), SHOW)).toBeVisible();
  answers.heal();
  await press(second, 'Try again');
  await expect(pagesOf(first).first()).toBeVisible();
  await expect(pagesOf(second).first()).toBeVisible();
});

test('a portal without the pages of visits has no button after the first press', async ({
  page,
  answers,
}) => {
  answers.fail(METHOD, 'method_not_found');
  await openVisits(page, personIds.karenina);
  const row = eventRows(page).first();
  await button(row, SHOW).press('Enter');
  await expect(row.getByText('No details found for this event')).toBeVisible();
  await expect(row).toBeFocused();
  await expect(button(page, SHOW)).toHaveCount(0);
});

test('hostile pages of a visit are left out, or text', async ({ page }) => {
  await openVisits(page, personIds.hostile);
  const row = eventRows(page).first();
  await press(row, SHOW);
  await expect(pagesOf(row).first()).toBeVisible();
  await expect(row).toContainText('"><img src=x onerror=');
  await expect(row).not.toContainText('javascript:');
  await expect(row.locator('script, img, iframe, b')).toHaveCount(0);
  for (const link of await row.getByRole('link').all())
    expect(await link.getAttribute('href')).toMatch(/^https:\/\//);
});
