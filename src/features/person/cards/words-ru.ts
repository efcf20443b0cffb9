import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { UnreadableWords } from './words-en.ts';

export const unreadableRu: UnreadableWords = {
  unreadable: {
    record: typeset`Запись не удалось прочитать.`,
    part: (fields) => typeset`Часть записи не удалось прочитать: ${fields}.`,
    fields: {
      person_id: 'ID персоны',
      visitor_id: 'ID посетителя',
      name: 'имя',
      phones: 'телефоны',
      emails: 'адреса e-mail',
      company: 'компания',
      commentary: 'комментарий',
    },
  },
};
