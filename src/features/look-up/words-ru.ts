import { counted } from '#src/i18n/russian.ts';
import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { LookUpWords } from './words-en.ts';

export const lookUpRu: LookUpWords = {
  lookUp: {
    heading: 'Открыть персону',
    personId: 'ID персоны',
    visitorId: 'ID посетителя',
    open: 'Открыть',
    notAnId: typeset`Это не ID. ID — целое число, например 6145241079; подойдёт и ссылка, в которой оно есть.`,
    required: 'Введите или вставьте ID.',
    pinned: 'Закреплённые',
    recent: 'Недавние',
    clearRecent: 'Очистить недавние',
    demo: 'Люди в симуляторе',
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
      `Больше ${counted(most, 'персоны', 'персон', 'персон')} закрепить нельзя. Сначала открепите кого-нибудь.`,
    noAccount: typeset`Закреплённые у каждого аккаунта свои, а Data API не сообщил, какой это аккаунт (getobj.account).`,
    unpinNamed: (label) => `Открепить: ${label}`,
    moveUp: (label) => `Выше: ${label}`,
    moveDown: (label) => `Ниже: ${label}`,
  },
  notFound: {
    heading: 'Нет такой страницы',
    text: typeset`По этому адресу ничего нет. Откройте персону по ID.`,
    badPersonId: typeset`В адресе нет верного ID персоны. Откройте персону по ID.`,
    badVisitorId: typeset`В адресе нет верного ID посетителя. Откройте персону по ID.`,
  },
};
