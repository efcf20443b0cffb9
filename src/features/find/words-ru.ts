import { labelsRu } from '#src/ui/words-ru.ts';
import { counted, number, ofTotal, pluralRu, points, typeset } from '#src/i18n/russian.ts';
import { byReport } from '#src/lib/by-report.ts';
import { capitalized } from '#src/lib/text/capitalized.ts';
import type { FindWords } from './words-en.ts';

const words = {
  call: ['звонок', 'звонка', 'звонков'],
  request: ['заявка', 'заявки', 'заявок'],
  chat: ['чат', 'чата', 'чатов'],
} satisfies Readonly<Record<string, readonly [one: string, few: string, many: string]>>;
type Report = keyof typeof words;

const reportNames = { call: 'звонки', request: 'заявки', chat: 'чаты' };
const inReports = { call: 'звонках', request: 'заявках', chat: 'чатах' };
const counts = (report: Report, value: number) => counted(value, ...words[report]);
/** 1, 21, 101, but not 11. */
const isOne = (value: number) => pluralRu(value, '1', '', '') === '1';
/** In the genitive: “до 1 балла”, “до 3 баллов”. */
const upTo = (value: number) => counted(value, 'балла', 'баллов', 'баллов');
const visitors = (value: number) => counted(value, 'посетителя', 'посетителей', 'посетителей');

/** A Russian adjective agrees with the word's gender: звонок and чат are masculine, заявка is feminine. */
const unlinked = (calls: string, others: string) =>
  byReport((report) => {
    const relation = report === 'call' ? calls : others;
    const [none, tied] = report === 'request' ? [typeset`ни одна`, 'связана'] : [typeset`ни один`, 'связан'];
    return {
      only: (value: number) =>
        value === 1
          ? typeset`${counts(report, value)} ${relation}, не ${tied} с посетителем`
          : typeset`${counts(report, value)} ${relation}, ${none} не ${tied} с посетителем`,
      more: (value: number) =>
        typeset`Ещё ${counts(report, value)} ${relation} не ${pluralRu(value, tied, 'связаны', 'связаны')} с посетителем`,
    };
  });

export const findRu: FindWords = {
  findField: {
    options: 'Варианты',
    kinds: {
      person: 'Персона',
      visitor: 'ID посетителя',
      ...labelsRu,
    },
    incomplete: 'Возможно, неполный',
    search: {
      phone: (phone) => `Искать телефон ${phone}`,
      email: (email) => `Искать e-mail ${email}`,
      name: (name) => `Искать имя ${name}`,
    },
    upTo: (value) => typeset`До ${upTo(value)}`,
    known: { recent: 'Недавняя', opened: 'Открыта' },
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
    reports: reportNames,
    inReports,
    searching: byReport((report) => typeset`Ищем в ${inReports[report]}…`),
    notKept: typeset`Эти результаты больше не хранятся.`,
    searchAgain: 'Искать снова',
    people: 'Найденные люди',
    peopleFound: (value) =>
      typeset`${isOne(value) ? 'Найден' : 'Найдено'} ${counted(value, 'человек', 'человека', 'человек')}`,
    of: (what, when) => `${what} ${when}`,
    inAll: (all) => `Всего ${all}`,
    foundBy: {
      phone: typeset`Найдено по`,
      email: typeset`Найдено по`,
      name: typeset`Найдено по имени`,
    },
    addressBook: 'адресная книга',
    inNoRecord: (source) => typeset`Нет ни в одной записи; ${source}`,
    unlinked: {
      phone: unlinked(typeset`с этого номера`, typeset`с этим номером`),
      email: unlinked(typeset`от контактов с этим e-mail`, typeset`с этим e-mail`),
      name: unlinked(typeset`с этим именем`, typeset`с этим именем`),
    },
    withoutPerson: byReport(
      (report) => (value) =>
        typeset`${counts(report, value)} ${value === 1 ? 'посетителя' : 'посетителей'} без персоны`,
    ),
    lastOn: (what, day) => typeset`${what}; последний раз ${day}`,
    on: (what, day) => `${what} (${day})`,
    newest: byReport((report) => (shown, total) => {
      if (total === null)
        return typeset`Просмотрены последние ${counts(report, shown)}; возможно, есть и другие`;
      const [, one, many] = words[report];
      return typeset`Просмотрены последние ${ofTotal(shown, counted(total, one, many, many))}`;
    }),
    unresolved: byReport(
      (report) => (value) => typeset`${capitalized(reportNames[report])} ещё ${visitors(value)}`,
    ),
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
    tipEarlier: typeset`Поищите за более ранние дни, до года назад.`,
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
    yearProgress: (what, done, all) => typeset`Ищем: ${what}, готово ${ofTotal(done, number(all))}`,
    oneOf: (value) => typeset`Один из ${number(value)}\u00a0найденных людей`,
  },
};
