import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { RefusedWords } from './refused-words-en.ts';

export const refusedRu: RefusedWords = {
  copyRefused: typeset`Браузер не разрешил копирование. Текст выделен: нажмите Ctrl+C (⌘C).`,
};
