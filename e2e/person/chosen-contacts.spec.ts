// A contact chosen in the merged panel: in a link, and after the records change.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { karenina } from '#simulator/data/records/karenina.ts';
import { expect, test } from '../support/fixtures.ts';
import { answering, openMadePerson } from '../support/made-person.ts';
import {
  announced,
  choice,
  contacts,
  entries,
  kareninaPhone,
  openPerson,
  shownIds,
} from '../support/open-person.ts';
import { personPath, visitorCards } from '../support/person-page.ts';

const first = '+7 916 555 00 01';
const second = '+7 916 555 00 02';
const chosenOf = (page: Page) => contacts(page).getByRole('button', { pressed: true });
const refresh = (page: Page) => page.getByRole('button', { name: 'Refresh', exact: true }).click();

test('a chosen contact stays the same when a number is put before it', async ({
  page,
  server,
  simulator,
}) => {
  const rows = [{ phones: ['89165550001'] }, { phones: ['89165550001'] }, { phones: ['89165550009'] }];
  await openMadePerson(page, { server, simulator, rows });
  await entries(page, 'Phones')
    .filter({ hasText: first })
    .getByRole('button', { name: /^Show / })
    .click();
  await expect(visitorCards(page)).toHaveCount(2);
  server.use(answering(simulator, [{ phones: ['89165550002', '8 (916) 555-00-01'] }, ...rows.slice(1)]));
  await refresh(page);
  await expect(contacts(page).getByText(second)).toBeVisible();
  await expect(chosenOf(page)).toHaveAccessibleName(new RegExp(`^Show only the records with \\${first}`));
  await expect(visitorCards(page)).toHaveCount(2);
  await page.reload();
  await expect(chosenOf(page)).toHaveAccessibleName(new RegExp(`^Show only the records with \\${first}`));
  await expect(visitorCards(page)).toHaveCount(2);
});

test('a chosen contact that is gone is said to be, and all records are shown', async ({
  page,
  server,
  simulator,
}) => {
  const rows = [{ phones: ['89165550001'] }, { phones: ['89165550009'] }];
  await openMadePerson(page, { server, simulator, rows });
  await entries(page, 'Phones')
    .filter({ hasText: first })
    .getByRole('button', { name: /^Show / })
    .click();
  await expect(visitorCards(page)).toHaveCount(1);
  server.use(answering(simulator, [{ phones: ['89165550002'] }, ...rows.slice(1)]));
  await refresh(page);
  const gone = page.getByRole('button', { name: /^The chosen contact was not found/ });
  await expect(gone).toBeVisible();
  await expect(announced(page)).toContainText('The chosen contact was not found');
  await expect(visitorCards(page)).toHaveCount(2);
  await expect(chosenOf(page)).toHaveCount(0);
  await page.reload();
  await expect(gone).toBeVisible();
  await expect(visitorCards(page)).toHaveCount(2);
  await gone.click();
  await expect(gone).toBeHidden();
  expect(new URL(page.url()).search).toBe('');
});

test('of several contacts in a link, all must be in a record; each is let go for itself', async ({
  page,
}) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  const urls: string[] = [];
  for (const list of ['Phones', 'Companies']) {
    await choice(entries(page, list).first()).click();
    await expect(chosenOf(page)).toHaveCount(1);
    urls.push(new URL(page.url()).search.slice(1));
  }
  await page.goto(`${personPath(personIds.karenina)}?${urls.join('&')}`);
  const both = karenina.filter(
    ({ company, phones = [] }) =>
      company?.includes('Вокзал') === true &&
      phones.some((phone) => phone.replace(/\D/g, '').endsWith('9165551234')),
  );
  await expect(chosenOf(page)).toHaveCount(2);
  await expect(visitorCards(page)).toHaveCount(both.length);
  expect(await shownIds(page)).toEqual(both.map((row) => row.visitor_id));
  await choice(entries(page, 'Phones').first()).click();
  await expect(page).toHaveURL(`${personPath(personIds.karenina)}?${urls[1]}`);
  await expect(visitorCards(page)).toHaveCount(4);
});
