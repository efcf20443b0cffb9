import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { CopyWords } from './words-en.ts';

export const copyRu: CopyWords = {
  copy: {
    phone: (phone) => `Скопировать телефон ${phone}`,
    email: (email) => `Скопировать e-mail ${email}`,
    id: (id) => `Скопировать ID ${id}`,
    link: 'Скопировать ссылку',
    summary: 'Скопировать сводку',
    copied: 'Скопировано',
    failed: 'Ничего не скопировано',
    copiedPhone: (phone) => `Скопировано: ${phone}`,
    noPhone: 'В этой записи нет телефона',
    refused: typeset`Браузер не разрешил копирование. Текст выделен: нажмите Ctrl+C (⌘C).`,
  },
};
