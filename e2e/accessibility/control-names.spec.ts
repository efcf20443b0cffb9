// Every control has a name, in the language of the page.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { accountMenu, closeAccountMenu, openAccountMenu } from '../support/account-menu.ts';
import { controls, type Language } from '../support/controls.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { switchLanguage } from '../support/notice.ts';
import { contacts, kareninaPhone } from '../support/open-person.ts';
import { personPath, untilPersonWhole, untilWhole } from '../support/person-page.ts';
import { signIn } from '../support/sign-in.ts';

const ROLES = 'button|link|textbox|searchbox|combobox|checkbox|switch|menuitem|menu|dialog|region|list';
const LINE = new RegExp(`^\\s*- '?(${ROLES})\\b(?: "((?:[^"\\\\]|\\\\.)*)")?`);

/** Phones, addresses, IDs, people's names and file types are the same in every language. */
const IN_NO_LANGUAGE = /^([\d+() -]+|\S+@\S+|Анна Каренина \d+)$/;

/** Role and name of every element that a screen reader lists. */
async function named(page: Page): Promise<string[]> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  return lines.flatMap((line) => {
    const [, role, name = ''] = LINE.exec(line) ?? [];
    return role === undefined ? [] : [`${role} ${name}`];
  });
}

/** Checks the names in English, then in Russian. The English ones must include each of `least`. */
async function expectNamesInBoth(page: Page, least: readonly string[]): Promise<void> {
  // A card that is pointed at has one control more.
  await page.mouse.move(0, 0);
  const en = await named(page);
  await switchLanguage(page, 'ru');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await page.mouse.move(0, 0);
  const ru = await named(page);
  await switchLanguage(page, 'en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(en).toEqual(expect.arrayContaining([...least]));
  expect(ru).toHaveLength(en.length);
  const wrong = ru.filter((each, index) => {
    const name = each.slice(each.indexOf(' ') + 1);
    return name === '' || (each === en[index] && !IN_NO_LANGUAGE.test(name));
  });
  expect(wrong).toEqual([]);
}

/** The account's menu, in the order of its controls. */
async function expectNames(menu: Locator, language: Language): Promise<void> {
  const { theme, help, signOut, defaultCountry, language: languageLabel } = controls[language];
  for (const name of [languageLabel, theme, defaultCountry])
    await expect(menu.getByRole('combobox', { name, exact: true })).toBeVisible();
  await expect(menu.getByRole('menuitem')).toHaveText([help, signOut]);
}

test('on every page', async ({ page }) => {
  await page.goto(personPath(personIds.karenina));
  await expect(page.getByLabel(controls.en.token, { exact: true })).toBeFocused();
  // The demo's button appears a moment later.
  await expect(page.getByRole('button', { name: 'Fill in the demo access token' })).toBeVisible();
  await untilWhole(page);
  await expectNamesInBoth(page, ['textbox Access token', 'button Show characters', 'button Sign in']);
  await signIn(page);
  await expect(page.getByRole('link', { name: kareninaPhone }).first()).toBeVisible();
  await expect(contacts(page)).toBeVisible();
  await untilPersonWhole(page);
  await expectNamesInBoth(page, [
    'button Account',
    `button Copy phone ${kareninaPhone}`,
    'region Contacts',
    'list Visitors',
    'searchbox Filter visitors',
  ]);
  const menu = await openAccountMenu(page);
  await expectNames(menu, 'en');
  await menu.getByRole('combobox', { name: 'Language' }).selectOption('ru');
  await expectNames(accountMenu(page, 'ru'), 'ru');
  await accountMenu(page, 'ru').getByRole('combobox', { name: 'Язык' }).selectOption('en');
  await closeAccountMenu(menu);
  await page.getByRole('link', { name: /look-up/ }).click();
  await expect(findField(page)).toBeFocused();
  await expect(page.getByRole('list', { name: 'People in the simulator' })).toBeVisible();
  await expectNamesInBoth(page, [
    'combobox Phone, e-mail, name or ID',
    'button Find',
    'list Recent people',
    'button Clear recent people',
  ]);
  await page.goto(personPath(9_000_000_008));
  await expect(
    page.getByRole('alert').getByRole('button', { name: controls.en.details, exact: true }),
  ).toBeVisible();
  await untilWhole(page);
  await expectNamesInBoth(page, ['button Copy the address', 'button Try again', 'button Details']);
});
