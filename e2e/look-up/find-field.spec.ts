// The search field: its keys, its options, and what it keeps. Enter before the options load: search-field.test.tsx.
import { personIds } from '#simulator/data/reserved.ts';
import { fileNamed, holdFile } from '../app/lazy-chunks.ts';
import { foundPeople } from '../find/results-page.ts';
import { find, searchField, searchOptions } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { kareninaPhone, openPerson } from '../support/open-person.ts';
import { heading, waitForPersonApp } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

test('arrow keys, Enter and Escape work in the search field', async ({ page }) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  await waitForPersonApp(page);
  const filter = page.getByRole('searchbox', { name: 'Find in records', exact: true });
  await filter.fill('анна');
  await filter.blur();
  await page.keyboard.press('/');
  const field = searchField(page);
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.type(String(personIds.example));
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  const active = searchOptions(page).and(page.locator('[aria-selected=true]'));
  for (const [key, kind] of [
    ['ArrowUp', 'Phone'],
    ['ArrowDown', 'Person ID 6'],
    ['ArrowDown', 'Visitor ID'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(active).toContainText(kind);
    const id = await active.getAttribute('id');
    await expect(field).toHaveAttribute('aria-activedescendant', String(id));
  }
  await page.keyboard.press('Escape');
  await expect(searchOptions(page)).toHaveCount(0);
  await expect(field).toHaveValue(String(personIds.example));
  await page.keyboard.press('ArrowDown');
  await expect(active).toContainText('Visitor ID');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(field).not.toBeFocused();
  await expect(filter).toHaveValue('анна');
});

test('typed text stays in the search field until an ID is opened', async ({ page }) => {
  const field = searchField(page);
  await test.step('with the caret, when the options load', async () => {
    const release = await holdFile(page, fileNamed('results'));
    await openSignedIn(page, '/');
    await expect(field).toBeFocused();
    await page.keyboard.type('614524107');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    release();
    await expect(searchOptions(page).first()).toHaveText('Person ID 614524107');
    await expect(field).toBeFocused();
    expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(1);
  });
  await test.step('after a search', async () => {
    const text = '8 (916) 555-31-05';
    await find(page, text);
    await expect(foundPeople(page)).toHaveCount(3);
    await expect(field).toHaveValue(text);
    await foundPeople(page).getByRole('link').first().click();
    await waitForPersonApp(page);
    await expect(field).toHaveValue(text);
  });
  await find(page, String(personIds.example));
  await expect(heading(page)).toHaveText('Тест');
  await expect(heading(page)).toBeFocused();
  await expect(field).toHaveValue('');
});
