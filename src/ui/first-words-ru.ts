import type { FirstUiWords } from './first-words-en.ts';

export const firstUiRu: FirstUiWords = {
  longText: {
    showAll: 'Показать полностью',
    showLess: 'Свернуть',
  },
};
