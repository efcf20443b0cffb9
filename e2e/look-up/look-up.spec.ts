// The look-up page, pages that do not exist, links to visitors, and recent people.
import type { Locator, Page } from '@playwright/test';
import { romashka } from '#simulator/data/customers.ts';
import { personIds } from '#simulator/data/reserved.ts';
import { button, find, goToLookUp, moveTo, press, searchField, searchOptions } from '../support/controls.ts';
import { calledMethods, expect, test } from '../support/fixtures.ts';
import { customPersonId } from '../support/open-person.ts';
import { heading, personPath, visitorCard, visitorCards } from '../support/person-page.ts';
import { openAndSignIn, openSignedIn, signIn, signOut } from '../support/sign-in.ts';

const example = personPath(personIds.example);

const recent = (page: Page): Locator => page.getByRole('list', { name: 'Recent people' });

test('field refuses a text that nobody can be found by', async ({ signedInPage: page, simulator }) => {
  const field = searchField(page);
  await field.fill('0');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription('This is not a phone, an e-mail, a name or an ID.');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveValue('0');
  await expect(field).toBeFocused();
  await field.fill('');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await field.press('Enter');
  await expect(page.getByText('Type or paste a phone, an e-mail, a name or an ID.')).toBeVisible();
  await expect(page).toHaveURL('/');
  expect(simulator.calls).toEqual([]);
});

test('ID opens a person or a record, each fetched once', async ({ signedInPage: page, simulator }) => {
  await searchField(page).fill('№ 6 145 241 079');
  await expect(searchOptions(page).first()).toHaveText('Person ID 6145241079');
  await press(page, 'Find');
  await expect(page).toHaveURL('/persons/6145241079');
  await expect(visitorCards(page)).toHaveCount(2);
  for (const text of ['6152759377', 'https://chat.example/?person_id=1&visitor_id=6152759377']) {
    await page.goBack();
    await expect(page).toHaveURL('/');
    await searchField(page).fill(text);
    await searchOptions(page).filter({ hasText: 'Visitor ID 6152759377' }).click();
    await expect(page).toHaveURL('/persons/6145241079?visitor=6152759377');
    await expect(visitorCard(page, 6_152_759_377)).toBeFocused();
  }
  expect(calledMethods(simulator)).toEqual(['get.person_visitors', 'getobj.person_for_visitor']);
});

test('page that does not exist has the only search field', async ({ signedInPage: page, simulator }) => {
  const main = page.getByRole('main');
  for (const [path, reason] of [
    ['/no/such/page', 'There is nothing at this address.'],
    ['/persons/abc', 'This address has no valid person ID.'],
    ['/visitors/0', 'This address has no valid visitor ID.'],
  ] as const) {
    await test.step(path, async () => {
      await moveTo(page, path);
      await expect(heading(page)).toHaveText('No such page');
      await expect(page).toHaveTitle('No such page — Person Visitors');
      await expect(page.getByText(reason)).toBeVisible();
      await expect(searchField(main)).toBeVisible();
      await expect(searchField(page)).toHaveCount(1);
    });
  }
  expect(simulator.calls).toEqual([]);
  await find(page, '6145241079');
  await expect(visitorCards(page)).toHaveCount(2);
  await expect(searchField(page.getByRole('banner'))).toBeVisible();
  await expect(searchField(page)).toHaveCount(1);
  await test.step('a frame has one on its look-up page only', async () => {
    await moveTo(page, '/?embed=1');
    await expect(searchField(main)).toBeVisible();
    await moveTo(page, '/no/such/page?embed=1');
    await expect(heading(page)).toHaveText('No such page');
    await expect(searchField(page)).toHaveCount(0);
  });
});

test('recent people are links, the last one first, until the sign-out', async ({ page, answers }) => {
  await openSignedIn(page, example);
  await expect(visitorCards(page)).toHaveCount(2);
  await goToLookUp(page);
  await find(page, String(personIds.karenina));
  await expect(visitorCards(page)).toHaveCount(12);
  await goToLookUp(page);
  await expect(recent(page).getByRole('link')).toHaveText([/7000000005/, /Тест.*6145241079/]);

  await page.reload();
  await recent(page).getByRole('link', { name: /Тест/ }).click();
  await expect(page).toHaveURL(example);
  await expect(heading(page)).toHaveText('Тест');

  await test.step('without an ID that has no records', async () => {
    await moveTo(page, personPath(9_165_553_199));
    await expect(page.getByRole('heading', { name: 'No records', exact: true })).toBeVisible();
    await goToLookUp(page);
    await expect(recent(page).getByRole('link')).toHaveText([/Тест/, /7000000005/]);
  });

  await test.step('without a name by the ID alone', async () => {
    const row = { person_id: customPersonId, visitor_id: 1, emails: ['anna@vokzal.example'] };
    answers.answerWith('get.person_visitors', [{ ...row, phones: ['+79165551234'] }]);
    await find(page, String(customPersonId));
    await expect(visitorCards(page)).toHaveCount(1);
    await goToLookUp(page);
    await expect(recent(page).getByRole('link').first()).toHaveText(`Person ${customPersonId}`);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toMatch(/anna|7916/);
  });

  await signOut(page);
  await signIn(page);
  await expect(searchField(page)).toBeVisible();
  await expect(recent(page)).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('6145241079');
});

