// The search field: its keys, its options, and what it keeps.
import { personIds, phones } from '#simulator/data/reserved.ts';
import { filesNamed, holdFiles } from '../app/lazy-chunks.ts';
import { expectNotStored, foundPeople } from '../find/results-page.ts';
import { button, find, searchField, searchOptions } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { kareninaPhone, openPerson } from '../support/open-person.ts';
import { heading, personPath, waitForPersonApp } from '../support/person-page.ts';
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
    ['ArrowUp', 'Person ID 6'],
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
  await expect(active).toContainText('Person ID 6');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(field).not.toBeFocused();
  await expect(filter).toHaveValue('анна');
  await page.keyboard.press('/');
  await page.keyboard.type(String(personIds.example));
  await expect(active).toContainText('Person ID 6');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Тест');
  await expect(heading(page)).toBeFocused();
  await expect(field).toHaveValue('');
});

test('searched text stays in the field until an ID is opened', async ({ page }) => {
  const text = '8 (916) 555-31-05';
  await openSignedIn(page, '/');
  await find(page, text);
  const field = searchField(page);
  await expect(foundPeople(page)).toHaveCount(3);
  await expect(field).toHaveValue(text);
  await foundPeople(page).getByRole('link').first().click();
  await waitForPersonApp(page);
  await expect(field).toHaveValue(text);
  await expectNotStored(page, [text, phones.shared.slice(1)]);

  await page.keyboard.press('/');
  await page.keyboard.type(String(personIds.example));
  await expect(searchOptions(page).first()).toHaveText(`Person ID ${personIds.example}`);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Тест');
  await expect(field).toHaveValue('');

  await test.step('an empty field lists recent people, and Enter alone opens none', async () => {
    await page.keyboard.press('/');
    await expect(searchOptions(page)).toHaveText([`Иван Петров ${personIds.petrov}`]);
    await field.press('Enter');
    await expect(page.getByText('Type or paste a phone, an e-mail, a name or an ID.')).toBeVisible();
    await field.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText('Иван Петров');
  });
});

test('Ctrl+K and ⌘K focus the search field, and Escape leaves it', async ({ page }) => {
  await openPerson(page, personIds.example);
  await waitForPersonApp(page);
  const field = searchField(page);
  const copyLink = button(page, 'Copy link');
  for (const keys of ['Control+k', 'Meta+k']) {
    await copyLink.focus();
    await page.keyboard.press(keys);
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(copyLink).toBeFocused();
  }
});

test('text and caret stay when the options load', async ({ page }) => {
  const options = filesNamed(['results']);
  const field = searchField(page);
  let release = await holdFiles(page, options);
  await openSignedIn(page, '/');
  await expect(field).toBeFocused();
  await page.keyboard.type('614524107');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  release();
  await expect(searchOptions(page).first()).toHaveText('Person ID 614524107');
  await expect(field).toBeFocused();
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(1);

  const reload = async (): Promise<void> => {
    await page.unrouteAll();
    release = await holdFiles(page, options);
    await page.reload();
  };
  await test.step('Enter is not lost', async () => {
    await reload();
    await expect(field).toBeFocused();
    await page.keyboard.type(String(personIds.example));
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue(String(personIds.example));
    await expect(page).toHaveURL('/');
    release();
    await expect(heading(page)).toHaveText('Тест');
  });
  await test.step('it is dropped when the agent goes elsewhere meanwhile', async () => {
    await reload();
    await find(page, String(personIds.karenina));
    await page.getByRole('tab', { name: 'History' }).click();
    const loaded = page.waitForResponse(options);
    release();
    await loaded;
    await field.click();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(page).toHaveURL(`${personPath(personIds.example)}?tab=history`);
  });
});
