// The details of all records by one press: what it asks for, what it costs, how it stops and fails, and that the filter finds them.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { karenina } from '#simulator/data/records/karenina.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { openMadePerson } from '../support/made-person.ts';
import { announced, filterBox, openPerson, shownIds } from '../support/open-person.ts';
import { visitorCard, visitorCards } from '../support/person-page.ts';

const all = karenina.length;
const ids = karenina.map((row) => row.visitor_id);
const offer = (page: Page) => page.getByRole('button', { name: /^Load details of all/ });
const more = { name: 'More', exact: true } as const;
const less = { name: 'Less', exact: true } as const;

test('one press asks for what is not loaded yet, once, and the filter finds what came', async ({
  page,
  simulator,
}) => {
  await openPerson(page, personIds.karenina);
  await expect(offer(page)).toHaveText(`Load details of all ${all} (${all + 1} points)`);
  expect(callsOf(simulator, 'getobj.visitor')).toEqual([]);
  await visitorCard(page, 7_100_000_502).getByRole('button', more).click();
  await expect(offer(page)).toHaveText(`Load details of all ${all} (${all - 1} points)`);

  // Of those that the filter leaves: 7100000504 and 7100000505, whose usernames are loaded.
  await filterBox(page).fill('алена');
  const ofThese = page.getByRole('button', { name: /^Load details of these/ });
  await expect(ofThese).toHaveText('Load details of these 2 (2 points)');
  await filterBox(page).fill('алена алена.k');
  await expect(visitorCards(page)).toHaveCount(0);
  await expect(ofThese).toBeHidden();
  await filterBox(page).fill('');
  // What the filter leaves is announced a moment after the last key, and would replace what follows.
  await expect(announced(page)).toHaveText(`${all} records`);
  await offer(page).click();
  await expect(announced(page)).toHaveText(`Details of all ${all} are loaded`);
  // What was paid for is shown, and the same button hides it.
  const hide = page.getByRole('button', { name: 'Hide all details', exact: true });
  await expect(hide).toBeFocused();
  await expect(visitorCard(page, 7_100_000_501)).toContainText('Номер договора');
  await expect(visitorCards(page).getByRole('button', less)).toHaveCount(all);
  // With one closed, it hides the others.
  await visitorCard(page, 7_100_000_502).getByRole('button', less).click();
  await expect(visitorCards(page).getByRole('button', less)).toHaveCount(all - 1);
  await hide.press('Enter');
  await expect(visitorCards(page).getByRole('button', less)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Show all details', exact: true })).toBeFocused();
  expect(callsOf(simulator, 'get.visitors')).toHaveLength(1);
  const asked = callsOf(simulator, 'getobj.visitor').map(({ params }) => Number(params['id']));
  expect(asked.toSorted((a, b) => a - b)).toEqual(ids.toSorted((a, b) => a - b));

  const first = visitorCard(page, 7_100_000_501);
  await expect(first).not.toContainText('Номер договора');
  await filterBox(page).fill('в-1877');
  await expect.poll(() => shownIds(page)).toEqual([7_100_000_501]);
  await expect(first.locator('mark')).toHaveText('В-1877');
  // What says nothing is left out.
  await expect(first).not.toContainText('Персональный менеджер');
  await expectAccessible(page);
  await filterBox(page).fill('');
  await expect(visitorCards(page)).toHaveCount(all);
  await expect(first).not.toContainText('Номер договора');
  await first.getByRole('button', more).click();
  await expect(first).toContainText('Номер договора');
  await first.getByRole('button', less).click();
  await expect(first).not.toContainText('Номер договора');
  await page.getByRole('button', { name: 'Show all details', exact: true }).click();
  await expect(visitorCards(page).getByRole('button', less)).toHaveCount(all);
  expect(callsOf(simulator, 'getobj.visitor')).toHaveLength(all);
});

test('the points of the day end it, with their notice, and it goes on when tried again', async ({
  page,
  simulator,
}) => {
  await openPerson(page, personIds.karenina);
  await visitorCards(page).first().getByRole('button', more).click();
  await expect(visitorCards(page).first()).toContainText('anna_karenina');
  await expect(offer(page)).toHaveText(`Load details of all ${all} (${all - 1} points)`);
  simulator.setPointsLeft({ day: 0 });
  await offer(page).click();
  await expect(page.getByRole('alert')).toHaveCount(1);
  // Those that were on their way: no call follows a refusal.
  expect(callsOf(simulator, 'getobj.visitor').length).toBeLessThanOrEqual(1 + 5);
  await expect(visitorCards(page)).toHaveCount(all);
  simulator.setPointsLeft({ day: 1_000 });
  await page.getByRole('button', { name: controls.en.tryAgain, exact: true }).click();
  await expect(announced(page)).toHaveText(`Details of all ${all} are loaded`);
  await expect(page.getByRole('alert')).toHaveCount(0);
  // The notice was removed with its button.
  await expect(page.getByRole('button', { name: 'Hide all details', exact: true })).toBeFocused();
});

test('failed calls are counted, and only these are made again', async ({
  page,
  simulator,
  allowConsoleErrors,
  answers,
}) => {
  allowConsoleErrors(/status of 500/);
  await openPerson(page, personIds.karenina);
  await visitorCards(page).first().getByRole('button', more).click();
  await expect(visitorCards(page).first()).toContainText('Номер договора');
  answers.answerWith({ status: 500, body: '' });
  await offer(page).click();
  const failed = `${all - 1} API calls for details failed`;
  await expect(page.getByRole('search').getByText(failed)).toBeVisible();
  await expect(announced(page)).toHaveText(failed);
  await expectAccessible(page);
  answers.answerWith(null);
  await page.getByRole('button', { name: controls.en.tryAgain, exact: true }).click();
  await expect(announced(page)).toHaveText(`Details of all ${all} are loaded`);
  expect(callsOf(simulator, 'getobj.visitor')).toHaveLength(all);
});

test('is not offered for one record, which needs no filter either, nor for very many', async ({
  page,
  server,
  simulator,
}) => {
  for (const count of [1, 51]) {
    server.use(simulator);
    await openMadePerson(page, {
      server,
      simulator,
      rows: Array.from({ length: count }, () => ({ name: 'Анна' })),
    });
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
    await expect(offer(page)).toBeHidden();
    await expect(filterBox(page)).toBeVisible({ visible: count > 1 });
  }
});
