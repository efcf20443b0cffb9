// A search that finds one person opens that person, with the searched contact first.
import { emails, personIds, phones } from '#simulator/data/reserved.ts';
import { button, find, press, readClipboard } from '../support/controls.ts';
import { calledMethods, expect, requestedData, test } from '../support/fixtures.ts';
import { contactItems, contacts } from '../support/open-person.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { calledLink, dated, expectNotStored, foundPeople, searchFor } from './results-page.ts';

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
  await test.step('or the visitor’s person where the calls name none', async () => {
    const calls = Array.from({ length: 7 }, (_, index) => ({
      visitor_id: 7_100_000_501 + index,
      start_time: `2026-01-0${9 - index} 10:00:00`,
    }));
    answers.answerWith('get.calls_report', calls);
    await find(page, `+${phones.unknown}`);
    await expect(foundPeople(page)).toHaveCount(7);
    await foundPeople(page)
      .first()
      .getByRole('link', { name: /^Visitor ID \d+$/ })
      .click();
    await expect(heading(page)).toHaveText('Анна Каренина');
    await expect(page.getByRole('link', { name: dated('6 more found') })).toBeVisible();
    const call = { visitor_id: 7_100_001_201, start_time: '2026-01-15 16:30:00' };
    answers.answerWith('get.calls_report', [call]);
    await find(page, '+79165553198');
    await expect(page).toHaveURL(new RegExp(`/persons/${personIds.dirty}\\?visitor=`));
    await expect(calledLink(page, '16:30')).toBeVisible();
    expect(requestedData(simulator).at(-1)).toBe('visitor');
  });
});

test('searched contact is first, without a record and without a name, too', async ({ page, answers }) => {
  const call = page.getByRole('link', { name: 'Call +7 916 777 00 00', exact: true });
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
    await expect(page.getByText('Address book', { exact: true })).toBeVisible();
    await expect(contacts(page).getByRole('listitem').first()).toContainText(emails.addressBook);
    await expectNotStored(page, [emails.addressBook, 'book.example']);
  });
  await test.step('a phone, which is no name', async () => {
    const records = [{ person_id: personIds.petrov, visitor_id: 1 }];
    answers.answerWith('get.person_visitors', records, { times: 1 });
    await find(page, `+${phones.petrov}`);
    await expect(heading(page)).toHaveText(String(personIds.petrov));
    await expect(page.getByRole('link', { name: 'Call +7 916 555 31 01', exact: true })).toBeVisible();
    await expectNotStored(page, [phones.petrov.slice(1), '916 555 31']);
  });
});
