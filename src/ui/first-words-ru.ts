import type { UiFirstWords } from './first-words-en.ts';

export const uiFirstRu: UiFirstWords = {
  longText: {
    showAll: 'Показать полностью',
    showLess: 'Свернуть',
  },
};
