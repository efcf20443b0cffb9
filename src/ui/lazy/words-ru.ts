import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { LazyWords } from './words-en.ts';

export const lazyRu: LazyWords = {
  chunkFallback: {
    title: 'Не удалось загрузить часть страницы',
    loading: 'Загружаем часть страницы…',
    slow: 'Эта часть страницы загружается медленно',
    newer: 'Вышла новая версия этой страницы',
    advice: typeset`Проверьте сеть и повторите.`,
    tryAgain: 'Повторить',
    reload: 'Перезагрузить страницу',
  },
};
