import type { PhoneBarWords } from './words-en.ts';

export const phoneBarRu: PhoneBarWords = {
  phoneBar: {
    label: (contact) => (contact === null ? 'Быстрые действия' : `Быстрые действия: ${contact}`),
    copyPhone: 'Копировать номер',
    copyEmail: 'Копировать e-mail',
    find: 'Найти',
  },
};
