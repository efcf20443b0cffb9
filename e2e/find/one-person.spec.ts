// A search that finds one person opens that person, whose searched contact leads.
import type { Page } from '@playwright/test';
import { emails, personIds, phones } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { askedFor, callsOf, methodsOf } from '../support/calls.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { find } from '../support/find-field.ts';
import { contacts, entries } from '../support/open-person.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { expectOnlyInMemory } from './find-link.ts';
import { called, searchFor } from './results-page.ts';

test('a caller’s number opens the person, and says when they called', async ({ page, simulator }) => {
  await searchFor(page, '8 (916) 555-12-34');
  await expect(heading(page)).toHaveText('Анна Каренина');
  await expect(page).toHaveURL(personPath(personIds.karenina));
  await expect(heading(page)).toBeFocused();
  await expect(visitorCards(page)).toHaveCount(12);
  // One call for the search, one for the cards.
  expect(methodsOf(simulator)).toEqual(['get.calls_report', 'get.person_visitors']);
  expect(callsOf(simulator, 'get.calls_report')[0]?.params).toMatchObject({
    fields: expect.arrayContaining(['person_id', 'visitor_id']),
    limit: 100,
    filter: {
      condition: 'or',
      filters: [
        { field: 'contact_phone_number', operator: '=', value: phones.karenina },
        { field: 'contact_phone_number', operator: '=', value: `+${phones.karenina}` },
      ],
    },
  });
  await expectOnlyInMemory(page, [phones.karenina.slice(1), '916 555', '916) 555']);
  await expectAccessible(page);

  await test.step('the line leads to the history, where the contact leads, too', async () => {
    await called(page, '10:15').click();
    await expect(page).toHaveURL(/tab=history&open=call-\d{8}101500$/);
    await expect(called(page, '10:15')).toBeVisible();
  });
  await test.step('Back leads to where the agent searched', async () => {
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL('/');
  });
  await test.step('a reload has no search', async () => {
    await find(page, `+${phones.karenina}`);
    await expect(called(page, '10:15')).toBeVisible();
    await page.reload();
    await expect(visitorCards(page)).toHaveCount(12);
    await expect(called(page, '10:15')).toBeHidden();
  });
});

test('one visitor without a person in the row opens, too', async ({ page, simulator, answers }) => {
  answers.answerWith('get.calls_report', [
    { visitor_id: 7_100_001_201, start_time: '2026-01-15 16:30:00', contact_phone_number: phones.unknown },
  ]);
  await searchFor(page, `+${phones.unknown}`);
  await expect(page).toHaveURL(new RegExp(`/persons/${personIds.dirty}\\?visitor=`));
  await expect(called(page, '16:30')).toBeVisible();
  expect(askedFor(simulator)).toEqual(['calls', 'visitor']);
});

const said = { call: 'Call +7 916 777 00 00', copy: 'Copy phone +7 916 777 00 00' };
const caller = (page: Page) => page.getByRole('link', { name: said.call, exact: true });

test('a number that no record has is the one to call and to copy, with its source', async ({ page }) => {
  await allowClipboard(page);
  await searchFor(page, `+${phones.inNoRecord}`);
  await expect(heading(page)).toHaveText('Мария Петрова');
  await expect(called(page, '20:05')).toBeVisible();
  await expect(caller(page)).toHaveAttribute('href', `tel:+${phones.inNoRecord}`);
  await expect(entries(page, 'Phones')).toContainText(['Not in the records', '+7 916 555 31 05']);
  for (const button of await page.getByRole('button', { name: said.copy, exact: true }).all()) {
    await button.click();
    await expect.poll(() => readClipboard(page)).toBe(`+${phones.inNoRecord}`);
  }
  await page.getByRole('button', { name: 'Copy summary', exact: true }).click();
  await expect.poll(() => readClipboard(page)).toContain('Phones: +7 916 777 00 00, ');
  await expectOnlyInMemory(page, [phones.inNoRecord.slice(1), '916 777']);

  await test.step('it leads again where Back leads to the person whom it found', async () => {
    await find(page, `+${phones.karenina}`);
    await expect(heading(page)).toHaveText('Анна Каренина');
    await expect(caller(page)).toBeHidden();
    await page.goBack();
    await expect(heading(page)).toHaveText('Мария Петрова');
    await expect(caller(page)).toBeVisible();
  });
  await test.step('in a frame it leads too', async () => {
    await page.goto('/find?embed=1#phone=%2B79167770000');
    await expect(page).toHaveURL(`${personPath(personIds.petrova)}?embed=1`);
    await expect(caller(page)).toHaveAttribute('href', `tel:+${phones.inNoRecord}`);
  });
});

test('an e-mail, a name, and somebody without a name', async ({ page, answers }) => {
  await test.step('an e-mail of the address book is the first contact', async () => {
    await searchFor(page, emails.addressBook);
    await expect(heading(page)).toHaveText('Клара Книжникова');
    await expect(page.getByText('Address book', { exact: true })).toBeVisible();
    await expect(contacts(page).getByRole('listitem').first()).toContainText(emails.addressBook);
    await expectOnlyInMemory(page, [emails.addressBook, 'book.example']);
  });
  await test.step('an e-mail of a request is marked in the records', async () => {
    await find(page, emails.request.toUpperCase());
    await expect(visitorCards(page).locator('mark')).toHaveText([emails.request]);
  });
  await test.step('a phone is no name of a person without one', async () => {
    const records = [{ person_id: personIds.petrov, visitor_id: 1 }];
    answers.answerWith('get.person_visitors', records, { times: 1 });
    await find(page, `+${phones.petrov}`);
    await expect(heading(page)).toHaveText(String(personIds.petrov));
    await expect(page.getByRole('link', { name: 'Call +7 916 555 31 01', exact: true })).toBeVisible();
    await expectOnlyInMemory(page, [phones.petrov.slice(1), '916 555 31']);
  });
  await test.step('a person found by a name has no searched contact', async () => {
    await searchFor(page, 'Клара Книжникова');
    await expect(heading(page)).toHaveText('Клара Книжникова');
    await expect(contacts(page).getByText('Not in the records')).toHaveCount(0);
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
  });
});
