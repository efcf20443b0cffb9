import { counted, number, pluralRu, records, typeset } from '#src/i18n/formats/ru.ts';
import type { PersonWords } from '#src/i18n/en/person.ts';

export const personRu: PersonWords = {
  personPage: {
    loading: 'Загружаем записи…',
    loaded: (count) => `${pluralRu(count, 'Загружена', 'Загружены', 'Загружено')} ${records(count)}`,
    refresh: 'Обновить',
    refreshing: 'Обновляем…',
    empty: 'Нет записей',
    emptyText: typeset`В этом аккаунте у этого человека нет записей. Проверьте ID: возможно, это ID посетителя или номер телефона.`,
    marked: (id) => `Отмечена запись с ID посетителя ${id}`,
    markedAbsent: (id) => typeset`У этого человека нет записи с ID посетителя ${String(id)}.`,
    noPerson: (visitorId) => typeset`Человек с ID посетителя ${String(visitorId)} не найден`,
    noPersonText: typeset`Возможно, запись новая или удалена. Поищите человека по телефону, e-mail или имени.`,
    findingPerson: typeset`Ищем человека по ID посетителя…`,
    cardError: typeset`Эту запись не удалось показать. Остальные показаны полностью.`,
  },
  filtering: {
    none: 'Нет подходящих записей',
    removeFilter: (text) => `Убрать фильтр: ${text}`,
    clear: 'Сбросить',
  },
  details: {
    less: 'Свернуть',
    loading: 'Загружаем…',
    loaded: 'Подробности загружены',
    usernames: 'Логины и ники',
    properties: 'Свойства',
    nothing: typeset`Других данных нет.`,
  },
  unreadable: {
    record: typeset`Запись не удалось прочитать.`,
    part: (fields) => typeset`Часть записи не удалось прочитать: ${fields}.`,
    ids: { person_id: 'ID человека', visitor_id: 'ID посетителя' },
    foreignRecords: (count) => typeset`Не показано: ${records(count)} другого человека.`,
  },
  actions: {
    call: 'Позвонить',
    callPhone: (phone) => `Позвонить ${phone}`,
    copyLink: 'Копировать ссылку',
    copySummary: 'Копировать сводку',
    downloadCsv: 'Скачать CSV',
    lastConversation: 'Последний разговор',
  },
  summary: {
    link: 'Ссылка',
    cut: 'сокращено',
  },
  compare: {
    choose: (id) => `Выбрать запись ${id}`,
    chosen: (count) => `Выбрано: ${number(count)}`,
    compare: (count) => `Сравнить ${number(count)}`,
    showAll: typeset`Показать все записи`,
    atMost: (max) => typeset`Сравнить можно не больше ${counted(max, 'записи', 'записей', 'записей')}`,
    missing: (count) => typeset`В ссылке есть записи других людей: ${number(count)}`,
    onlyHere: typeset`Только в этой записи`,
  },
  table: {
    view: 'Вид',
    cards: 'Карточки',
    table: 'Таблица',
    id: 'ID',
    ascending: typeset`по возрастанию`,
    descending: typeset`по убыванию`,
    unsorted: 'Без сортировки',
  },
  phoneBar: {
    label: (contact) => (contact === null ? 'Быстрые действия' : `Быстрые действия: ${contact}`),
    copyPhone: 'Копировать номер',
    copyEmail: 'Копировать e-mail',
    find: 'Найти',
  },
};
