import { counted, number, ofTotal, pluralRu, points, typeset } from '#src/i18n/russian.ts';
import type { FindWords } from './words-en.ts';

const counts = {
  calls: (value: number) => counted(value, 'звонок', 'звонка', 'звонков'),
  offline_messages: (value: number) => counted(value, 'заявка', 'заявки', 'заявок'),
  chats: (value: number) => counted(value, 'чат', 'чата', 'чатов'),
};
/** 1, 21, 101, but not 11. */
const isOne = (value: number) => pluralRu(value, '1', '', '') === '1';
/** In the genitive: “до 1 балла”, “до 3 баллов”. */
const upTo = (value: number) => counted(value, 'балла', 'баллов', 'баллов');
const visitors = (value: number) => counted(value, 'посетителя', 'посетителей', 'посетителей');

/** A Russian adjective agrees with the word's gender: звонок and чат are masculine, заявка is feminine. */
const unlinked = (
  report: keyof typeof counts,
  relation: string,
  { none, tied } = { none: typeset`ни один`, tied: 'связан' },
) => ({
  only: (value: number) =>
    value === 1
      ? typeset`${counts[report](value)} ${relation}, не ${tied} с посетителем`
      : typeset`${counts[report](value)} ${relation}, ${none} не ${tied} с посетителем`,
  more: (value: number) =>
    typeset`Ещё ${counts[report](value)} ${relation} не ${pluralRu(value, tied, 'связаны', 'связаны')} с посетителем`,
});
const feminine = { none: typeset`ни одна`, tied: 'связана' };
const forPoints = (what: string, cost: number) => (cost === 0 ? what : `${what} (${points(cost)})`);
const ofWithoutPerson = (report: keyof typeof counts) => (value: number) =>
  typeset`${counts[report](value)} ${value === 1 ? 'посетителя' : 'посетителей'} без персоны`;

const byRelation = (calls: string, others: string) => ({
  calls: unlinked('calls', calls),
  offline_messages: unlinked('offline_messages', others, feminine),
  chats: unlinked('chats', others),
});

const newestOf =
  (report: keyof typeof counts, one: string, many: string) => (shown: number, total: number | null) =>
    total === null
      ? typeset`Просмотрены последние ${counts[report](shown)}; возможно, есть и другие`
      : typeset`Просмотрены последние ${ofTotal(shown, counted(total, one, many, many))}`;

