// The contact that was searched for leads on the page of the person whom it found.
import type { Page } from '@playwright/test';
import { emails, personIds, phones } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { find } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { choice, contacts, entries } from '../support/open-person.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { expectOnlyInMemory } from './find-link.ts';
import { allDated, dated, foundPeople, searchFor } from './results-page.ts';

const said = {
  line: 'Found by +7 916 777 00 00, call of DAY',
  call: 'Call +7 916 777 00 00',
  copy: 'Copy phone +7 916 777 00 00',
  summary: 'Copy summary',
  phones: 'Phones',
  source: 'In no record; call of DAY',
  inSummary: 'Phone: +7 916 777 00 00 (in no record)',
};

const caller = (page: Page) => page.getByRole('link', { name: said.call, exact: true });

test('a number that no record has is the one to call and to copy, with its source', async ({ page }) => {
  await allowClipboard(page);
  await searchFor(page, `+${phones.inNoRecord}`);
  await expect(heading(page)).toHaveText('Пётр Лайков');
  await expect(page.getByRole('link', { name: allDated(said.line) })).toBeVisible();
  await expect(caller(page)).toHaveAttribute('href', `tel:+${phones.inNoRecord}`);
  await expect(page.locator('.first-phone__number')).toHaveText('+7 916 777 00 00');
  await expect(entries(page, said.phones)).toContainText([dated(said.source), '+7 916 555 31 19']);
  await expectAccessible(page);
  for (const button of await page.getByRole('button', { name: said.copy, exact: true }).all()) {
    await button.click();
    await expect.poll(() => readClipboard(page)).toBe(`+${phones.inNoRecord}`);
  }
  await page.getByRole('button', { name: said.summary, exact: true }).click();
  await expect.poll(() => readClipboard(page)).toContain(said.inSummary);
  await expectOnlyInMemory(page, [phones.inNoRecord.slice(1), '916 777']);

  await test.step('it leads again where Back leads to the person whom it found', async () => {
    await find(page, `+${phones.karenina}`);
    await expect(heading(page)).toHaveText('Анна Каренина');
    await expect(caller(page)).toBeHidden();
    await page.goBack();
    await expect(heading(page)).toHaveText('Пётр Лайков');
    await expect(caller(page)).toBeVisible();
    await expect(page.getByRole('link', { name: /^Found by/ })).toContainText('+7 916 777 00 00');
  });
  await test.step('in a frame it leads too', async () => {
    await page.goto('/find?embed=1#phone=%2B79167770000');
    await expect(page).toHaveURL(`${personPath(personIds.likeOnly)}?embed=1`);
    await expect(caller(page)).toHaveAttribute('href', `tel:+${phones.inNoRecord}`);
    await expect(entries(page, said.phones).first()).toContainText(dated(said.source));
  });
});

test('a number of one record leads before others, is marked in its card, and no longer after another search', async ({
  page,
}) => {
  await searchFor(page, `+${phones.shared}`);
  await foundPeople(page).first().getByRole('link').click();
  await expect(page).toHaveURL(personPath(personIds.petrov));
  await expect(page.getByRole('link', { name: 'Call +7 916 555 31 05', exact: true })).toBeVisible();
  await expect(entries(page, 'Phones')).toContainText(['+7 916 555 31 05', '+7 916 555 31 01']);
  await expect(contacts(page).getByText('In no record')).toHaveCount(0);
  await expect(visitorCards(page).locator('mark')).toHaveText(['+7 916 555 31 05']);

  await find(page, String(personIds.karenina));
  await expect(heading(page)).toHaveText('Анна Каренина');
  await expect(page.getByRole('link', { name: 'Call +7 916 555 12 34', exact: true })).toBeVisible();
  await expect(visitorCards(page).locator('mark')).toHaveCount(0);
});

test('the table marks it too, and what the filter finds is marked instead', async ({ page }) => {
  await searchFor(page, `+${phones.karenina}`);
  const marks = visitorCards(page).locator('mark');
  await expect(marks.first()).toHaveText('+7 916 555 12 34');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('table').locator('mark').first()).toHaveText('+7 916 555 12 34');
  await page.getByRole('button', { name: 'Cards', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Filter visitors', exact: true }).fill('1234');
  await expect(marks.first()).toHaveText('12 34');
  // It chooses records as before.
  await choice(entries(page, 'Phones').first()).click();
  await expect(page).toHaveURL(/entry=phone/);
});

test('an e-mail, a name, and somebody without a name', async ({ page }) => {
  await test.step('an e-mail of the address book is the first contact, with its source', async () => {
    await searchFor(page, emails.addressBookOnly);
    await expect(heading(page)).toHaveText('Клара Книжникова');
    await expect(
      page.getByRole('link', { name: `Found by ${emails.addressBookOnly}, address book`, exact: true }),
    ).toBeVisible();
    await expect(contacts(page).getByRole('listitem').first()).toContainText(emails.addressBookOnly);
    await expect(contacts(page).getByRole('listitem').first()).toContainText('In no record; address book');
    await expect(page.getByRole('link', { name: 'Call +7 916 555 31 18', exact: true })).toBeVisible();
    await expectOnlyInMemory(page, [emails.addressBookOnly, 'book.example']);
  });
  await test.step('an e-mail of a request is marked in the records', async () => {
    await find(page, emails.requestOnly.toUpperCase());
    await expect(visitorCards(page).locator('mark')).toHaveText([emails.requestOnly]);
  });
  await test.step('it is no name of a person without one, who is kept as the ID', async () => {
    await find(page, `+${phones.plusRefused}`);
    await expect(heading(page)).toHaveText(String(personIds.minimal));
    await expect(page.getByRole('link', { name: 'Call +7 916 555 31 13', exact: true })).toBeVisible();
    await expectOnlyInMemory(page, [phones.plusRefused.slice(1), '916 555 31']);
  });
  await test.step('a person found by a name has no searched contact', async () => {
    await searchFor(page, 'Клара Книжникова');
    await expect(heading(page)).toHaveText('Клара Книжникова');
    await expect(contacts(page).getByText('In no record')).toHaveCount(0);
    await expect(visitorCards(page).locator('mark')).toHaveCount(0);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the bar calls and copies it', async ({ page }) => {
    await allowClipboard(page);
    await searchFor(page, `+${phones.inNoRecord}`);
    const bar = page.getByRole('toolbar', { name: 'Quick actions: +7 916 777 00 00', exact: true });
    await expect(bar.getByRole('link', { name: 'Call', exact: true })).toHaveAttribute(
      'href',
      `tel:+${phones.inNoRecord}`,
    );
    await bar.getByRole('button', { name: /^Copy/ }).click();
    await expect.poll(() => readClipboard(page)).toBe(`+${phones.inNoRecord}`);
    await page.getByRole('tab', { name: 'Contacts', exact: true }).click();
    await expect(contacts(page).getByRole('listitem').first()).toContainText(
      dated('In no record; call of DAY'),
    );
  });
});
