// What agents type or paste is understood, is searched for only as they mean it, and may be something else, too.
import { personIds, phones } from '#simulator/data/reserved.ts';
import { requestedData } from '../support/calls.ts';
import { button, press } from '../support/controls.ts';
import { searchOptions, find, searchField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { expectNotStored, findLink, nobodyFound, searchFor } from './results-page.ts';

test('a phone in any text, names in any order and keyboard layout', async ({ page, simulator }) => {
  await openSignedIn(page, '/');
  for (const [text, name] of [
    ['Тел: +7 916 555-12-34 (моб.)', 'Анна Каренина'],
    ['Книжникова, Клара', 'Клара Книжникова'],
  ] as const) {
    await find(page, text);
    await expect(heading(page)).toHaveText(name);
  }
  expect(requestedData(simulator)).toEqual(['calls', 'calls', 'requests']);

  await test.step('in the options, and where nobody was found, by a link too', async () => {
    await searchField(page).fill('Ryb;ybrjdf Rkfhf');
    await expect(searchOptions(page)).toHaveText(['Name Ryb ybrjdf Rkfhf', 'Name Книжникова Клара']);
    await page.goto(findLink('name', 'Fyyf Rfhtybyf'));
    await expect(nobodyFound(page)).toBeVisible();
    await press(page, 'Search for Анна Каренина');
    await expect(heading(page)).toHaveText('Анна Каренина');
  });
});

test('a number that is too short is searched for once confirmed', async ({ page, simulator }) => {
  await searchFor(page, '555-12-34');
  await expect(page.getByRole('heading', { name: 'Incomplete number', exact: true })).toBeVisible();
  await expect(heading(page)).toBeFocused();
  expect(requestedData(simulator)).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(button(page, 'Search anyway')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(nobodyFound(page)).toBeVisible();
  expect(requestedData(simulator)).toEqual(['calls', 'requests', 'chats']);
});

test('what was taken for a phone or an ID offers other readings', async ({ page, simulator, answers }) => {
  answers.heal();
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await test.step('a phone that nobody has: a person, and a visitor', async () => {
    // The ID of a person whose calls fail.
    const visitorId = 9_100_000_001;
    await searchFor(page, String(visitorId));
    await expect(nobodyFound(page)).toBeVisible();
    await expect(link(`Person ${visitorId}`)).toHaveAttribute('href', personPath(visitorId));
    await link(`Visitor ID ${visitorId}`).click();
    await expect(page).toHaveURL(`${personPath(personIds.addressRefused)}?visitor=${visitorId}`);
    await expect(visitorCards(page)).toHaveCount(1);
  });
  await test.step('an ID of a person: a visitor; not where a link leads to the person', async () => {
    const other = link(`Visitor ID ${personIds.karenina}`);
    await find(page, String(personIds.karenina));
    await expect(other).toHaveAttribute('href', `/visitors/${personIds.karenina}`);
    await openSignedIn(page, '/');
    await page.goto(personPath(personIds.karenina));
    await expect(visitorCards(page)).toHaveCount(12);
    await expect(other).toHaveCount(0);
  });
  await test.step('an ID of nobody: a phone, which is searched for by a press', async () => {
    const digits = phones.busy.slice(1);
    const phone = button('Search phone +7 495 555 77 77');
    const before = requestedData(simulator).length;
    await find(page, digits);
    await expect(page.getByRole('heading', { name: 'No records' })).toBeVisible();
    await expect(phone).toBeVisible();
    expect(requestedData(simulator)).toHaveLength(before);
    await phone.click();
    await expect(page).toHaveURL('/find');
    await expect(heading(page)).toContainText('+7 495 555 77 77');
    expect(requestedData(simulator).slice(before)).toEqual(['calls']);
    await expectNotStored(page, [digits]);
  });
  await test.step('of a mobile number the phone comes before the visitor; a frame searches in the frame', async () => {
    await openSignedIn(page, `${personPath(9_165_551_234)}?embed=1`);
    const empty = page.locator('.person-page__empty');
    await expect(empty.getByRole('button').or(empty.getByRole('link'))).toHaveText([
      'Search phone +7 916 555 12 34',
      'Visitor ID 9165551234',
    ]);
    await button('Search phone +7 916 555 12 34').click();
    await expect(page).toHaveURL(`${personPath(personIds.karenina)}?embed=1`);
    await expect(visitorCards(page)).toHaveCount(12);
  });
});
