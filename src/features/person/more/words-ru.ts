import { counted, number, ofTotal, points } from '#src/i18n/russian.ts';
import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { DetailsWords } from './words-en.ts';

export const detailsRu: DetailsWords = {
  allDetails: {
    load: (count, cost) => typeset`Подробности всех ${number(count)} (${points(cost)})`,
    progress: (done, count) => typeset`Подробности: ${ofTotal(done, number(count))}`,
    stop: 'Остановить',
    show: 'Показать подробности',
    hide: 'Свернуть подробности',
    loaded: (count) => typeset`Подробности всех ${number(count)} загружены`,
    failed: (count) =>
      typeset`Не удалось получить подробности: ${counted(count, 'запрос', 'запроса', 'запросов')}`,
  },
};
