import type { Dictionary } from './en.ts';
import { createFormats } from './formats.ts';
import { pluralRu } from './plural.ts';
import { typesetRu as typeset } from './typeset-ru.ts';

const formats = createFormats('ru');
const { number } = formats;

/** A number with its word: 1 имя, 2 имени, 5 имён. */
const counted = (value: number, one: string, few: string, many: string) =>
  `${number(value)}\u00a0${pluralRu(value, { one, few, many })}`;

const visitors = (count: number) => counted(count, 'посетитель', 'посетителя', 'посетителей');

const ofTotal = (count: number, total: string) => typeset`${number(count)}\u00a0из ${total}`;

/** Every text of the interface in Russian. */
export const ru: Dictionary = {
  formats,
  app: {
    name: 'Person Visitors',
    skip: 'К содержанию',
    openInTab: 'Открыть в новой вкладке',
    home: 'Person Visitors, поиск',
    language: 'Язык',
    theme: 'Тема',
    themes: { light: 'Светлая', dark: 'Тёмная', system: 'Системная' },
    account: 'Аккаунт',
    signOut: 'Выйти',
    signedOut: 'Вы вышли',
  },
  signIn: { heading: 'Вход' },
  lookUp: {
    heading: 'Открыть персону',
    personId: 'ID персоны',
    visitorId: 'ID посетителя',
    open: 'Открыть',
    notAnId: typeset`Это не ID. ID — целое число, например 6145241079; подойдёт и ссылка, в которой оно есть.`,
    required: 'Введите или вставьте ID.',
    pinned: 'Закреплённые',
    recent: 'Недавние',
    clearRecent: 'Очистить недавние',
    demo: 'Люди в симуляторе',
  },
  person: {
    refreshFailed: (ago) => typeset`Не удалось обновить. Показанные данные обновлены ${ago}.`,
    personNumber: (id) => `Персона ${id}`,
    visitorNumber: (id) => `Посетитель ${id}`,
    personId: 'ID персоны',
    visitorId: 'ID посетителя',
    visitors: 'Посетители',
    count: visitors,
    loading: 'Загружаем посетителей',
    stillLoading: (attempt, most) =>
      `Ответа пока нет. Пробуем снова: попытка ${ofTotal(attempt, number(most))}.`,
    loaded: (count) =>
      `${pluralRu(count, { one: 'Загружен', few: 'Загружено', many: 'Загружено' })} ${visitors(count)}`,
    updated: (ago) => `Обновлено ${ago}`,
    refresh: 'Обновить',
    refreshing: 'Обновляем…',
    empty: 'Нет посетителей',
    emptyText: typeset`В аккаунте нет записей о посетителях этой персоны. Проверьте ID: возможно, это ID посетителя или номер телефона.`,
    findPersonOf: (id) => `Найти персону посетителя ${id}`,
    marked: (id) => `Посетитель ${id} отмечен`,
    markedBadge: 'Из ссылки',
    markedAbsent: (id) => `Среди записей этой персоны нет посетителя ${id}.`,
    findingPerson: 'Ищем персону этого посетителя',
    noName: 'Без имени',
    unreadable: (fields) => typeset`Часть этой записи не удалось прочитать: ${fields}.`,
    fields: {
      record: 'запись целиком',
      person_id: 'ID персоны',
      visitor_id: 'ID посетителя',
      name: 'имя',
      phones: 'телефоны',
      emails: 'адреса e-mail',
      company: 'компания',
      commentary: 'комментарий',
    },
    phones: 'Телефоны',
    emails: 'E-mail',
    company: 'Компания',
    commentary: 'Комментарий',
    cardFault: typeset`Эту запись не удалось показать. Остальные показаны полностью.`,
    showAll: 'Показать полностью',
    showLess: 'Свернуть',
  },
  contacts: {
    merging: 'Собираем контакты всех записей…',
    heading: 'Контакты',
    names: 'Имена',
    companies: 'Компании',
    count: (count, total) => ofTotal(count, number(total)),
    countWords: (count, total) =>
      typeset`в ${ofTotal(count, counted(total, 'записи', 'записей', 'записей'))}`,
    showOnly: (text, count, total) =>
      `Показать только записи, где есть ${text}: ${ofTotal(count, number(total))}`,
    records: (ids) => `Записи: ${ids}`,
    otherSpellings: (spellings) => `Пишут также: ${spellings}`,
    nameConflict: (count) =>
      typeset`В записях ${counted(count, 'разное имя', 'разных имени', 'разных имён')}.`,
    companyConflict: (count) =>
      typeset`В записях ${counted(count, 'разная компания', 'разные компании', 'разных компаний')}.`,
    mixedAlphabets: 'Смешаны алфавиты: проверьте адрес',
    none: typeset`Ни в одной записи нет ни телефона, ни e-mail.`,
    more: 'Показать ещё',
  },
  filter: {
    label: 'Фильтр посетителей',
    count: (shown, total) => ofTotal(shown, number(total)),
    working: 'Отбираем…',
    findHere: typeset`Карточек слишком много для поиска браузера: он видит только те, что рядом с окном. Ищите здесь или нажмите Ctrl+F (⌘F) ещё раз, чтобы открыть поиск браузера.`,
    none: typeset`Под фильтр не подходит ни один посетитель.`,
    clear: 'Сбросить фильтр',
    onlyWith: (text) => `Только записи, где есть ${text}`,
    entryGone: 'Выбранный контакт не найден',
    sort: 'Порядок',
    sorts: {
      given: 'Как получены',
      name: 'По имени',
      company: 'По компании',
      contacts: 'По числу контактов',
    },
    contact: 'Показать',
    contacts: { all: 'Все', phone: 'С телефоном', email: 'С e-mail', comment: 'С комментарием' },
  },
  more: {
    button: 'Ещё',
    cost: 'расходует баллы API',
    loading: 'Спрашиваем Data API…',
    usernames: 'Имена пользователя',
    properties: 'Свойства',
    nothing: typeset`Больше об этом посетителе в аккаунте ничего нет.`,
  },
  help: {
    button: 'Справка и настройки',
    shortcuts: 'Горячие клавиши',
    keys: {
      '/': 'Открыть другую персону',
      f: 'Перейти к фильтру',
      c: 'Скопировать первый телефон карточки в фокусе или персоны',
      l: 'Скопировать ссылку',
      '?': 'Показать эту справку',
    },
    arrows: 'Переходить между карточками',
    escape: 'Сбросить фильтр, закрыть окно',
    shortcutsOn: 'Горячие клавиши без Ctrl и Alt',
    idOnlyTitles: 'Только ID в заголовках страниц',
    idOnlyTitlesHelp: typeset`Браузер хранит заголовки посещённых страниц в истории.`,
    defaultCountry: 'Страна по умолчанию',
    defaultCountryHelp: typeset`Номера из десяти цифр без «+» читаются как номера этой страны.`,
    noCountry: 'Нет',
    close: 'Закрыть',
  },
  points: {
    about: 'Сколько баллов Data API осталось у аккаунта',
    today: (left) => typeset`${counted(left, 'балл', 'балла', 'баллов')} на сегодня`,
    thisMinute: (left) => typeset`${number(left)} на эту минуту`,
    few: (text) => `Осталось мало: ${text}.`,
    resets: (time) => typeset`Обновятся в ${time}`,
  },
  session: {
    endsAt: (time) => typeset`Ваша сессия закончится в ${time}.`,
    shouldHaveEnded: (time) =>
      typeset`Ваша сессия должна была закончиться в ${time}; она может прерваться в любой момент.`,
    signInAgain: 'Войти снова',
    deprecated: (latest) =>
      typeset`Data API считает версию, с которой работает программа, устаревшей${latest === '' ? '' : typeset`; последняя — ${latest}`}. Сообщите тем, кто обслуживает эту программу.`,
    understood: 'Понятно',
  },
  copy: {
    phone: (phone) => `Скопировать телефон ${phone}`,
    email: (email) => `Скопировать e-mail ${email}`,
    id: (id) => `Скопировать ID ${id}`,
    link: 'Скопировать ссылку',
    summary: 'Скопировать сводку',
    copied: 'Скопировано',
    failed: 'Ничего не скопировано',
    copiedPhone: (phone) => `Скопировано: ${phone}`,
    noPhone: 'В этой записи нет телефона',
    refused: typeset`Браузер не разрешил копирование. Текст выделен: нажмите Ctrl+C (⌘C).`,
  },
  pins: {
    pin: 'Закрепить',
    unpin: 'Открепить',
    title: 'Закрепить персону',
    label: 'Подпись',
    help: typeset`Подпись хранится в этом браузере, пока персона закреплена.`,
    save: 'Сохранить',
    cancel: 'Отмена',
    pinned: 'Закреплено',
    notKept: typeset`Не закреплено: хранилище браузера заполнено или недоступно.`,
    unpinned: 'Откреплено',
    full: (most) =>
      `Больше ${counted(most, 'персоны', 'персон', 'персон')} закрепить нельзя. Сначала открепите кого-нибудь.`,
    noAccount: typeset`Закреплённые у каждого аккаунта свои, а Data API не сообщил, какой это аккаунт (getobj.account).`,
    unpinNamed: (label) => `Открепить: ${label}`,
    moveUp: (label) => `Выше: ${label}`,
    moveDown: (label) => `Ниже: ${label}`,
  },
  notFound: {
    heading: 'Нет такой страницы',
    text: typeset`По этому адресу ничего нет. Откройте персону по ID.`,
    badPersonId: typeset`В адресе нет верного ID персоны. Откройте персону по ID.`,
    badVisitorId: typeset`В адресе нет верного ID посетителя. Откройте персону по ID.`,
  },
  newVersion: {
    title: 'Новая версия',
    take: 'Перезагрузить',
    announced: 'Новая версия: перезагрузите страницу, когда вам удобно.',
  },
  onBehalf: {
    otherThanChosen: (customer, chosen) =>
      typeset`Клиент на этой странице: ${customer}. У вас выбран другой: ${chosen}.`,
    switchTo: (customer) => `Перейти к клиенту ${customer}`,
    taken: (customer) => typeset`В ссылке нет клиента: открыто для ${customer}.`,
    change: 'Сменить',
    ignored: (userId) =>
      typeset`В ссылке указан user_id ${String(userId)}, но к вашему аккаунту он не относится: показана персона вашего аккаунта.`,
  },
  noWords: {
    title: 'Не удалось загрузить часть страницы',
    newer: 'Вышла новая версия этой страницы',
    advice: typeset`Проверьте сеть и повторите.`,
    tryAgain: 'Повторить',
    reload: 'Перезагрузить страницу',
  },
};
