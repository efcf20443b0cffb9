import { typeset } from '#src/i18n/russian.ts';
import type { UiWords } from './words-en.ts';

export const uiRu: UiWords = {
  chunkFallback: {
    title: 'Не удалось загрузить часть страницы',
    loading: 'Загружаем часть страницы…',
    slow: 'Эта часть страницы загружается медленно',
    newer: 'Вышла новая версия этой страницы',
    advice: typeset`Проверьте сеть и повторите.`,
    tryAgain: 'Повторить',
    reload: 'Перезагрузить страницу',
  },
  copy: {
    copied: 'Скопировано',
    failed: 'Ничего не скопировано',
    refused: typeset`Браузер не разрешил копирование. Текст выделен: нажмите Ctrl+C (⌘C).`,
  },
};
