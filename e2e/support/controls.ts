// The labels by which tests find controls, in English, and in Russian where a test speaks it.

export type Language = 'en' | 'ru';

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'ru' : 'en');

export const localeOf: Readonly<Record<Language, string>> = { en: 'en-US', ru: 'ru-RU' };

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
