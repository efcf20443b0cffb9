// Contacts chosen in the merged panel.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { karenina } from '#simulator/data/records/karenina.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  announced,
  choice,
  contacts,
  entries,
  filterBox,
  kareninaPhone,
  openPerson,
  shownIds,
} from '../support/open-person.ts';
import { heading, visitorCards } from '../support/person-page.ts';

const chosenOf = (page: Page) => contacts(page).getByRole('button', { pressed: true });

const both = karenina.filter(
  ({ company, phones = [] }) =>
    company?.includes('Вокзал') === true &&
    phones.some((phone) => phone.replace(/\D/g, '').endsWith('9165551234')),
);
const idsOfBoth = both.map((row) => row.visitor_id);
const withPhone = { chip: /^Only records with \+7 916 555 12 34/, count: 7 } as const;
const withCompany = { chip: /^Only records with ООО «Вокзал»/, count: 4 } as const;
const chips = (page: Page) => page.getByRole('search').getByRole('button', { name: /^Only records with/ });
const all = karenina.length;

test('contacts combine: chips take them away, and each is a step that Back undoes', async ({ page }) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  await test.step('chips take chosen contacts away, one by one or all, and hand the focus on', async () => {
    const clear = page.getByRole('button', { name: 'Clear', exact: true });
    await choice(entries(page, 'Phones').first()).click();
    await expect(chips(page)).toHaveAccessibleName(withPhone.chip);
    await expect(chips(page)).toHaveText('+7 916 555 12 34');
    await expect(clear).toBeHidden();
    await choice(entries(page, 'Companies').first()).click();
    await page.getByRole('button', { name: withPhone.chip }).press('Enter');
    await expect(visitorCards(page)).toHaveCount(withCompany.count);
    await expect(page.getByRole('button', { name: withCompany.chip })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(visitorCards(page)).toHaveCount(all);
    // Not the count, which is announced.
    await expect(page.getByRole('tabpanel')).toBeFocused();

    await choice(entries(page, 'Phones').first()).click();
    await choice(entries(page, 'Companies').first()).click();
    await clear.click();
    await expect(visitorCards(page)).toHaveCount(all);
    await expect(chosenOf(page)).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('');
  });
  await test.step('each is a step that Back undoes, and the count is said', async () => {
    const title = await page.title();
    await choice(entries(page, 'Phones').first()).click();
    await expect(visitorCards(page)).toHaveCount(withPhone.count);
    await choice(entries(page, 'Companies').first()).click();
    await expect(chosenOf(page)).toHaveCount(2);
    await expect(chips(page)).toHaveCount(2);
    await expect.poll(() => shownIds(page)).toEqual(idsOfBoth);
    const link = page.url();

    await page.goBack();
    await expect(visitorCards(page)).toHaveCount(withPhone.count);
    await expect(chips(page)).toHaveAccessibleName(withPhone.chip);
    await expect(announced(page)).toHaveText(`${withPhone.count} of ${all}`);
    await page.goBack();
    await expect(visitorCards(page)).toHaveCount(all);
    await expect(chosenOf(page)).toHaveCount(0);
    await expect(announced(page)).toHaveText(`${all} records`);
    await expect(page).toHaveTitle(title);
    await expect(heading(page)).not.toBeFocused();
    await page.goForward();
    await page.goForward();
    await expect.poll(() => shownIds(page)).toEqual(idsOfBoth);

    // What is typed belongs to the last step, and Escape undoes both in one.
    await filterBox(page).fill('анна');
    await filterBox(page).press('Escape');
    await expect(visitorCards(page)).toHaveCount(all);
    await expect(chips(page)).toHaveCount(0);
    await page.goBack();
    await expect(filterBox(page)).toHaveValue('анна');
    await expect(chips(page)).toHaveCount(2);

    await page.goto(link);
    await expect(chosenOf(page)).toHaveCount(2);
    await expect.poll(() => shownIds(page)).toEqual(idsOfBoth);
  });
});

test('a link’s contact that no record has (any more) is said to be gone, and all records are shown', async ({
  page,
}) => {
  // Of a record that she does not have.
  await openPerson(page, personIds.karenina, { query: '?entry=phone.7100000599.abc' });
  const gone = page.getByRole('button', { name: /^The chosen contact was not found/ });
  await expect(gone).toBeVisible();
  await expect(announced(page)).toContainText('The chosen contact was not found');
  await expect(visitorCards(page)).toHaveCount(all);
  await expect(chosenOf(page)).toHaveCount(0);
  await gone.click();
  await expect(gone).toBeHidden();
  expect(new URL(page.url()).search).toBe('');
});