export const findRu: FindWords = {
  findField: {
    options: 'Варианты',
    kinds: {
      person: 'Персона',
      visitor: 'ID посетителя',
      phone: 'Телефон',
      email: 'E-mail',
      name: 'Имя',
    },
    search: {
      phone: (phone) => `Искать телефон ${phone}`,
      email: (email) => `Искать e-mail ${email}`,
      name: (name) => `Искать имя ${name}`,
    },
    upTo: (value) => typeset`До ${upTo(value)}`,
    known: { pinned: 'Закреплена', recent: 'Недавняя', opened: 'Открыта' },
    notUnderstood: typeset`Это не телефон, не e-mail, не имя и не ID.`,
  },
  results: {
    title: 'Поиск',
    heading: {
      phone: (phone) => `Поиск: телефон ${phone}`,
      email: (email) => `Поиск: e-mail ${email}`,
      name: (name) => `Поиск: имя ${name}`,
    },
    onBehalf: (customer) => typeset`В данных клиента ${customer}`,
    reports: { calls: 'звонки', offline_messages: 'заявки', chats: 'чаты' },
    inReports: { calls: 'звонках', offline_messages: 'заявках', chats: 'чатах' },
    counts,
    searching: {
      calls: typeset`Ищем в звонках…`,
      offline_messages: typeset`Ищем в заявках…`,
      chats: typeset`Ищем в чатах…`,
    },
    notKept: typeset`Эти результаты больше не хранятся.`,
    searchAgain: 'Искать снова',
    people: 'Найденные люди',
    peopleFound: (value) =>
      typeset`${isOne(value) ? 'Найден' : 'Найдено'} ${counted(value, 'человек', 'человека', 'человек')}`,
    last: {
      calls: (when) => `Звонок ${when}`,
      offline_messages: (when) => `Заявка ${when}`,
      chats: (when) => `Чат ${when}`,
    },
    undated: { calls: 'Звонок', offline_messages: 'Заявка', chats: 'Чат' },
    inAll: (all) => `Всего ${all}`,
    foundBy: {
      phone: typeset`Найдено по`,
      email: typeset`Найдено по`,
      name: typeset`Найдено по имени`,
    },
    source: {
      calls: (day) => `звонок ${day}`,
      offline_messages: (day) => `заявка ${day}`,
      chats: (day) => `чат ${day}`,
    },
    sourceUndated: { calls: 'звонок', offline_messages: 'заявка', chats: 'чат' },
    show: {
      calls: (cost) => forPoints('Показать звонок', cost),
      offline_messages: (cost) => forPoints('Показать заявку', cost),
      chats: (cost) => forPoints('Показать чат', cost),
    },
    addressBook: 'адресная книга',
    inNoRecord: (source) => typeset`Нет ни в одной записи; ${source}`,
    unlinked: {
      phone: byRelation(typeset`с этого номера`, typeset`с этим номером`),
      email: byRelation(typeset`от контактов с этим e-mail`, typeset`с этим e-mail`),
      name: byRelation(typeset`с этим именем`, typeset`с этим именем`),
    },
    withoutPerson: {
      calls: ofWithoutPerson('calls'),
      offline_messages: ofWithoutPerson('offline_messages'),
      chats: ofWithoutPerson('chats'),
    },
    lastOn: (what, day) => typeset`${what}; последний раз ${day}`,
    on: (what, day) => `${what} (${day})`,
    newest: {
      calls: newestOf('calls', 'звонка', 'звонков'),
      offline_messages: newestOf('offline_messages', 'заявки', 'заявок'),
      chats: newestOf('chats', 'чата', 'чатов'),
    },
    unresolved: {
      calls: (value) => typeset`Звонки ещё ${visitors(value)}`,
      offline_messages: (value) => typeset`Заявки ещё ${visitors(value)}`,
      chats: (value) => typeset`Чаты ещё ${visitors(value)}`,
    },
    lookUp: (value) => typeset`Проверить ещё ${visitors(value)} (до ${upTo(value)})`,
    failed: (reports) => typeset`Не просмотрены: ${reports}`,
    unavailable: (reports) => typeset`Не входят в ваш тариф и не просмотрены: ${reports}.`,
    planHint: (reports) => typeset`Возможно, ваш тариф этого не включает: ${reports}.`,
    nobody: 'Никто не найден',
    nobodyIn: (reports) => typeset`Никто не найден. Просмотрены: ${reports}`,
    whatElse: 'Что ещё можно сделать',
    tips: {
      phone: [
        typeset`Проверьте номер: он должен начинаться с кода страны.`,
        typeset`Поищите по другому номеру, e-mail или имени.`,
      ],
      email: [typeset`Проверьте, нет ли опечатки.`, typeset`Поищите по телефону или имени.`],
      name: [
        typeset`Поищите только по фамилии или в другом написании.`,
        typeset`Поищите по телефону или e-mail.`,
      ],
    },
    tipEarlier: typeset`Поищите в более ранних днях: можно просмотреть целый год.`,
    searched: (what) => typeset`Просмотрено: ${what}.`,
    days: (reports, days) => `${reports} (${days})`,
    points: (value) => typeset`${isOne(value) ? 'Потрачен' : 'Потрачено'} ${points(value)}.`,
    zone: (zone) => typeset`Дни и время указаны в часовом поясе аккаунта: ${zone}.`,
    zoneUnknown: (zone) =>
      typeset`Часовой пояс аккаунта неизвестен. Дни указаны в часовом поясе браузера: ${zone}.`,
    further: 'Искать дальше',
    alsoSearch: (more) => typeset`Искать в ${more}`,
    furtherHint: (reports, cost) => typeset`Ещё ${reports}, до ${upTo(cost)}`,
    earlier: 'Искать раньше',
    earlierHint: (days, cost) => typeset`${days}, до ${upTo(cost)}`,
    wholeYear: (cost) => typeset`Искать за весь год (${points(cost)})`,
    wholeYearAtMost: (cost) => typeset`Искать за весь год (до ${upTo(cost)})`,
    stop: 'Остановить',
    yearProgress: (what, done, all) => typeset`Ищем: ${what}, готово ${ofTotal(done, number(all))}`,
    oneOf: (value) => typeset`Один из ${number(value)}\u00a0найденных людей`,
  },
};
