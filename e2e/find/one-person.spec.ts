// A search that finds one person opens that person, with the searched contact first.
import { emails, personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { eventRow, kind, tab } from '../history/history-page.ts';
import { head, rows, viewButton } from '../person/records-table.ts';
import { button, find, link, press, readClipboard, searchField } from '../support/controls.ts';
import { calledMethods, expect, requestedData, test } from '../support/fixtures.ts';
import { contactItems, contacts, filterBox } from '../support/open-person.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { allDated, calledLink, dated, expectNotStored, foundPeople, searchFor } from './results-page.ts';

test('caller’s number opens the person, with the time of the call', async ({ page, simulator, answers }) => {
  await searchFor(page, '8 (916) 555-12-34');
  await expect(heading(page)).toHaveText('Анна Каренина');
  await expect(page).toHaveURL(personPath(personIds.karenina));
  await expect(heading(page)).toBeFocused();
  await expect(visitorCards(page)).toHaveCount(12);
  expect(calledMethods(simulator)).toEqual(['get.calls_report', 'get.person_visitors']);
  await expectNotStored(page, [phones.karenina.slice(1), '916 555', '916) 555']);
  await test.step('which links to the call in the history', async () => {
    await calledLink(page, '10:15').click();
    await expect(page).toHaveURL(/tab=history&open=call-\d{8}101500$/);
    await expect(calledLink(page, '10:15')).toBeVisible();
  });
  await test.step('Back leads to the look-up page', async () => {
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL('/');
  });
  await test.step('a call of ours is called so', async () => {
    await find(page, `+${phones.klara}`);
    await expect(page.getByRole('link', { name: allDated('We called DAY, 15:15') })).toBeVisible();
    await page.goBack();
  });
  await test.step('or the visitor’s person where the calls name none', async () => {
    const visitors = [{ visitor_id: 7_100_000_501 }, { visitor_id: 7_100_000_502 }];
    answers.answerWith('get.calls_report', visitors);
    await find(page, `+${phones.unknown}`);
    await link(foundPeople(page), 'Visitor ID 7100000501').click();
    await expect(heading(page)).toHaveText('Анна Каренина');
    await expect(page.getByRole('link', { name: dated('1 more found') })).toBeVisible();
    const call = { visitor_id: 7_100_001_201, start_time: '2026-01-15 16:30:00', direction: 'in' };
    answers.answerWith('get.calls_report', [call]);
    await find(page, '+79165553198');
    await expect(page).toHaveURL(new RegExp(`/persons/${personIds.dirty}\\?visitor=`));
    await expect(calledLink(page, '16:30')).toBeVisible();
    expect(requestedData(simulator).at(-1)).toBe('visitor');
  });
});

test('searched contact is first, without a record and without a name, too', async ({ page, answers }) => {
  const call = link(page, 'Call +7 916 777 00 00');
  await searchFor(page, `+${phones.inNoRecord}`);
  await expect(heading(page)).toHaveText('Мария Петрова');
  await expect(calledLink(page, '20:05')).toBeVisible();
  await expect(call).toHaveAttribute('href', `tel:+${phones.inNoRecord}`);
  await expect(contactItems(page, 'Phones')).toContainText(['Not in the records', '+7 916 555 31 05']);
  for (const copy of await button(page, 'Copy phone +7 916 777 00 00').all()) {
    await copy.click();
    await expect.poll(() => readClipboard(page)).toBe(`+${phones.inNoRecord}`);
  }
  await press(page, 'Copy summary');
  await expect.poll(() => readClipboard(page)).toContain('Phones: +7 916 777 00 00, ');
  await expectNotStored(page, [phones.inNoRecord.slice(1), '916 777']);
  await test.step('also when Back leads to the person again', async () => {
    await find(page, `+${phones.karenina}`);
    await expect(heading(page)).toHaveText('Анна Каренина');
    await expect(call).toBeHidden();
    await page.goBack();
    await expect(heading(page)).toHaveText('Мария Петрова');
    await expect(call).toBeVisible();
  });
  await test.step('an e-mail of the address book', async () => {
    await find(page, emails.addressBook);
    await expect(heading(page)).toHaveText('Клара Книжникова');
    await expect(page.getByText('address book', { exact: true })).toBeVisible();
    await expect(contacts(page).getByRole('listitem').first()).toContainText(emails.addressBook);
    await expectNotStored(page, [emails.addressBook, 'book.example']);
  });
  await test.step('a phone, which is no name', async () => {
    const records = [{ person_id: personIds.petrov, visitor_id: 1 }];
    answers.answerWith('get.person_visitors', records, { times: 1 });
    await find(page, `+${phones.petrov}`);
    await expect(heading(page)).toHaveText(String(personIds.petrov));
    await expect(link(page, 'Call +7 916 555 31 01')).toBeVisible();
    await expectNotStored(page, [phones.petrov.slice(1), '916 555 31']);
  });
});

test('nothing pressed on the person’s page loses what the search found', async ({ page }) => {
  const number = '+79215557788';
  const display = '+7 921 555 77 88';
  const marks = page.getByRole('tabpanel').locator('mark', { hasText: display });
  const expectFoundAfter = (what: string, act: () => Promise<unknown>): Promise<void> =>
    test.step(what, async () => {
      await act();
      await expect(link(page, `Call ${display}`)).toBeVisible();
      await expect(calledLink(page, '16:12')).toBeVisible();
      await expect(searchField(page)).toHaveValue(number);
      if (!page.url().includes('tab=history')) await expect(marks.first()).toBeVisible();
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await heading(page).press('c');
      await expect.poll(() => readClipboard(page)).toBe(number);
    });
  await expectFoundAfter('the search', () => searchFor(page, number));
  await expect(contactItems(page, 'Phones').first()).toContainText(display);
  await expectFoundAfter('History', () => tab(page, 'History').click());
  await expectFoundAfter('a kind', () => kind(page, 'Missed').click());
  await expectFoundAfter('Clear', () => press(page, 'Clear'));
  await expectFoundAfter('an event', () => press(eventRow(page, '16:12'), 'Show the call'));
  await expectFoundAfter('its record', () => page.getByRole('link', { name: /^Visitor ID \d+$/ }).click());
  await expectFoundAfter('Back', () => page.goBack());
  await expectFoundAfter('Records', () => tab(page, 'Records').click());
  await expectFoundAfter('another record', () => link(page, '7100000507').click());
  await expectFoundAfter('a contact', () => press(page, `Show only the records with ${display}, 3 of 12`));
  await expectFoundAfter('Escape', () => page.keyboard.press('Escape'));
  await expectFoundAfter('a filter', async () => {
    await filterBox(page).fill('шпалы');
    await expect(page).toHaveURL(/#q=/);
  });
  await expectFoundAfter('a cleared filter', async () => {
    await filterBox(page).fill('');
    await expect(page).not.toHaveURL(/#q=/);
  });
  await expectFoundAfter('Refresh', () => press(page, 'Refresh'));
  await expectFoundAfter('Table', () => viewButton(page, 'Table').click());
  await expectFoundAfter('an order', () => head(page, 'ID').getByRole('button').click());
  await expectFoundAfter('Compare', async () => {
    for (const id of [7_100_000_501, 7_100_000_507])
      await page.getByRole('checkbox', { name: `Choose record ${id}`, exact: true }).check();
    await press(page, 'Compare 2');
  });
  await expectFoundAfter('Show all records', () => press(page, 'Show all records'));
  await expect(rows(page)).toHaveCount(12);
  await expectFoundAfter('Back to the comparison', () => page.goBack());
  await expectFoundAfter('Forward', () => page.goForward());
  await expectFoundAfter('Cards', () => viewButton(page, 'Cards').click());
  await expectFoundAfter('Show all of a comment', () => button(page, 'Show all').first().click());
  await expectFoundAfter('Last conversation', () => link(page, 'Last conversation').click());
});

test('a search that was not whole stays so in the history', async ({ page }) => {
  const unsearched = page.getByText('Not searched: address book', { exact: true });
  await openSignedIn(page, '/', tokens.withoutAddressBook);
  await find(page, emails.request);
  await expect(unsearched).toBeVisible();
  await tab(page, 'History').click();
  await expect(eventRow(page, 'Request')).toBeVisible();
  await expect(unsearched).toBeVisible();
});
