import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { FieldWords } from './words-en.ts';

/** How the field understands what is typed, in Russian. */
export const fieldRu: FieldWords = {
  options: 'Варианты',
  kinds: {
    person: 'Персона',
    visitor: 'ID посетителя',
    phone: 'Телефон',
    email: 'E-mail',
    name: 'Имя',
  },
  open: {
    person: (id) => `Открыть персону ${id}`,
    visitor: (id) => `Найти персону посетителя ${id}`,
    phone: (phone) => `Искать телефон ${phone}`,
  },
  known: { pinned: 'Закреплена', recent: 'Недавняя', opened: 'Открывали' },
  notUnderstood: typeset`Это не телефон, не e-mail, не имя и не ID.`,
};
