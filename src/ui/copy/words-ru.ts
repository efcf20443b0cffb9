import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { CopyWords } from './words-en.ts';

export const copyRu: CopyWords = {
  copy: {
    copied: 'Скопировано',
    failed: 'Ничего не скопировано',
    refused: typeset`Браузер не разрешил копирование. Текст выделен: нажмите Ctrl+C (⌘C).`,
  },
};
