// Controls by their names, which some helpers know in both languages.
import type { Locator, Page } from '@playwright/test';

/** The page, a frame or a part of either. */
type Scope = Pick<Page, 'getByRole'>;

export const button = (scope: Scope, name: string): Locator =>
  scope.getByRole('button', { name, exact: true });

export const press = (scope: Scope, name: string): Promise<void> => button(scope, name).click();

export type Language = 'en' | 'ru';

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'ru' : 'en');

export const locales: Readonly<Record<Language, string>> = { en: 'en-US', ru: 'ru-RU' };

export const controls = {
  en: {
    token: 'Access token',
    otherWay: 'Login and password',
    login: 'Login',
    password: 'Password',
    remember: 'Remember on this device',
    signIn: 'Sign in',
    account: 'Account',
    signOut: 'Sign out',
    field: 'Phone, e-mail, name or ID',
    find: 'Find',
    records: 'Records',
    history: 'History',
    contacts: 'Contacts',
    refresh: 'Refresh',
    tryAgain: 'Try again',
    details: 'Details',
    noRecords: 'No records',
    language: 'Language',
    theme: 'Theme',
    defaultCountry: 'Default country',
    help: 'Help and settings',
  },
  ru: {
    token: 'Ключ доступа',
    remember: 'Запомнить на этом устройстве',
    signIn: 'Войти',
    account: 'Аккаунт',
    field: 'Телефон, e-mail, имя или ID',
    records: 'Записи',
    refresh: 'Обновить',
    language: 'Язык',
    theme: 'Тема',
  },
} as const;
