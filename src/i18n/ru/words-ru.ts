import { typeset } from '#src/i18n/russian.ts';
import type { LookUpWords } from '#src/i18n/en/words-en.ts';

export const lookUpRu: LookUpWords = {
  lookUp: {
    heading: 'Найти человека',
    field: 'Телефон, e-mail, имя или ID',
    find: 'Найти',
    required: typeset`Введите или вставьте телефон, e-mail, имя или ID.`,
    recent: 'Недавние люди',
    demo: 'Люди в симуляторе',
  },
  notFound: {
    heading: 'Нет такой страницы',
    text: typeset`По этому адресу ничего нет.`,
    badPersonId: typeset`В этом адресе нет верного ID человека.`,
    badVisitorId: typeset`В этом адресе нет верного ID посетителя.`,
    instead: 'Найдите человека здесь.',
  },
};
