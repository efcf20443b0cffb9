// The account menu: settings, help, sign-out.
import { expect, type Locator, type Page } from '@playwright/test';
import { controls, type Language, otherLanguage, press } from './controls.ts';

type Menus = Pick<Page, 'getByRole'>;

export const accountMenu = (page: Menus, language: Language = 'en'): Locator =>
  page.getByRole('dialog', { name: controls[language].account, exact: true });

export async function openAccountMenu(page: Menus, language: Language = 'en'): Promise<Locator> {
  await press(page, controls[language].account);
  const menu = accountMenu(page, language);
  await expect(menu.getByRole('menuitem').first()).toBeVisible();
  return menu;
}

export async function closeAccountMenu(menu: Locator): Promise<void> {
  await menu.press('Escape');
  await expect(menu).toBeHidden();
}

export async function switchLanguage(page: Page, to: Language): Promise<void> {
  const from = otherLanguage(to);
  const menu = await openAccountMenu(page, from);
  await menu.getByRole('combobox', { name: controls[from].language }).selectOption(to);
  await closeAccountMenu(accountMenu(page, to));
}

/** Waits until the menu shows this account. */
export const expectAccount = (page: Page, name: string): Promise<void> =>
  expect(async () => {
    const menu = await openAccountMenu(page);
    const text = await menu.textContent();
    await closeAccountMenu(menu);
    expect(text).toContain(name);
  }).toPass({ timeout: 30_000 });

/** Opens the help dialog. */
export async function openHelp(page: Menus): Promise<Locator> {
  const { help } = controls.en;
  const menu = await openAccountMenu(page);
  await menu.getByRole('menuitem', { name: help, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: help, exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}
