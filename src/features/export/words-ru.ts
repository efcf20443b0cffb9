import { number, typeset } from '#src/i18n/russian.ts';
import type { ExportWords } from './words-en.ts';

export const exportRu: ExportWords = {
  export: {
    button: 'Экспорт',
    vcard: 'vCard',
    csv: 'CSV',
    json: 'JSON',
    history: 'История (CSV)',
    everything: 'Копировать всё',
    print: 'Печать',
    filtered: (count) => `${number(count)} по фильтру`,
    all: (count) => `все ${number(count)}`,
    saved: (file) => `Сохранено: ${file}`,
    notSaved: 'Не удалось сохранить файл',
    mixedLeftOut: typeset`e-mail не включён: в нём смешаны алфавиты`,
    notPrinted: 'Браузер не напечатал страницу',
  },
};
