import { counted } from '#src/i18n/russian.ts';
import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { PinWords } from './words-en.ts';

export const pinRu: PinWords = {
  pinDialog: {
    title: 'Закрепить персону',
    label: 'Подпись',
    help: typeset`Подпись хранится в этом браузере, пока персона закреплена.`,
    save: 'Сохранить',
    cancel: 'Отмена',
    notKept: typeset`Не закреплено: хранилище браузера заполнено или недоступно.`,
    full: (most) =>
      typeset`Можно закрепить не больше ${counted(most, 'персоны', 'персон', 'персон')}. Сначала открепите одну из них.`,
    noAccount: typeset`Сейчас закрепить нельзя: Data API не сообщил, какой это аккаунт (getobj.account).`,
  },
};
