// Five minutes before a session ends: the agent signs in again in a dialog and keeps the page.
import type { Page } from '@playwright/test';
import { demoLogin, personIds, phones } from '#simulator/data/reserved.ts';
import { findLink } from '../find/find-link.ts';
import { wholeYear } from '../find/results-page.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { recordsList } from '../support/notice.ts';
import { commonTime, type PassingTime } from '../support/passing-time.ts';
import { signInWithPassword } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
const MINUTE = 60_000;
/** 13:05 in the browser's time zone. */
const START = new Date('2026-03-02T10:05:00Z');

async function openDialog(page: Page, time: PassingTime): Promise<void> {
  await page.goto(`/persons/${personIds.karenina}#q=916`);
  await signInWithPassword(page);
  await expect(recordsList(page)).toBeVisible();
  await recordsList(page).evaluate((list) => list.setAttribute('data-before', ''));
  await time.jump(54 * MINUTE);
  const notice = noticeOfEnd(page);
  await expect(notice).toBeHidden();
  await time.jump(MINUTE);
  await expect(notice).toBeVisible();
  // The notice neither hides the page nor takes the focus.
  await expect(recordsList(page)).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.closest('[role=status]') ?? null)).toBeNull();
  await notice.getByRole('button', { name: 'Sign in again' }).click();
}

const noticeOfEnd = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'Your session ends at 14:05.' });

async function signInAgain(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByLabel(controls.en.password, { exact: true }).fill(demoLogin.password);
  await dialog.getByRole('button', { name: controls.en.signIn, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('signing in again in place keeps the page, and asks for it no second time', async ({
  page,
  simulator,
}) => {
  const time = await commonTime(page, simulator, START);
  await openDialog(page, time);
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog.getByLabel(controls.en.login, { exact: true })).toHaveValue(demoLogin.login);
  await expectAccessible(page);
  await signInAgain(page);
  await expect(page.getByText('Your session ends at')).toBeHidden();
  // The same DOM element, not a new list.
  await expect(page.locator('[data-before]')).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Find in records' })).toHaveValue('916');
  expect(callsOf(simulator, METHOD)).toHaveLength(1);

  // The first session's end has no effect on the page; the second session has its own notice.
  await time.jump(10 * MINUTE);
  await expect(page.getByText(/Your session (ends at|may end at)/)).toBeHidden();
  const refresh = page.getByRole('button', { name: controls.en.refresh, exact: true });
  await refresh.click();
  await expect.poll(() => callsOf(simulator, METHOD).length).toBe(2);
  await expect(refresh).toBeEnabled();
  const asked = callsOf(simulator, METHOD).map(({ params }) => params['access_token']);
  expect(asked[0]).not.toBe(asked[1]);
  await expect(page.locator('[data-before]')).toBeVisible();
  await time.jump(45 * MINUTE);
  await expect(page.getByText('Your session ends at 15:00.')).toBeVisible();
});

test('an open search goes on with the new session', async ({ page, simulator }) => {
  const time = await commonTime(page, simulator, START);
  await page.goto(findLink('phone', phones.ofNobody));
  await signInWithPassword(page);
  await expect(page.getByRole('heading', { name: 'Nobody found', exact: true })).toBeVisible();
  await time.jump(55 * MINUTE);
  await noticeOfEnd(page).getByRole('button', { name: 'Sign in again' }).click();
  await signInAgain(page);
  // The API ends the first session.
  simulator.advance(10 * MINUTE);
  await wholeYear(page).click();
  await expect.poll(() => callsOf(simulator, 'get.calls_report').length).toBe(5);
  const [first, second] = callsOf(simulator, 'get.calls_report').map(({ params }) => params['access_token']);
  expect(second).not.toBe(first);
  await expect(wholeYear(page)).toBeHidden();
  await expect(page.getByRole('button', { name: controls.en.account })).toBeVisible();
});
