import type { FirstUiWords } from './ui-first-words-en.ts';

export const firstUiRu: FirstUiWords = {
  longText: {
    showAll: 'Показать полностью',
    showLess: 'Свернуть',
  },
};
