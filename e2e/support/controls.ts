// The labels by which tests find controls, in both languages.

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
    otherWay: 'Логин и пароль',
    login: 'Логин',
    password: 'Пароль',
    remember: 'Запомнить на этом устройстве',
    signIn: 'Войти',
    account: 'Аккаунт',
    signOut: 'Выйти',
    field: 'Телефон, e-mail, имя или ID',
    find: 'Найти',
    records: 'Записи',
    history: 'История',
    contacts: 'Контакты',
    refresh: 'Обновить',
    tryAgain: 'Повторить',
    details: 'Подробности',
    noRecords: 'Нет записей',
    language: 'Язык',
    theme: 'Тема',
    defaultCountry: 'Страна по умолчанию',
    help: 'Справка и настройки',
  },
} as const;
