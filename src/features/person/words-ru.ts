import { counted, number, ofTotal, visitors } from '#src/i18n/russian.ts';
import { pluralRu } from '#src/i18n/plural.ts';
import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { PersonWords } from './words-en.ts';

export const personRu: PersonWords = {
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
};
