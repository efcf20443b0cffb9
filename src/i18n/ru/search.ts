import type { SearchWords } from '#src/i18n/en/search.ts';
import { counted, pluralRu, points, typeset } from '#src/i18n/formats/ru.ts';

export const searchRu: SearchWords = {
  findField: {
    options: 'Варианты',
    kinds: {
      person: 'ID человека',
      visitor: 'ID посетителя',
      phone: 'Телефон',
      email: 'E-mail',
      name: 'Имя',
    },
    incomplete: 'Неполный номер',
    searchAnyway: 'Всё равно искать',
    search: {
      phone: (what) => typeset`Искать по телефону ${what}`,
      email: (what) => typeset`Искать по e-mail ${what}`,
      name: (what) => `Искать «${what}»`,
    },
    open: {
      person: (id) => typeset`Открыть по ID человека ${id}`,
      visitor: (id) => typeset`Открыть по ID посетителя ${id}`,
    },
    notUnderstood: typeset`Это не телефон, не e-mail, не имя и не ID.`,
  },
  results: {
    title: 'Поиск',
    heading: (kind, what) => `Поиск: ${kind} ${what}`,
    places: { call: 'звонках', request: 'заявках', chat: 'чатах', addressBook: 'адресной книге' },
    searching: 'Ищем…',
    people: 'Найденные люди',
    peopleFound: (value) =>
      typeset`${pluralRu(value, 'Найден', 'Найдено', 'Найдено')} ${counted(value, 'человек', 'человека', 'человек')}`,
    unlinked: {
      phone: (hits) => typeset`${hits} с этим номером, человек не определён`,
      email: (hits) => typeset`${hits} с этим e-mail, человек не определён`,
      name: (hits) => typeset`${hits} с этим именем, человек не определён`,
    },
    unreadable: (value) =>
      typeset`Не удалось прочитать ${counted(value, 'результат', 'результата', 'результатов')}`,
    newest: (rows) => typeset`Проверены только последние ${rows}.`,
    unsearched: (places) => typeset`Не искали: ${places}`,
    inPlace: (place) => typeset`в ${place}`,
    until: (place, day) => `${place}\u00a0до\u00a0${day}`,
    nobody: 'Никто не найден',
    searched: (places, day) => typeset`Искали в ${places} с ${day}. В самих записях поиска нет.`,
    wholeYear: (cost) =>
      cost < 5 ? typeset`Искать за весь год` : typeset`Искать за весь год (${points(cost)})`,
    foundBy: {
      in: (when) => `Звонок${when}`,
      out: (when) => typeset`Мы звонили${when}`,
      call: (when) => `Звонок${when}`,
      request: (when) => `Заявка${when}`,
      chat: (when) => `Чат${when}`,
    },
    addressBook: 'адресная книга',
    moreFound: (value) => typeset`ещё ${counted(value, 'найден', 'найдено', 'найдено')}`,
    inNoRecord: typeset`Нет в записях`,
  },
  lookUp: {
    heading: 'Найти человека',
    field: 'Телефон, e-mail, имя или ID',
    find: 'Найти',
    required: typeset`Введите или вставьте телефон, e-mail, имя или ID.`,
    recent: 'Недавние',
  },
  notFound: {
    heading: 'Нет такой страницы',
    text: typeset`По этому адресу ничего нет.`,
    badPersonId: typeset`В этом адресе нет верного ID человека.`,
    badVisitorId: typeset`В этом адресе нет верного ID посетителя.`,
    instead: 'Найдите человека здесь.',
  },
};
