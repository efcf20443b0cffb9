import { counted, number, points } from '#src/i18n/russian.ts';
import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import { detailsRu } from './details-ru.ts';
import type { HistoryWords } from './words-en.ts';

const events = (value: number) => counted(value, 'событие', 'события', 'событий');
const ofEvents = (value: number) => counted(value, 'события', 'событий', 'событий');
const of = (one: string, few: string, many: string) => (value: number) => counted(value, one, few, many);

export const historyRu: HistoryWords = {
  history: {
    loading: 'Загружаем историю…',
    planHint: typeset`Возможно, ваш тариф этого не включает.`,
    events,
    newest: (value) => typeset`Последние ${events(value)}`,
    ofEvents: (shown, total) => typeset`${number(shown)} из ${ofEvents(total)}`,
    ofNewest: (shown, total) => typeset`${number(shown)} из последних ${ofEvents(total)}`,
    none: 'Событий нет',
    noneText: (scope) => typeset`В этом аккаунте ничего нет ${scope}.`,
    unreadable: (value) => typeset`Не удалось прочитать: ${events(value)}.`,
    refreshFailed: typeset`Не удалось обновить. Ниже — прежние события.`,
    zone: (zone) => typeset`Время — в часовом поясе аккаунта: ${zone}.`,
    zoneUnnamed: typeset`Время — в часовом поясе аккаунта.`,
    zoneUnknown: (zone) =>
      typeset`Часовой пояс аккаунта неизвестен: время указано как в аккаунте, сегодняшний день — по часовому поясу браузера: ${zone}.`,
    printedPart: (most) => typeset`Напечатаны только последние ${events(most)}. Остальные — в экспорте.`,
    undated: 'Время не читается',
    showMore: 'Показать ещё',
    earlier: 'Раньше',
    loadingMore: 'Загружаем…',
    moreHint: (cost) => typeset`Более ранние события, ${points(cost)}`,
    earlierHint: (from, till, cost) => typeset`С ${from}\u00a0по ${till}, ${points(cost)}`,
    scopes: {
      lastYear: typeset`за последние 12 месяцев`,
      since: (day) => typeset`с ${day}`,
      newest: (value, day) => typeset`среди последних ${ofEvents(value)}, с ${day}`,
      newestUndated: (value) => typeset`среди последних ${ofEvents(value)}`,
    },
    sentence: {
      last: (what, when) => typeset`Последний контакт: ${what}, ${when}.`,
      noContact: (scope) => typeset`Ни звонков, ни чатов, ни заявок ${scope}.`,
      counts: (scope, counts) => `${scope}: ${counts}.`,
      countsSince: (scope, counts, day) => typeset`${scope}: ${counts}; самое раннее — ${day}.`,
      countOne: (scope, counts, day) => `${scope}: ${counts}, ${day}.`,
      nothing: (scope) => typeset`Событий нет ${scope}.`,
    },
    kinds: {
      call: 'Звонки',
      chat: 'Чаты',
      request: 'Заявки',
      visit: 'Посещения',
      goal: 'Цели',
      lead: 'Лиды',
      deal: 'Сделки',
      other: 'Другие',
    },
    chip: (kind, value) => `${kind} ${number(value)}`,
    chips: (scope) => `Виды событий ${scope}`,
    counts: {
      call: of('звонок', 'звонка', 'звонков'),
      chat: of('чат', 'чата', 'чатов'),
      request: of('заявка', 'заявки', 'заявок'),
      visit: of('посещение', 'посещения', 'посещений'),
      goal: of('цель', 'цели', 'целей'),
      lead: of('лид', 'лида', 'лидов'),
      deal: of('сделка', 'сделки', 'сделок'),
      other: of('другое событие', 'других события', 'других событий'),
    },
    titles: {
      call: 'Звонок',
      chat: 'Чат',
      request: 'Заявка',
      visit: 'Посещение',
      goal: 'Цель',
      lead: 'Лид',
      deal: 'Сделка',
      other: 'Событие',
    },
    directions: { in: 'Входящий звонок', out: 'Исходящий звонок' },
    outcomes: { answered: 'принят', missed: 'пропущен' },
    chatStatuses: {
      new: 'новый',
      active: 'идёт',
      lost: 'пропущен',
      succeed: 'состоялся',
      refused: 'посетитель не написал',
    },
    strip: (kinds, scope) => `${kinds ?? 'События'} по неделям ${scope}`,
    week: (from, till, counts) =>
      from === null ? typeset`${till}: ${counts}` : typeset`${from} — ${till}: ${counts}`,
    busiest: (week, weeks) => typeset`Больше всего: ${week}. Недель с событиями: ${number(weeks)}.`,
    notLoaded: 'ещё не загружено',
    csv: {
      at: 'Время',
      kind: 'Вид',
      what: 'Что',
      status: 'Статус',
      site: 'Сайт',
      campaign: 'Кампания',
      stage: 'Этап',
    },
    ...detailsRu,
  },
};
