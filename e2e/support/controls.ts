// What every page has: buttons, the search field, the account menu; and the clipboard.
import { expect, type Locator, type Page } from '@playwright/test';

/** A page, a frame, or a part of either. */
export type Screen = Pick<Page, 'getByLabel' | 'getByRole' | 'getByText'>;

type Scope = Pick<Page, 'getByRole'>;

export const button = (scope: Scope, name: string): Locator =>
  scope.getByRole('button', { name, exact: true });

export const link = (scope: Scope, name: string): Locator => scope.getByRole('link', { name, exact: true });

export const press = (scope: Scope, name: string): Promise<void> => button(scope, name).click();

export type Language = 'en' | 'ru';

export const locales: Readonly<Record<Language, string>> = { en: 'en-US', ru: 'ru-RU' };

/** Names that tests use in both languages. */
export const controls = {
  en: {
    token: 'Access token',
    remember: 'Remember on this device',
    signIn: 'Sign in',
    account: 'Account',
    field: 'Phone, e-mail, name or ID',
    records: 'Records',
    language: 'Language',
  },
  ru: {
    token: 'Ключ доступа',
    remember: 'Запомнить на этом устройстве',
    signIn: 'Войти',
    account: 'Аккаунт',
    field: 'Телефон, e-mail, имя или ID',
    records: 'Записи',
    language: 'Язык',
  },
} as const;

export const readClipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

export const searchField = (page: Screen, language: Language = 'en'): Locator =>
  page.getByRole('combobox', { name: controls[language].field, exact: true });

/** Interpretations of the typed text, or recent people. */
export const searchOptions = (page: Screen): Locator =>
  page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');

/** Enter takes the first option. */
export async function find(page: Screen, text: string, language?: Language): Promise<void> {
  await searchField(page, language).fill(text);
  await searchField(page, language).press('Enter');
}

export async function goToLookUp(page: Page): Promise<void> {
  await page.getByRole('link', { name: /look-up/ }).click();
  await expect(searchField(page)).toBeVisible();
}

/** Opens a path as a link within the app does: without loading the page anew. */
export async function moveTo(page: Page, path: string): Promise<void> {
  // Once it is drawn, the app listens.
  await page.locator('#root > :not(.prerender)').first().waitFor({ state: 'attached' });
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

export const accountMenu = (page: Scope, language: Language = 'en'): Locator =>
  page.getByRole('dialog', { name: controls[language].account, exact: true });

export async function openAccountMenu(page: Scope, language: Language = 'en'): Promise<Locator> {
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
  const from = to === 'en' ? 'ru' : 'en';
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

export async function openHelp(page: Scope): Promise<Locator> {
  const menu = await openAccountMenu(page);
  await menu.getByRole('menuitem', { name: 'Keyboard shortcuts', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts', exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}
