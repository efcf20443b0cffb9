import type { CopyWords } from './words-en.ts';

export const copyRu: CopyWords = {
  copy: {
    copied: 'Скопировано',
    failed: 'Ничего не скопировано',
  },
};
