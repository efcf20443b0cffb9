// What agents type or paste is understood, and is searched for only as they mean it.
import { personIds, phones } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { askedFor } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { fieldOptions, find, findField } from '../support/find-field.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { findLink } from './find-link.ts';
import { nobodyFound, searchFor } from './results-page.ts';

test('a phone inside any text, a CRM’s link, and a name by its words in any order find the person', async ({
  page,
  simulator,
}) => {
  await openSignedIn(page, '/');
  for (const [text, name] of [
    ['Тел: +7 916 555-12-34 (моб.)', 'Анна Каренина'],
    ['https://crm.example/leads/12?phone=%2B79165551234', 'Анна Каренина'],
    ['Книжникова, Клара', 'Клара Книжникова'],
  ] as const) {
    await find(page, text);
    await expect(heading(page)).toHaveText(name);
  }
  expect(askedFor(simulator)).toEqual(['calls', 'calls', 'requests']);
});

test('a name in the other keyboard layout is offered, also where nobody was found, by a link too', async ({
  page,
}) => {
  await openSignedIn(page, '/');
  const field = findField(page);
  await field.fill('Ryb;ybrjdf Rkfhf');
  await expect(fieldOptions(page)).toHaveText(['Name Ryb ybrjdf Rkfhf', 'Name Книжникова Клара']);
  await field.press('Enter');
  await expect(nobodyFound(page)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Search for Книжникова Клара', exact: true }).click();
  await expect(heading(page)).toHaveText('Клара Книжникова');

  await field.fill('Анна Каренина');
  await expect(fieldOptions(page)).toHaveText(['Name Анна Каренина']);

  await page.goto(findLink('name', 'Fyyf Rfhtybyf'));
  await expect(nobodyFound(page)).toBeVisible();
  await page.getByRole('button', { name: 'Search for Анна Каренина', exact: true }).click();
  await expect(heading(page)).toHaveText('Анна Каренина');
});

test('a number shorter than its country’s is searched for once that is confirmed, also from a link', async ({
  page,
  simulator,
}) => {
  await searchFor(page, '8-916-555-12-3');
  await expect(page.getByRole('heading', { name: 'Incomplete number', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.goto(findLink('phone', '555-12-34'));
  await expect(page.getByRole('heading', { name: 'Incomplete number', exact: true })).toBeVisible();
  await expect(heading(page)).toBeFocused();
  expect(askedFor(simulator)).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Search anyway', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(nobodyFound(page)).toBeVisible();
  expect(askedFor(simulator)).toEqual(['calls', 'requests', 'chats']);

  await test.step('a whole number of another country is searched for at once', async () => {
    await find(page, '+998 90 123 45 67');
    await expect(nobodyFound(page)).toBeVisible();
    expect(askedFor(simulator)).toHaveLength(6);
  });
});

test('an empty field that is focused lists recent people; Enter alone opens none', async ({ page }) => {
  await openSignedIn(page, personPath(personIds.example));
  // Drawn by the app, which listens to keys.
  await expect(visitorCards(page)).toHaveCount(2);
  await page.keyboard.press('/');
  const field = findField(page);
  await expect(field).toBeFocused();
  await find(page, `+${phones.karenina}`);
  await expect(heading(page)).toHaveText('Анна Каренина');
  await expect(heading(page)).toBeFocused();

  await field.fill('');
  await expect(fieldOptions(page)).toHaveText([`Person Тест ${personIds.example}`]);
  await field.press('Enter');
  await expect(page.getByText('Type or paste a phone, an e-mail, a name or an ID.')).toBeVisible();
  await field.press('Escape');
  await page.keyboard.press('/');
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(personPath(personIds.example));
  await expect(heading(page)).toHaveText('Тест');
});
