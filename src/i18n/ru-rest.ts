import { failureRu } from '#src/i18n/ru/failure.ts';
import { historyRu } from '#src/i18n/ru/history.ts';
import { personRu } from '#src/i18n/ru/person.ts';
import { searchRu } from '#src/i18n/ru/search.ts';
import { sessionRu } from '#src/i18n/ru/session.ts';
import type { RestDictionary } from './en-rest.ts';
import { number, ofTotal, points, typeset } from './formats/ru.ts';

export const ru: RestDictionary = {
  ...failureRu,
  ...historyRu,
  ...personRu,
  ...searchRu,
  ...sessionRu,
  app: {
    name: 'Person Visitors',
    skip: 'К содержанию',
    skipToRecords: 'К записям',
    skipToHistory: 'К истории',
    openInTab: 'Открыть в новой вкладке',
    home: 'Person Visitors, поиск',
    signIn: 'Вход',
    account: 'Аккаунт',
    signedOut: 'Вы вышли',
    close: 'Закрыть',
    wrongClock: typeset`На этом устройстве неверное время. Установите дату и время.`,
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
    noCountry: typeset`Не задана`,
    check: 'Проверить подключение',
    help: 'Горячие клавиши',
    signOut: 'Выйти',
  },
  helpDialog: {
    keys: {
      '/': 'Найти человека',
      f: 'Найти в записях',
      c: 'Копировать первый телефон',
      h: 'Открыть историю',
      r: 'Открыть записи',
      l: 'Открыть последний разговор',
    },
    shortcutsOn: 'Однобуквенные горячие клавиши',
  },
  points: {
    few: (left) =>
      left === 0 ? 'Баллы на сегодня закончились' : typeset`На сегодня осталось всего ${points(left)}`,
    today: (used, left) =>
      typeset`Баллы на сегодня: ${used === null ? '' : `потрачено ${number(used)}, `}осталось ${number(left)}`,
  },
  buttons: {
    tryAgain: 'Повторить',
    reload: 'Перезагрузить страницу',
    signIn: 'Войти',
    chooseCustomer: 'Выбрать клиента',
    lookUp: 'Найти…',
  },
  list: {
    shown: (count, total) => `Показано ${ofTotal(count, number(total))}`,
  },
  chunkFallback: {
    title: 'Не удалось загрузить часть страницы',
    loading: 'Загружаем часть страницы…',
  },
  copy: {
    copied: 'Скопировано',
    failed: 'Не удалось скопировать',
    refused: typeset`Браузер не разрешил копирование. Текст выделен: нажмите Ctrl+C (⌘C).`,
  },
};
