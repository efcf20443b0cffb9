// What a search shows that does not find exactly one person.
import { personIds, phones } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { askedFor } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { find } from '../support/find-field.ts';
import { heading } from '../support/person-page.ts';
import { allDated, dated, earlier, expectSearched, foundPeople, further, searchFor } from './results-page.ts';

test('several people are a list of links: name, company, what matched and when', async ({
  page,
  simulator,
}) => {
  await searchFor(page, `+${phones.shared}`);
  await expect(foundPeople(page)).toContainText([
    dated('Call of DAY, 09:05'),
    dated('Call of DAY, 17:30'),
    dated('Call of DAY, 12:00'),
  ]);
  await expect(foundPeople(page)).toContainText(['Иван Петров', 'Иван Петров', 'Мария Петрова']);
  await expect(foundPeople(page)).toContainText(['ООО «Азимут»', 'АО «Маяк»', '+7 916 555 31 05']);
  await expect(foundPeople(page).first()).toContainText('2 calls in all');
  const links = foundPeople(page).getByRole('link');
  await expect(links.first()).toHaveAttribute('href', `/persons/${personIds.petrov}`);
  await expectSearched(page, 'calls', '1 point');
  expect(askedFor(simulator)).toEqual(['calls']);
  await expectAccessible(page);

  // The row is the link, but what matched can be selected.
  await foundPeople(page).first().getByText('+7 916 555 31 05').dblclick();
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/\d/);
  await expect(page).toHaveURL('/find');

  await links.nth(1).click();
  await expect(page).toHaveURL(`/persons/${personIds.otherPetrov}`);
  await expect(
    page.getByRole('link', { name: allDated('Found by +7 916 555 31 05, call of DAY') }),
  ).toBeVisible();
  await expect(page.getByText('One of 3 found people')).toBeVisible();
  await page.goBack();
  await expect(foundPeople(page)).toHaveCount(3);
  expect(askedFor(simulator)).toEqual(['calls']);
});

test('nobody’s calls, a busy number, hostile texts', async ({ page }) => {
  await test.step('calls of nobody are told, and a search that finds nobody says what else to try', async () => {
    await searchFor(page, `+${phones.ofNobody}`);
    await expect(
      page.getByText(allDated('2 calls from this number, none tied to a visitor; last on DAY')),
    ).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Nobody found', exact: true })).toBeVisible();
    await expect(page.getByRole('list', { name: 'What else to try' }).getByRole('listitem')).toHaveCount(3);
    await expectSearched(page, 'calls, requests and chats', '3 points');
    await expect(further(page)).toBeHidden();
    await expectAccessible(page);
  });
  await test.step('a busy number: the newest 100 of 10,000 calls', async () => {
    await find(page, `+${phones.busy}`);
    await expect(foundPeople(page)).toHaveCount(2);
    await expect(page.getByText('Searched the newest 100 of 10,000 calls', { exact: true })).toBeVisible();
    await expect(
      page.getByText(allDated('98 more calls from this number are not tied to a visitor; last on DAY')),
    ).toBeVisible();

    await test.step('a number without a country code gets no “+”', async () => {
      await find(page, '555-12-34');
      await expect(heading(page)).toHaveText('Search: phone 5551234');
    });
  });
  await test.step('hostile texts are texts', async () => {
    await find(page, '<img src=x onerror="window.__hacked=1">');
    await expect(heading(page)).toContainText('<img src=x onerror=');
    await expect(foundPeople(page).or(page.getByRole('heading', { name: 'Nobody found' }))).toBeVisible();
    await find(page, `+${phones.hostile}`);
    await expect(foundPeople(page)).toHaveCount(2);
    await further(page).click();
    await expectSearched(page, 'calls, requests and chats', '3 points');
    expect(await page.evaluate(() => Reflect.get(window, '__hacked'))).toBeUndefined();
  });
});

test('the whole year is one press with its price, says how far it is, and can be stopped', async ({
  page,
  simulator,
  held,
}) => {
  const year = (points: number) =>
    page.getByRole('button', { name: dated(`Search the whole year (${points} points)`) });
  await searchFor(page, `+${phones.longAgo}`);
  await expect(earlier(page)).toHaveAccessibleDescription(dated('DAY – DAY, up to 3 points'));
  held.hold('get.offline_messages_report');
  await year(12).click();

  await test.step('who is found is shown at once; what runs is named', async () => {
    await expect(foundPeople(page)).toContainText(['Семён Давнев']);
    await expect(
      page.getByRole('progressbar', { name: dated('requests (DAY – DAY), 1 of 12 done') }),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeFocused();
    await expectAccessible(page);
  });
  await test.step('stopped, it ends with the report that runs, and opens the one person', async () => {
    await page.keyboard.press('Enter');
    held.release();
    await expect(heading(page)).toHaveText('Семён Давнев');
    expect(askedFor(simulator)).toHaveLength(5);
  });
  await test.step('what is left costs what it says', async () => {
    await page.getByRole('link', { name: /^Found by/ }).click();
    await year(10).click();
    await expect(foundPeople(page)).toContainText(['Семён Давнев', 'Лидия Прежнева']);
    await expect(page.getByText(dated('15 points used.'))).toBeVisible();
    await expect(year(10)).toBeHidden();
    expect(askedFor(simulator)).toHaveLength(15);
    await expect(heading(page)).toBeFocused();
  });
});
