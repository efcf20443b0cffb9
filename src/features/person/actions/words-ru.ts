import type { ActionWords } from './words-en.ts';
import { number } from '#src/i18n/russian.ts';

export const actionsRu: ActionWords = {
  actions: {
    call: 'Позвонить',
    callPhone: (phone) => `Позвонить ${phone}`,
    copyLink: 'Копировать ссылку',
    copySummary: 'Копировать сводку',
    share: 'Поделиться',
    copiedAll: (count) => `Скопировано: все ${number(count)}`,
  },
  pins: {
    pin: 'Закрепить',
    unpin: 'Открепить',
    pinned: 'Закреплено',
    unpinned: 'Откреплено',
  },
  summary: {
    name: 'Имя',
    company: 'Компания',
    phones: 'Телефоны',
    emails: 'E-mail',
    inNoRecord: 'нет ни в одной записи',
    comments: 'Комментарии',
    link: 'Ссылка',
  },
};
