import type { LongTextWords } from './words-en.ts';

export const longTextRu: LongTextWords = {
  longText: {
    showAll: 'Показать полностью',
    showLess: 'Свернуть',
  },
};
