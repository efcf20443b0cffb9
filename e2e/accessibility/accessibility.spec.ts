// Axe checks of every screen and its dialogs and menus, in both themes. One page goes through many states.
import type { Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { openHelp } from '../support/account-menu.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { controls } from '../support/controls.ts';
import { fieldOptions, findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { choice, contacts, entries, filterBox } from '../support/open-person.ts';
import { heading, personPath, visitorCard, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const words = controls.en;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('signing in: both ways, nothing filled in, refused, and too often', async ({
  page,
  allowConsoleErrors,
  answers,
}) => {
  allowConsoleErrors(/status of 429/);
  await page.goto('/');
  const token = page.getByLabel(words.token, { exact: true });
  await expect(token).toBeVisible();
  await expect(page.getByRole('link', { name: String(personIds.karenina) })).toBeVisible();
  await expectAccessible(page);

  await token.fill(tokens.blocked);
  await press(page, words.signIn);
  await expect(token).toHaveAccessibleDescription(/is blocked/);
  await press(page, words.details);
  await expectAccessible(page);

  await page.getByText(words.otherWay, { exact: true }).click();
  await press(page, words.signIn);
  await expect(page.getByLabel(words.login, { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);

  answers.answerWith({ status: 429, headers: { 'Retry-After': '30' }, body: 'Too many requests' });
  await page.getByLabel(words.login, { exact: true }).fill('demo');
  await page.getByLabel(words.password, { exact: true }).fill('demo');
  await press(page, words.signIn);
  await expect(page.getByRole('alert').getByRole('heading')).toBeVisible();
  await expectAccessible(page);
});

test('looking up: recent and the demo’s people, and what is no ID', async ({ page }) => {
  await openSignedIn(page, personPath(personIds.example));
  await expect(visitorCards(page)).toHaveCount(2);
  await page.getByRole('link', { name: /look-up/ }).click();
  await expect(page.getByRole('list', { name: 'Recent people' })).toBeVisible();
  await expect(page.getByRole('link', { name: String(personIds.karenina) })).toBeVisible();
  await findField(page).fill('9165551234');
  await expect(fieldOptions(page).first()).toBeVisible();
  await expectAccessible(page);
  await findField(page).fill('?');
  await press(page, words.find);
  await expect(findField(page)).toHaveAccessibleDescription(/not a phone/);
  await expectAccessible(page);

  await page.goto('/no/such/page');
  await expect(heading(page)).toHaveText('No such page');
  await expect(findField(page)).toBeVisible();
  await expectAccessible(page);
});

test('a person: cards, More, filters, a text to be copied by hand', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    }),
  );
  await openSignedIn(page, `${personPath(personIds.karenina)}?visitor=7100000502`);
  await expect(visitorCard(page, 7_100_000_502)).toBeFocused();
  await expect(page.getByRole('link', { name: '+7 916 555 12 34' }).first()).toBeVisible();
  const first = visitorCards(page).first();
  await first.getByRole('button', { name: 'More', exact: true }).click();
  await expect(first).toContainText('Анна Аркадьевна');
  await press(page, 'Copy summary');
  await expect(page.getByRole('textbox', { name: 'Copy summary' })).toBeFocused();
  await expectAccessible(page);

  await choice(entries(page, 'E-mails').first()).click();
  await filterBox(page).fill('anna');
  await expect(page.getByRole('button', { name: /^Only records with/ })).toBeVisible();
  await expect(first.locator('mark').first()).toBeVisible();
  await expectAccessible(page);
  await filterBox(page).fill('nobody is called so');
  await expect(page.getByText('No matching records')).toBeVisible();
  await expectAccessible(page);
});

test('what opens over a person: menus and windows', async ({ page }) => {
  await openSignedIn(page, personPath(personIds.example));
  await expect(contacts(page)).toBeVisible();
  await press(page, words.account);
  await expect(page.getByRole('menuitem').last()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await openHelp(page);
  await expectAccessible(page);
});

test('people unlike others: without records, with broken ones, hostile, and with very many', async ({
  page,
}) => {
  await openSignedIn(page, personPath(personIds.nobody));
  await expect(page.getByRole('heading', { name: words.noVisitors })).toBeVisible();
  await expectAccessible(page);
  for (const id of [7_000_000_014, 7_000_000_013, 7_000_010_000]) {
    await page.goto(personPath(id));
    await expect(contacts(page).getByRole('listitem').first()).toBeVisible();
    await expectAccessible(page);
  }
});
