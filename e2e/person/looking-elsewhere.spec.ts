// What a press has paid for goes on while the agent looks elsewhere: it is neither ended nor asked for again.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { readyForOffline } from '../app/lazy-chunks.ts';
import { tab } from '../history/history-page.ts';
import { callsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { announced, openPerson } from '../support/open-person.ts';
import { visitorCard, visitorCards } from '../support/person-page.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const offer = (page: Page) => page.getByRole('button', { name: /^Load details of all/ });

test('the details of all, while the history and the table are shown, and a card is opened and closed', async ({
  page,
  simulator,
  held,
}) => {
  await openPerson(page, personIds.karenina);
  held.hold('getobj.visitor');
  await offer(page).click();
  await expect.poll(() => held.waiting()).toBe(5);
  const card = visitorCard(page, 7_100_000_501);
  await card.getByRole('button', { name: 'More', exact: true }).click();
  await card.getByRole('button', { name: 'Less', exact: true }).click();
  await button(page, 'Table').click();
  await expect(page.getByRole('table')).toBeVisible();
  await button(page, 'Cards').click();
  await tab(page, 'history').click();
  await expect.poll(() => held.waiting()).toBe(5);
  held.release();
  await expect.poll(() => callsOf(simulator, 'getobj.visitor').length).toBe(12);
  await tab(page, 'visitors').click();
  await expect(announced(page)).toHaveText('Details of all 12 are loaded');
  await expect(button(page, 'Hide all details')).toBeVisible();
  await expect(card).toContainText('Санкт-Петербург');
  expect(callsOf(simulator, 'getobj.visitor')).toHaveLength(12);
});

test('the details of all stop with the person: no call is sent that nobody sees, and what has come is not asked again', async ({
  page,
  simulator,
  held,
}) => {
  await openPerson(page, personIds.karenina);
  held.hold('getobj.visitor');
  await offer(page).click();
  await expect.poll(() => held.waiting()).toBe(5);
  await page.getByRole('link', { name: /look-up/ }).click();
  await expect(visitorCards(page)).toHaveCount(0);
  held.release();
  await page.goBack();
  await expect(offer(page)).toHaveText('Load details of all 12 (7 points)');
  await offer(page).click();
  await expect(announced(page)).toHaveText('Details of all 12 are loaded');
  expect(callsOf(simulator, 'getobj.visitor')).toHaveLength(12);
});

test('without a network, the details of all wait, and “Stop” forgets them', async ({
  page,
  context,
  simulator,
}) => {
  await openPerson(page, personIds.karenina);
  await readyForOffline(page);
  await expect(offer(page)).toBeVisible();
  await context.setOffline(true);
  await offer(page).click();
  await expect(page.getByText('Details: 0 of 12')).toBeVisible();
  await button(page, 'Stop').click();
  await expect(offer(page)).toHaveText('Load details of all 12 (13 points)');
  await context.setOffline(false);
  // Whatever waited for the network would be sent before it.
  await visitorCard(page, 7_100_000_512).getByRole('button', { name: 'More', exact: true }).click();
  await expect(visitorCard(page, 7_100_000_512).getByText('Asking')).toHaveCount(0);
  await expect(button(page, 'Less')).toHaveCount(1);
  await expect
    .poll(() => callsOf(simulator, 'getobj.visitor').map(({ params }) => params['id']))
    .toEqual([7_100_000_512]);
});
