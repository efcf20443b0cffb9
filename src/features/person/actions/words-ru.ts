import type { ActionWords } from './words-en.ts';
import { number } from '#src/i18n/russian.ts';
import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';

export const actionsRu: ActionWords = {
  actions: {
    share: 'Поделиться',
    copiedAll: (count) => `Скопировано: все ${number(count)}`,
    printed: (when) => `Напечатано ${when}`,
    printedPart: (most) =>
      typeset`Напечатано не всё: не больше ${number(most)}\u00a0записей и ${number(most)}\u00a0контактов каждого вида. Остальное — в экспорте.`,
  },
  summary: {
    name: 'Имя',
    company: 'Компания',
    phones: 'Телефоны',
    emails: 'E-mail',
    comments: 'Комментарии',
    link: 'Ссылка',
  },
};
