import type { ActionWords } from './words-en.ts';
import { counted, number } from '#src/i18n/russian.ts';
import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';

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
    title: 'Закрепить персону',
    label: 'Подпись',
    help: typeset`Подпись хранится в этом браузере, пока персона закреплена.`,
    save: 'Сохранить',
    cancel: 'Отмена',
    pinned: 'Закреплено',
    notKept: typeset`Не закреплено: хранилище браузера заполнено или недоступно.`,
    unpinned: 'Откреплено',
    full: (most) =>
      typeset`Можно закрепить не больше ${counted(most, 'персоны', 'персон', 'персон')}. Сначала открепите одну из них.`,
    noAccount: typeset`Сейчас закрепить нельзя: Data API не сообщил, какой это аккаунт (getobj.account).`,
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
