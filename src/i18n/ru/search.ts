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
    search: (kind, what) => (kind === null ? `Искать «${what}»` : `Искать ${kind} ${what}`),
    notUnderstood: typeset`Это не телефон, не e-mail, не имя и не ID.`,
  },
  results: {
    title: 'Поиск',
    heading: (kind, what) => `Поиск: ${kind} ${what}`,
    /** Where was searched. */
    places: {
      call: typeset`в звонках`,
      request: typeset`в заявках`,
      chat: typeset`в чатах`,
      addressBook: typeset`в адресной книге`,
    },
    searching: 'Ищем…',
    people: 'Найденные люди',
    peopleFound: (value) =>
      typeset`${pluralRu(value, 'Найден', 'Найдено', 'Найдено')} ${counted(value, 'человек', 'человека', 'человек')}`,
    unlinked: {
      phone: (hits) => typeset`${hits} с этого номера, человек не определён`,
      email: (hits) => typeset`${hits} с этим e-mail, человек не определён`,
      name: (hits) => typeset`${hits} с этим именем, человек не определён`,
    },
    unreadable: (value) =>
      typeset`Не удалось прочитать ${counted(value, 'результат', 'результата', 'результатов')}`,
    newest: (what) => typeset`Искали только среди последних 100: ${what}.`,
    unsearched: (places) => typeset`Не искали: ${places}`,
    until: (place, day) => `${place}\u00a0до\u00a0${day}`,
    nobody: 'Никто не найден',
    since: (day) => typeset`Период: с ${day}.`,
    wholeYear: (cost) =>
      cost < 5 ? typeset`Искать за весь год` : typeset`Искать за весь год (${points(cost)})`,
    foundBy: {
      call: (when) => `Звонок ${when}`,
      request: (when) => `Заявка ${when}`,
      chat: (when) => `Чат ${when}`,
    },
    addressBook: 'Адресная книга',
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
