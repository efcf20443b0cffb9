import { number, ofTotal, visitors } from '#src/i18n/russian.ts';
import { pluralRu } from '#src/i18n/plural.ts';
import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { PersonWords } from './words-en.ts';

export const personRu: PersonWords = {
  person: {
    refreshFailed: (ago) => typeset`Не удалось обновить. Последнее обновление: ${ago}.`,
    loading: 'Загружаем посетителей',
    stillLoading: (attempt, most) =>
      `Ответа пока нет. Пробуем снова: попытка ${ofTotal(attempt, number(most))}.`,
    loaded: (count) =>
      `${pluralRu(count, { one: 'Загружен', few: 'Загружено', many: 'Загружено' })} ${visitors(count)}`,
    refresh: 'Обновить',
    refreshing: 'Обновляем…',
    refreshWaits: 'Обновим, когда появится сеть',
    empty: 'Нет посетителей',
    emptyText: typeset`В этом аккаунте у персоны нет записей о посетителях. Проверьте ID: возможно, это ID посетителя или номер телефона.`,
    marked: (id) => `Посетитель ${id} отмечен`,
    markedAbsent: (id) => typeset`У этой персоны нет записи о посетителе ${String(id)}.`,
    noPerson: (visitorId) => `У посетителя ${visitorId} нет персоны`,
    noPersonText: typeset`Посетитель есть в аккаунте, но не связан с персоной, или его нет: он может быть новым или удалён. Поищите персону по телефону, e-mail или имени.`,
    findingPerson: 'Ищем персону этого посетителя',
    cardError: typeset`Эту запись не удалось показать. Остальные показаны полностью.`,
  },
  filter: {
    working: 'Отбираем…',
    none: 'Ничего не найдено',
    findHere: typeset`Поиск браузера найдёт только записи рядом с окном. Ищите здесь или нажмите Ctrl+F (⌘F) ещё раз, чтобы открыть его.`,
    onlyWith: (text) => `Только записи, где есть ${text}: убрать`,
    entryGone: 'Выбранный контакт не найден',
    removeGone: typeset`Выбранный контакт не найден: убрать`,
    clear: 'Сбросить',
  },
  more: {
    less: 'Свернуть',
    loading: 'Загружаем…',
    usernames: 'Логины и ники',
    properties: 'Свойства',
    nothing: typeset`Больше об этом посетителе ничего нет.`,
  },
};
