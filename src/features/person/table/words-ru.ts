import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { TableWords } from './words-en.ts';

export const tableRu: TableWords = {
  table: {
    view: 'Вид',
    cards: 'Карточки',
    table: 'Таблица',
    name: 'Имя',
    id: 'ID',
    differs: 'отличается',
    legend: typeset`Отличается от других записей`,
    ascending: typeset`по возрастанию`,
    descending: typeset`по убыванию`,
  },
};
