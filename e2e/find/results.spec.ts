// What a search shows that does not find exactly one person.
import { personIds, phones } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { listen } from '../support/announcements.ts';
import { askedFor } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { find, findField } from '../support/find-field.ts';
import { heading } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { allDated, dated, foundPeople, nobodyFound, searchFor, wholeYear } from './results-page.ts';

test('several people are a list of links: name, company, what matched and when', async ({
  page,
  simulator,
}) => {
  await searchFor(page, `+${phones.shared}`);
  await expect(foundPeople(page)).toContainText([
    dated('DAY, 09:05'),
    dated('DAY, 17:30'),
    dated('DAY, 12:00'),
  ]);
  await expect(foundPeople(page)).toContainText(['Иван Петров', 'Иван Петров', 'Мария Петрова']);
  await expect(foundPeople(page)).toContainText(['ООО «Азимут»', 'АО «Маяк»', '']);
  await expect(foundPeople(page).first()).toContainText('2 calls');
  await expect(page.getByText(allDated('Searched since DAY.'))).toBeVisible();
  const links = foundPeople(page).getByRole('link');
  await expect(links.first()).toHaveAttribute('href', `/persons/${personIds.petrov}`);
  expect(askedFor(simulator)).toEqual(['calls']);
  await expectAccessible(page);

  const moreFound = page.getByRole('link', { name: allDated('2 more found') });
  await links.nth(1).click();
  await expect(page).toHaveURL(`/persons/${personIds.otherPetrov}`);
  await test.step('where the person was found is one line below the name', async () => {
    const boxes = await Promise.all(
      [heading(page), page.getByRole('link', { name: dated('Called DAY, 17:30') }), moreFound].map((each) =>
        each.boundingBox(),
      ),
    );
    const [name, call, others] = boxes;
    expect(name?.y).toBeLessThan(100);
    expect(call?.y).toBeGreaterThan((name?.y ?? 0) + (name?.height ?? 0));
    expect([others?.y, others?.height]).toEqual([call?.y, 24]);
  });
  await moreFound.click();
  await expect(foundPeople(page)).toHaveCount(3);
  expect(askedFor(simulator)).toEqual(['calls']);
});

test('visitors whose person no call names are links that find the person', async ({
  page,
  simulator,
  answers,
}) => {
  const calls = Array.from({ length: 7 }, (_, index) => ({
    visitor_id: 7_100_000_501 + index,
    start_time: `2026-01-0${9 - index} 10:00:00`,
  }));
  answers.answerWith('get.calls_report', calls);
  await searchFor(page, `+${phones.unknown}`);
  await expect(foundPeople(page)).toHaveCount(7);
  expect(askedFor(simulator)).toEqual(['calls']);
  await foundPeople(page)
    .first()
    .getByRole('link', { name: /^Visitor ID \d+$/ })
    .click();
  await expect(heading(page)).toHaveText('Анна Каренина');
  await expect(page.getByRole('link', { name: dated('6 more found') })).toBeVisible();
});

test('nobody’s calls, a busy number, hostile texts', async ({ page, simulator }) => {
  await test.step('calls of nobody are told', async () => {
    await searchFor(page, `+${phones.ofNobody}`);
    await expect(nobodyFound(page)).toBeVisible();
    await expect(page.getByText(allDated('2 calls from this number, nobody known'))).toBeVisible();
    await expect(page.getByText(allDated('Searched since DAY.'))).toBeVisible();
    expect(askedFor(simulator).toSorted()).toEqual(['calls', 'chats', 'requests']);
    await expectAccessible(page);
  });
  await test.step('a busy number: the newest 100 of 10,000 calls', async () => {
    await find(page, `+${phones.busy}`);
    await expect(foundPeople(page)).toHaveCount(2);
    await expect(page.getByText(dated('Only the newest 100 were searched: calls.'))).toBeVisible();
    await expect(page.getByText(dated('98 calls from this number, nobody known'))).toBeVisible();
  });
  await test.step('hostile texts are texts', async () => {
    await find(page, '<img src=x onerror="window.__hacked=1">');
    await expect(heading(page)).toContainText('<img src=x onerror=');
    await find(page, `+${phones.hostile}`);
    await expect(foundPeople(page)).toHaveCount(2);
    expect(await page.evaluate(() => Reflect.get(window, '__hacked'))).toBeUndefined();
  });
});

test('results that cannot be read are no “nobody”', async ({ page, answers }) => {
  const data = [
    { person_id: 9007199254740993n.toString() },
    { person_id: '7.5', visitor_id: {} },
    null,
    'text',
    5,
  ];
  const unreadable = (count: string) =>
    page.getByRole('listitem').getByText(dated(`${count} could not be read`));
  await openSignedIn(page, '/');
  answers.answerWith('*', data);
  await find(page, '+79165550000');
  await expect(unreadable('15 results')).toBeVisible();
  answers.answerWith('*', { result: { data: [], metadata: { total_items: 5000 } } });
  await find(page, '+79165550001');
  await expect(unreadable('15,000 results')).toBeVisible();
  await expect(page.getByText('nobody known')).toHaveCount(0);
  await expect(nobodyFound(page)).toHaveCount(0);
});

test('the whole year is one press with its price; Back finds what it found', async ({
  page,
  simulator,
  answers,
}) => {
  await searchFor(page, `+${phones.longAgo}`);
  await expect(wholeYear(page)).toHaveText(dated('Search the whole year (12 points)'));
  answers.hold('get.offline_messages_report');
  await wholeYear(page).press('Enter');
  await expect(page.getByText('Searching…', { exact: true }).first()).toBeVisible();
  await expect(foundPeople(page)).toContainText(['Мария Петрова', 'Иван Петров']);
  await expect(heading(page)).toBeFocused();
  answers.release();
  await expect(page.getByText(allDated('Searched since DAY.'))).toBeVisible();
  await expect(wholeYear(page)).toBeHidden();
  expect(askedFor(simulator)).toHaveLength(15);
  await foundPeople(page).getByRole('link').first().click();
  await expect(heading(page)).toHaveText('Мария Петрова');
  await page.goBack();
  await expect(foundPeople(page)).toHaveCount(2);
  expect(askedFor(simulator)).toHaveLength(15);
});

test('by keyboard alone, with a screen reader', async ({ page }) => {
  const said = await listen(page);
  await openSignedIn(page, '/');
  await expect(findField(page)).toBeFocused();
  await page.keyboard.type('+7 916 555-31-05');
  await page.keyboard.press('Enter');
  await expect(foundPeople(page)).toHaveCount(3);
  await expect(heading(page)).toBeFocused();
  await expect.poll(said).toContain('3 people found');
  await page.keyboard.press('Tab');
  await expect(foundPeople(page).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Иван Петров');
  await expect(heading(page)).toBeFocused();

  await test.step('another search: the focus goes on to what it finds, and calls of nobody are said', async () => {
    await said();
    await page.keyboard.press('/');
    await page.keyboard.type(`+${phones.ofNobody}`);
    await page.keyboard.press('Enter');
    await expect(nobodyFound(page)).toBeVisible();
    await expect(heading(page)).toBeFocused();
    await expect.poll(said).toContain('2 calls from this number, nobody known. Nobody found');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('several people, nobody, and the person found do not scroll sideways', async ({ page }) => {
    for (const phone of [phones.shared, phones.hostile, phones.ofNobody, phones.karenina]) {
      await searchFor(page, `+${phone}`);
      await expect(heading(page)).toBeVisible();
      await expect(page.getByText(/^Searching…/)).toBeHidden();
      await expectAccessible(page);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
});
