import { number, points, typeset } from './russian.ts';
import type { AppWords } from './words-en.ts';

export const appRu: AppWords = {
  app: {
    name: 'Person Visitors',
    skip: 'К содержанию',
    skipToRecords: 'К записям',
    openInTab: 'Открыть в новой вкладке',
    home: 'Person Visitors, поиск',
    signIn: 'Вход',
    account: 'Аккаунт',
    signedOut: 'Вы вышли',
    close: 'Закрыть',
    wrongClock: typeset`Часы этого устройства неверны. Установите дату и время.`,
  },
  appUpdate: {
    title: 'Новая версия',
    reload: 'Перезагрузить',
    announced: 'Вышла новая версия. Перезагрузите страницу, когда будет удобно.',
  },
  settings: {
    language: 'Язык',
    theme: 'Тема',
    themes: { light: 'Светлая', dark: 'Тёмная', system: 'Системная' },
    defaultCountry: 'Страна по умолчанию',
    noCountry: 'Нет',
    help: 'Справка и настройки',
    signOut: 'Выйти',
  },
  helpDialog: {
    shortcuts: 'Горячие клавиши',
    keys: {
      '/': 'Найти человека',
      f: 'Найти в записях',
      c: 'Копировать первый телефон',
    },
    shortcutsOn: 'Горячие клавиши без Ctrl и Alt',
  },
  points: {
    few: (left) => (left === 0 ? 'Баллы на сегодня закончились' : typeset`На сегодня всего ${points(left)}`),
    today: (used, left) =>
      typeset`Баллы на сегодня: ${used === null ? '' : `потрачено ${number(used)}, `}осталось ${number(left)}`,
  },
};
