import type { FirstDictionary } from './en-first.ts';
import { formats, number, ofTotal, records, typeset } from './formats/ru.ts';

export const ru: FirstDictionary = {
  formats,
  person: {
    personNumber: (id) => `Человек ${id}`,
    personId: 'ID человека',
    visitorId: 'ID посетителя',
    tabs: 'Разделы о человеке',
    records: 'Записи',
    history: 'История',
    count: records,
    markedBadge: 'Эта запись',
    noName: 'Без имени',
    visitorNumber: (id) => `ID посетителя ${id}`,
    copyId: (id) => `Копировать ID ${id}`,
    more: 'Подробнее',
  },
  fields: {
    name: 'Имя',
    phones: 'Телефоны',
    emails: 'E-mail',
    company: 'Компания',
    commentary: 'Комментарий',
  },
  contacts: {
    merging: 'Собираем контакты…',
    heading: 'Контакты',
    lists: { commentary: 'Комментарии', name: 'Имена', company: 'Компании' },
    showOnly: (text, count, total) =>
      `Показать только записи, где есть ${text}, ${ofTotal(count, number(total))}`,
    records: (ids) => `Записи: ${ids}`,
    otherSpellings: (spellings) => `Другие написания: ${spellings}`,
    mixedAlphabets: 'Смешаны алфавиты: проверьте адрес',
    none: typeset`Ни в одной записи нет ни телефона, ни e-mail.`,
    more: 'Показать ещё',
    copyPhone: (phone) => `Копировать телефон ${phone}`,
    copiedPhone: (phone) => `Скопировано: ${phone}`,
    copyEmail: (email) => `Копировать e-mail ${email}`,
  },
  filter: { label: 'Найти в записях', count: (shown, total) => ofTotal(shown, number(total)) },
  longText: { showAll: 'Показать полностью', showLess: 'Свернуть' },
};
