// The words on the controls that the tests find things by, in both languages.

export type Language = 'en' | 'ru';

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
  },
} as const;
