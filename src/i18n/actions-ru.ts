import type { ActionWords } from './actions-en.ts';
import { createFormats } from './formats.ts';
import { typesetRu as typeset } from './typeset-ru.ts';

const { number } = createFormats('ru');

export const actionsRu: ActionWords = {
  export: {
    button: 'Экспорт',
    vcard: 'vCard',
    csv: 'CSV',
    json: 'JSON',
    print: 'Печать',
    share: 'Поделиться',
    filtered: (count) => `${number(count)} по фильтру`,
    all: (count) => `все ${number(count)}`,
    copiedAll: (count) => `Скопировано: все ${number(count)}`,
    saved: (file) => `Сохранено: ${file}`,
    notSaved: 'Не удалось сохранить файл',
    notPrinted: 'Браузер не напечатал страницу',
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
  csv: {
    personId: 'ID персоны',
    visitorId: 'ID посетителя',
    name: 'Имя',
    phones: 'Телефоны',
    emails: 'E-mail',
    company: 'Компания',
    commentary: 'Комментарий',
  },
};
