// What agents type. How a text is interpreted: src/search/interpretations.test.ts.
import { personIds, phones } from '#simulator/data/reserved.ts';
import { button, find, link, moveTo, searchField, searchOptions } from '../support/controls.ts';
import { expect, requestedData, test } from '../support/fixtures.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { openPerson } from '../support/open-person.ts';
import { expectNotStored, nobodyFound } from './results-page.ts';

test('search understands what agents type', async ({ signedInPage: page, simulator }) => {
  await test.step('a name in the other keyboard layout', async () => {
    await searchField(page).fill('Ryb;ybrjdf Rkfhf');
    await expect(searchOptions(page)).toHaveText(['Name Книжникова Клара', 'Name Ryb ybrjdf Rkfhf']);
  });
  await test.step('as an offer if the name as it is finds nobody', async () => {
    await searchOptions(page).last().click();
    await expect(nobodyFound(page)).toBeVisible();
    await button(page, 'Search for “Книжникова Клара”').click();
    await expect(heading(page)).toHaveText('Клара Книжникова');
    await expect(page.getByRole('button', { name: /^Search for “/ })).toBeHidden();
  });
  await test.step('an incomplete number, once confirmed', async () => {
    const before = requestedData(simulator).length;
    await find(page, '555-12-34');
    await expect(page.getByRole('heading', { name: 'Incomplete number', exact: true })).toBeVisible();
    await expect(heading(page)).toBeFocused();
    expect(requestedData(simulator)).toHaveLength(before);
    await page.keyboard.press('Tab');
    await expect(button(page, 'Search anyway')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(nobodyFound(page)).toBeVisible();
    expect(requestedData(simulator).slice(before)).toEqual(['calls', 'requests', 'chats']);
  });
});

test('page of a phone or an ID offers the other interpretations', async ({ page, simulator, answers }) => {
  // Also the demo's failing person.
  answers.heal();
  await test.step('not where a link opened it', async () => {
    await openPerson(page, personIds.example);
    await expect(link(page, `Open visitor ID ${personIds.example}`)).toHaveCount(0);
  });
  await test.step('a phone: a person and a visitor', async () => {
    const visitorId = 9_100_000_001;
    await find(page, String(visitorId));
    await expect(nobodyFound(page)).toBeVisible();
    await expect(link(page, `Open person ID ${visitorId}`)).toHaveAttribute('href', personPath(visitorId));
    await link(page, `Open visitor ID ${visitorId}`).click();
    await expect(page).toHaveURL(`${personPath(personIds.addressRefused)}?visitor=${visitorId}`);
    await expect(visitorCards(page)).toHaveCount(1);
  });
  await test.step('a person’s ID: a visitor', async () => {
    await find(page, String(personIds.karenina));
    await expect(link(page, `Open visitor ID ${personIds.karenina}`)).toBeVisible();
  });
  await test.step('an ID without records: a phone, searched by a press', async () => {
    const digits = phones.busy.slice(1);
    const phone = button(page, 'Search for phone +7 495 555 77 77');
    const before = requestedData(simulator).length;
    await find(page, digits);
    await expect(page.getByRole('heading', { name: 'No records' })).toBeVisible();
    await expect(phone).toBeVisible();
    expect(requestedData(simulator)).toHaveLength(before);
    await phone.click();
    await expect(heading(page)).toContainText('+7 495 555 77 77');
    await expect.poll(() => requestedData(simulator).slice(before)).toEqual(['calls']);
    await expectNotStored(page, [digits]);
  });
  await test.step('a mobile number, searched within a frame', async () => {
    await moveTo(page, `${personPath(9_165_551_234)}?embed=1`);
    await expect(link(page, 'Open visitor ID 9165551234')).toBeVisible();
    await button(page, 'Search for phone +7 916 555 12 34').click();
    await expect(page).toHaveURL(`${personPath(personIds.karenina)}?embed=1`);
    await expect(visitorCards(page)).toHaveCount(12);
  });
});
