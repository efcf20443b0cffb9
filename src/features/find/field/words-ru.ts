import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { FieldWords } from './words-en.ts';

/** How the field understands what is typed, in Russian. */
export const fieldRu: FieldWords = {
  options: 'Варианты',
  kinds: {
    person: 'Персона',
    visitor: 'Персона посетителя',
    phone: 'Телефон',
    email: 'E-mail',
    name: 'Имя',
  },
  known: { pinned: 'Закреплена', recent: 'Недавняя', opened: 'Открывали' },
  notUnderstood: typeset`Это не телефон, не e-mail, не имя и не ID.`,
};