const METHOD = 'getobj.person_for_visitor';
const markedId = 7_100_000_512;

test('link to a visitor becomes the person with that record marked', async ({ page, simulator }) => {
  await page.goto('about:blank');
  const before = await page.evaluate(() => history.length);
  await openAndSignIn(page, `/visitors/${markedId}`);
  await expect(page).toHaveURL(`/persons/7000000005?visitor=${markedId}`);
  // One Back leaves.
  expect(await page.evaluate(() => history.length)).toBe(before + 1);

  const card = visitorCard(page, markedId);
  await expect(card).toBeFocused();
  await expect(card).toHaveAttribute('aria-current', 'true');
  await expect(visitorCards(page).and(page.locator('[aria-current]'))).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveText(`The record with visitor ID ${markedId} is marked`);
  expect(calledMethods(simulator)).toEqual(['getobj.account', METHOD, 'get.person_visitors']);
  await test.step('Refresh says what was loaded, not the mark again', async () => {
    await press(page, 'Refresh');
    await expect(page.getByRole('status')).toHaveText('12 records loaded');
  });
  await test.step('a partner’s link opens in the customer’s own account, without the user_id', async () => {
    await moveTo(page, `/visitors/6152759362?user_id=${romashka.userId}`);
    await expect(visitorCards(page)).toHaveCount(2);
    await expect(page).toHaveURL('/persons/6145241079?visitor=6152759362');
    expect(simulator.calls.flatMap(({ params }) => params['user_id'] ?? [])).toEqual([]);
  });
  await test.step('a missing record is reported', async () => {
    await moveTo(page, '/persons/6145241079?visitor=1');
    await expect(page.getByText('This person has no record with visitor ID 1.')).toBeVisible();
  });
  for (const height of [1080, 500])
    await test.step(`in sight of a window ${height} px high`, async () => {
      const lowest = 7_100_000_509;
      await page.setViewportSize({ width: 1920, height });
      await moveTo(page, '/');
      await expect(page.getByRole('status')).toHaveText('');
      await moveTo(page, `/visitors/${lowest}`);
      await expect(visitorCard(page, lowest)).toBeFocused();
      await expect(visitorCard(page, lowest)).toBeInViewport();
      expect((await page.evaluate(() => scrollY)) === 0).toBe(height === 1080);
    });
  await test.step('another record’s link marks that one until Back', async () => {
    const other = visitorCard(page, 7_100_000_511);
    const link = other.getByRole('link', { name: '7100000511', exact: true });
    await expect(link).toHaveAccessibleDescription('Visitor ID');
    await link.click();
    await expect(page).toHaveURL(`${personPath(personIds.karenina)}?visitor=7100000511`);
    await expect(other).toHaveAttribute('aria-current', 'true');
    await expect(other).toBeFocused();
    await expect(other).toBeInViewport({ ratio: 1 });
    const historyLength = () => page.evaluate(() => history.length);
    const length = await historyLength();
    // The page is open already.
    await link.click();
    expect(await historyLength()).toBe(length);
    await page.goBack();
    await expect(other).not.toHaveAttribute('aria-current', 'true');
  });
});

test('visitor without a person offers the other interpretations', async ({ page, answers }) => {
  const visitorId = 8_199_999_999;
  answers.answerWith(METHOD, { result: { data: { person_id: null } } });
  await openSignedIn(page, `/visitors/${visitorId}`);
  const main = page.getByRole('main');
  await expect(heading(page)).toHaveText(`No person found for visitor ID ${visitorId}`);
  await expect(page.getByText(/^The record may be new or deleted/)).toBeVisible();
  await page.keyboard.press('/');
  await expect(searchField(main)).toBeFocused();
  await expect(searchField(page)).toHaveCount(1);
  await expect(main.getByRole('link', { name: `Open person ID ${visitorId}`, exact: true })).toBeVisible();
  await expect(button(main, 'Search for phone +78199999999')).toBeVisible();
  answers.heal();
  await test.step('refused, as a person’s ID is', async () => {
    await moveTo(page, `/visitors/${personIds.karenina}`);
    await expect(heading(page)).toHaveText(`No person found for visitor ID ${personIds.karenina}`);
    await main.getByRole('link', { name: `Open person ID ${personIds.karenina}`, exact: true }).click();
    await expect(visitorCards(page)).toHaveCount(12);
  });
});
