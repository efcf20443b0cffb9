import type { SessionWords } from './session-words-en.ts';
import { typesetRu as ru } from '#src/i18n/typeset-ru.ts';

/** Notices about the session, in Russian. */
export const sessionRu: SessionWords = {
  endsAt: (time) => ru`Ваша сессия закончится в ${time}.`,
  shouldHaveEnded: (time) => ru`Срок сессии истёк в ${time}.`,
  signInAgain: 'Войти снова',
  deprecated: (latest) =>
    ru`Программа работает с устаревшей версией Data API${latest === '' ? '' : ru`; последняя — ${latest}`}. Сообщите в ИТ-отдел.`,
  understood: 'Понятно',
};
