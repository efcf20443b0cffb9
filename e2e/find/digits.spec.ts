// Digits that may be a phone or an ID: what opens first offers the other readings.
import { personIds, phones } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { askedFor } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { expectOnlyInMemory } from './find-link.ts';
import { searchFor } from './results-page.ts';

/** Of a person whose calls fail. */
const visitorId = 9_100_000_001;

const said = {
  phone: 'Search phone +7 495 555 77 77',
  person: `Person ${visitorId}`,
  visitor: `Visitor ID ${visitorId}`,
};

test('a visitor’s ID of such digits opens from the search that found nobody', async ({ page, answers }) => {
  answers.heal();
  await searchFor(page, String(visitorId));
  await expect(page.getByRole('link', { name: said.person, exact: true })).toHaveAttribute(
    'href',
    personPath(visitorId),
  );
  await expectAccessible(page);
  await page.getByRole('link', { name: said.visitor, exact: true }).click();
  await expect(page).toHaveURL(`${personPath(personIds.addressRefused)}?visitor=${visitorId}`);
  await expect(visitorCards(page)).toHaveCount(1);
});

test('a phone that was taken for a person’s ID is searched for by a press', async ({ page, simulator }) => {
  const digits = phones.busy.slice(1);
  await searchFor(page, digits);
  await expect(page.getByRole('heading', { name: controls.en.noRecords })).toBeVisible();
  await expect(page.getByRole('button', { name: said.phone, exact: true })).toBeVisible();
  expect(askedFor(simulator)).toEqual([]);
  await expectAccessible(page);
  await page.getByRole('button', { name: said.phone, exact: true }).click();
  await expect(page).toHaveURL('/find');
  await expect(heading(page)).toContainText('+7 495 555 77 77');
  expect(askedFor(simulator)).toEqual(['calls']);
  await expectOnlyInMemory(page, [digits]);
  await page.goBack();
  await expect(page.getByRole('button', { name: said.phone, exact: true })).toBeVisible();
});

test('where digits are typed, and what only a phone is written as', async ({ page, simulator }) => {
  await test.step('ten digits of a mobile number find the caller, whose page offers the next reading', async () => {
    const digits = phones.karenina.slice(1);
    await searchFor(page, digits);
    await expect(heading(page)).toHaveText('Анна Каренина');
    await expect(page).toHaveURL(personPath(personIds.karenina));
    expect(askedFor(simulator)).toEqual(['calls']);
    await expect(page.getByRole('link', { name: `Person ${digits}`, exact: true })).toHaveAttribute(
      'href',
      personPath(Number(digits)),
    );
  });
  await test.step('an ID opens a person, whose page offers the next reading; a link to it does not', async () => {
    const other = page.getByRole('link', { name: `Visitor ID ${personIds.karenina}`, exact: true });
    await searchFor(page, String(personIds.karenina));
    await expect(heading(page)).toHaveText('Анна Каренина');
    await expect(other).toHaveAttribute('href', `/visitors/${personIds.karenina}`);
    await openSignedIn(page, '/');
    await page.goto(personPath(personIds.karenina));
    await expect(visitorCards(page)).toHaveCount(12);
    await expect(other).toHaveCount(0);
  });
  await test.step('the page of a person that a mobile number was taken for offers the phone before the visitor’s ID', async () => {
    await openSignedIn(page, personPath(9_165_551_234));
    const empty = page.locator('.person-page__empty');
    await expect(empty.getByRole('button').or(empty.getByRole('link'))).toHaveText([
      'Search phone +7 916 555 12 34',
      'Visitor ID 9165551234',
    ]);
  });
  await test.step('in a frame the phone is searched for in the frame', async () => {
    await openSignedIn(page, `${personPath(9_165_551_234)}?embed=1`);
    await page.getByRole('button', { name: 'Search phone +7 916 555 12 34', exact: true }).click();
    await expect(page).toHaveURL(`${personPath(personIds.karenina)}?embed=1`);
    await expect(visitorCards(page)).toHaveCount(12);
  });
});
