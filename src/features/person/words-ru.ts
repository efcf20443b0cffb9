import { counted, number, ofTotal, pluralRu, points, records, typeset } from '#src/i18n/russian.ts';
import type { PersonWords } from './words-en.ts';

export const personRu: PersonWords = {
  person: {
    refreshFailed: (ago) => typeset`Не удалось обновить. Последнее обновление: ${ago}.`,
    loading: 'Загружаем записи',
    stillLoading: (attempt, most) =>
      `Ответа пока нет. Пробуем снова: попытка ${ofTotal(attempt, number(most))}.`,
    loaded: (count) => `${pluralRu(count, 'Загружена', 'Загружены', 'Загружено')} ${records(count)}`,
    refresh: 'Обновить',
    refreshing: 'Обновляем…',
    refreshWaits: 'Обновим, когда появится сеть',
    empty: 'Нет посетителей',
    emptyText: typeset`В этом аккаунте у персоны нет записей. Проверьте ID: возможно, это ID посетителя или номер телефона.`,
    marked: (id) => `Отмечена запись с ID посетителя ${id}`,
    markedAbsent: (id) => typeset`У этой персоны нет записи с ID посетителя ${String(id)}.`,
    noPerson: (visitorId) => `Нет персоны с ID посетителя ${visitorId}`,
    noPersonText: typeset`Запись есть в аккаунте, но не связана с персоной, или её нет: она может быть новой или удалена. Поищите персону по телефону, e-mail или имени.`,
    findingPerson: 'Ищем персону по ID посетителя',
    cardError: typeset`Эту запись не удалось показать. Остальные показаны полностью.`,
  },
  filter: {
    working: 'Отбираем…',
    none: 'Нет подходящих записей',
    findHere: typeset`Поиск браузера найдёт только записи рядом с окном. Ищите здесь или нажмите Ctrl+F (⌘F) ещё раз, чтобы открыть его.`,
    onlyWith: (text) => `Только записи, где есть ${text}: убрать`,
    contactGone: 'Выбранный контакт не найден',
    removeGone: typeset`Выбранный контакт не найден: убрать`,
    clear: 'Сбросить',
  },
  more: {
    less: 'Свернуть',
    loading: 'Загружаем…',
    usernames: 'Логины и ники',
    properties: 'Свойства',
    nothing: typeset`Больше об этой записи ничего нет.`,
  },
  unreadable: {
    record: typeset`Запись не удалось прочитать.`,
    part: (fields) => typeset`Часть записи не удалось прочитать: ${fields}.`,
    ids: { person_id: 'ID персоны', visitor_id: 'ID посетителя' },
  },
  actions: {
    call: 'Позвонить',
    callPhone: (phone) => `Позвонить ${phone}`,
    copyLink: 'Копировать ссылку',
    copySummary: 'Копировать сводку',
    share: 'Поделиться',
    copiedAll: (count) => `Скопировано: все ${number(count)}`,
  },
  pins: {
    pin: 'Закрепить',
    unpin: 'Открепить',
    pinned: 'Закреплено',
    unpinned: 'Откреплено',
  },
  summary: {
    phone: 'Телефон',
    email: 'E-mail',
    inNoRecord: 'нет ни в одной записи',
    comment: (visitorId, lines) =>
      `Комментарий (ID посетителя ${visitorId ?? '—'}${lines > 1 ? `, ${counted(lines, 'строка', 'строки', 'строк')}` : ''})`,
    link: 'Ссылка',
    cut: 'сокращено',
  },
  pinDialog: {
    title: 'Закрепить персону',
    label: 'Подпись',
    help: typeset`Подпись хранится в этом браузере, пока персона закреплена.`,
    save: 'Сохранить',
    cancel: 'Отмена',
    notKept: typeset`Не закреплено: хранилище браузера заполнено или недоступно.`,
    full: (most) =>
      typeset`Можно закрепить не больше ${counted(most, 'персоны', 'персон', 'персон')}. Сначала открепите одну из них.`,
    noAccount: typeset`Сейчас закрепить нельзя: Data API не сообщил, какой это аккаунт (getobj.account).`,
  },
  allDetails: {
    load: (count, isAll, cost) =>
      typeset`Загрузить подробности ${isAll ? 'всех' : 'этих'} ${number(count)} (${points(cost)})`,
    progress: (done, count) => typeset`Подробности: ${ofTotal(done, number(count))}`,
    stop: 'Остановить',
    show: 'Показать подробности',
    hide: 'Свернуть подробности',
    loaded: (count, isAll) => typeset`Подробности ${isAll ? 'всех' : 'этих'} ${number(count)} загружены`,
    failed: (count) =>
      typeset`Не удалось получить подробности: ${counted(count, 'запрос', 'запроса', 'запросов')}`,
  },
  compare: {
    choose: (id) => `Выбрать запись ${id}`,
    chosen: (count) => `Выбрано: ${number(count)}`,
    compare: (count) => `Сравнить ${number(count)}`,
    showAll: typeset`Показать все записи`,
    atMost: (most) => typeset`Сравнить можно не больше ${counted(most, 'записи', 'записей', 'записей')}`,
    missing: (count) => typeset`Нет среди записей персоны: ${number(count)}`,
    notLoaded: typeset`Не загружено`,
  },
  table: {
    view: 'Вид',
    cards: 'Карточки',
    table: 'Таблица',
    id: 'ID',
    differs: 'отличается',
    legend: typeset`Отличается от других записей`,
    ascending: typeset`по возрастанию`,
    descending: typeset`по убыванию`,
  },
  phoneBar: {
    label: (contact) => (contact === null ? 'Быстрые действия' : `Быстрые действия: ${contact}`),
    copyPhone: 'Копировать номер',
    copyEmail: 'Копировать e-mail',
    find: 'Найти',
  },
  print: {
    account: (name) => `Аккаунт: ${name}`,
    customer: (name) => `Клиент: ${name}`,
    filter: (text) => `Фильтр: «${text}»`,
    onlyWith: (contacts) => `Только записи, где есть ${contacts}`,
    at: (when) => `Напечатано ${when}`,
    truncated: (most) =>
      typeset`Напечатано не всё: не больше ${number(most)}\u00a0записей и ${number(most)}\u00a0контактов каждого вида. Остальное — в экспорте.`,
  },
};
