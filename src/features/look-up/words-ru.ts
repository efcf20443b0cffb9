import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { LookUpWords } from './words-en.ts';

export const lookUpRu: LookUpWords = {
  lookUp: {
    heading: 'Открыть персону',
    personId: 'ID персоны',
    visitorId: 'ID посетителя',
    open: 'Открыть',
    notAnId: typeset`Это не ID. Введите целое число, например 6145241079, или вставьте ссылку с ним.`,
    required: 'Введите или вставьте ID.',
    pinned: 'Закреплённые',
    recent: 'Недавние',
    clearRecent: 'Очистить недавние',
    demo: 'Персоны в симуляторе',
    unpin: (label) => `Открепить: ${label}`,
    moveUp: (label) => `Выше: ${label}`,
    moveDown: (label) => `Ниже: ${label}`,
  },
  notFound: {
    heading: 'Нет такой страницы',
    text: typeset`По этому адресу ничего нет. Откройте персону по ID.`,
    badPersonId: typeset`В этом адресе нет верного ID персоны. Откройте персону по ID.`,
    badVisitorId: typeset`В этом адресе нет верного ID посетителя. Откройте персону по ID.`,
  },
};
