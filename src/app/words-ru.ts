import type { AppWords } from './words-en.ts';

export const appRu: AppWords = {
  app: {
    name: 'Person Visitors',
    skip: 'К содержанию',
    openInTab: 'Открыть в новой вкладке',
    home: 'Person Visitors, поиск',
    signIn: 'Вход',
    account: 'Аккаунт',
    signedOut: 'Вы вышли',
  },
  help: {
    noPhone: 'В этой записи нет телефона',
    close: 'Закрыть',
  },
  appUpdate: {
    title: 'Новая версия',
    take: 'Перезагрузить',
    announced: 'Вышла новая версия. Перезагрузите страницу, когда будет удобно.',
  },
};
