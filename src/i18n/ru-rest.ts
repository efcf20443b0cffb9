import { checkRu } from '#src/i18n/ru/check.ts';
import { failureRu } from '#src/i18n/ru/failure.ts';
import { historyRu } from '#src/i18n/ru/history.ts';
import { personRu } from '#src/i18n/ru/person.ts';
import { searchRu } from '#src/i18n/ru/search.ts';
import type { RestDictionary } from './en-rest.ts';
import { counted, number, ofTotal, points, typeset } from './formats/ru.ts';

export const ru: RestDictionary = {
  check: checkRu,
  failures: failureRu,
  history: historyRu,
  ...personRu,
  ...searchRu,
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
  signIn: {
    product: typeset`Все записи, контакты и разговоры одного человека на одной странице.`,
    token: 'Ключ доступа',
    tokenHelp: typeset`Ключ API из вашего аккаунта, раздел «Управление пользователями».`,
    login: 'Логин',
    loginHelp: typeset`Как в вашем аккаунте.`,
    password: 'Пароль',
    passwordHelp: typeset`Не сохраняется.`,
    byPassword: 'Логин и пароль',
    byToken: 'По ключу доступа',
    showToken: 'Показать ключ',
    showPassword: 'Показать пароль',
    remember: 'Запомнить на этом устройстве',
    rememberHelp: typeset`Не включайте на общем компьютере.`,
    checking: 'Проверяем…',
    required: 'Заполните это поле.',
    whoseKey: (host) => typeset`Это ключ от ${host}?`,
  },
  demo: {
    about: typeset`Демонстрация: здесь отвечает симулятор. Данные вымышлены.`,
    examples: 'Примеры',
    more: 'Ещё примеры',
    login: typeset`Войти по логину и паролю`,
  },
  session: {
    endsAt: (time) => typeset`Ваша сессия закончится в ${time}.`,
    mayEnd: typeset`Сессия может закончиться в любой момент.`,
    signInAgain: 'Войти снова',
  },
  onBehalf: {
    choose: 'Выберите клиента',
    changeFrom: (customer) => `${customer}, сменить клиента`,
  },
  customers: {
    label: 'Клиент',
    placeholder: 'Название, сайт, логин или ID',
    loading: 'Загружаем клиентов…',
    none: typeset`Клиент не найден. Архивного можно открыть по ID пользователя.`,
    typeUserId: typeset`Введите ID пользователя клиента.`,
    typeMore: typeset`Показаны не все клиенты. Введите название.`,
    recent: 'Недавний',
    otherUsers: (count) => `Ещё ${counted(count, 'пользователь', 'пользователя', 'пользователей')}`,
    userId: (userId) => `ID пользователя\u00a0${userId}`,
    status: {
      waiting: 'Ожидает активации',
      manual_lock: 'Заблокирован вручную',
      limit_lock: typeset`Заблокирован по лимиту`,
      debt_lock: typeset`Заблокирован за долг`,
    },
    why: typeset`Ваш аккаунт обслуживает другие компании. Выберите, чьи данные открыть.`,
  },
  bitrix24: {
    heading: typeset`Для Битрикс24`,
    purpose: typeset`Битрикс24 открывает эту страницу рядом с контактом, лидом, сделкой или звонком, и она показывает этого человека. Устанавливает её администратор портала.`,
    silent: typeset`Битрикс24 не отвечает`,
    failed: typeset`Битрикс24 не передал контакт`,
    unreadable: typeset`Ответ не удалось прочитать.`,
    timeout: typeset`Нет ответа в течение 15\u00a0секунд.`,
    network: typeset`Портал недоступен.`,
    noContact: typeset`В Битрикс24 нет ни телефона, ни e-mail. Найдите человека здесь.`,
    install: typeset`Установить в Битрикс24`,
    where: typeset`Где показывать человека`,
    places: {
      contact: 'Вкладка контакта',
      lead: 'Вкладка лида',
      deal: 'Вкладка сделки',
      call: 'Карточка звонка',
    },
    start: 'Установить',
    installed: 'Установлено',
    adminOnly: typeset`Установить может только администратор портала.`,
  },
};
