import { number, points, typeset } from '#src/i18n/russian.ts';
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
  },
  help: {
    noPhone: 'В этой записи нет телефона',
    noId: typeset`Запись без ID посетителя выбрать нельзя`,
    close: 'Закрыть',
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
    defaultCountryHelp: typeset`Номера из десяти цифр без «+» читаются как номера этой страны.`,
    noCountry: 'Нет',
    help: 'Справка и настройки',
    signOut: 'Выйти',
  },
  helpDialog: {
    shortcuts: 'Горячие клавиши',
    keys: {
      '/': 'Найти персону',
      f: 'Перейти к фильтру',
      c: 'Копировать первый телефон карточки в фокусе или персоны',
      l: 'Копировать ссылку на карточку в фокусе или на персону',
      x: 'Выбрать карточку в фокусе для сравнения',
      '?': 'Показать эту справку',
    },
    escape: typeset`Сбросить фильтр, выйти из сравнения, закрыть окно`,
    shortcutsOn: 'Горячие клавиши без Ctrl и Alt',
    idOnlyTitles: 'Только ID в заголовках страниц',
    idOnlyTitlesHelp: typeset`Браузер хранит заголовки посещённых страниц в истории.`,
    lastConversation: typeset`Всегда показывать последний разговор (от 2 до 3 баллов за каждую персону)`,
  },
  points: {
    few: (left) => (left === 0 ? 'Баллы на сегодня закончились' : typeset`На сегодня всего ${points(left)}`),
    today: (used, left) =>
      typeset`Баллы на сегодня: ${used === null ? '' : `потрачено ${number(used)}, `}осталось ${number(left)}`,
  },
};
