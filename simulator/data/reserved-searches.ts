// The phones, e-mails and names that a search finds in the demo account. The tables of README.md are made from this.
import type { Reserved } from './reserved.ts';

export const reports = ['get.calls_report', 'get.offline_messages_report', 'get.chats_report'] as const;

export type ReportName = (typeof reports)[number];

const text = (id: string, shows: string): Reserved<string> => ({ id, shows });

/** Whose calls, requests or chats fail. */
const failing = (
  id: string,
  shows: string,
  methods: readonly ReportName[],
  fault: Reserved['fault'] = 'internal_error',
): Reserved<string> => ({ id, shows, methods, fault });

function idsOf<Name extends string>(
  rows: Readonly<Record<Name, Reserved<string>>>,
): Readonly<Record<Name, string>> {
  const all = Object.entries<Reserved<string>>(rows);
  const ids: Readonly<Record<string, string>> = Object.fromEntries(all.map(([name, { id }]) => [name, id]));
  const isOfAll = (some: typeof ids): some is Readonly<Record<Name, string>> =>
    all.every(([name]) => Object.hasOwn(some, name));
  if (!isOfAll(ids)) throw new TypeError('A row without an ID');
  return ids;
}

const phoneRows = {
  karenina: text(
    '79165551234',
    'Anna Karenina: calls (the last one three days ago at 10:15), a request, a chat',
  ),
  ofNobody: text('79165553100', 'Two calls of nobody, the last one two days ago'),
  petrov: text('79165553101', 'Calls of one Иван Петров; the address book has his name'),
  shared: text('79165553105', 'Calls of three people'),
  hostile: text('79165553106', 'Calls of two people and a request, hostile text in the names'),
  chatOnly: text('79165553108', 'A chat only'),
  requestOnly: text('79165553109', 'A request only'),
  longAgo: text('79165553110', 'A call 130 days ago, and one of another person 300 days ago'),
  visitorsOnly: text('79165553111', 'Calls with a visitor_id only: seven visitors of two people'),
  storedWithPlus: text('79165553112', 'A call whose number is stored with a “+”'),
  plusRefused: text('79165553113', 'A call; with a “+” the value is refused'),
  visitorFails: text('79165553115', 'Calls of two visitors without a person; asking for one of them fails'),
  visitorsOfNobody: text('79165553120', 'Calls of two visitors who have no person (8199999999, 8199999998)'),
  brokenRows: text('79165553116', 'A good row of each report among broken ones'),
  klara: text('79165553118', 'Two calls of one person; her e-mail is in the address book only'),
  likeOnly: text('79165553119', 'A call and a request of Пётр Лайков'),
  inNoRecord: text('79167770000', 'A call of Пётр Лайков, whose records have another number'),
  callsFail: failing('79165553121', 'Calls: internal error; a chat finds a person', ['get.calls_report']),
  requestsFail: failing('79165553122', 'A call of nobody; requests: internal error; no chats', [
    'get.offline_messages_report',
  ]),
  chatsFail: failing('79165553123', 'No calls; a request finds a person; chats: internal error', [
    'get.chats_report',
  ]),
  callsSpent: failing(
    '79165553124',
    'Calls: the minute’s limit is spent, for a minute; a chat finds a person',
    ['get.calls_report'],
    'limit_exceeded-minute',
  ),
  allFail: failing('79165553125', 'All three reports: internal error', reports),
  callsSlow: failing('79165553126', 'Calls after three seconds, of one person', ['get.calls_report'], 'slow'),
  /** Known to every customer and account but the demo's and Romashka's. */
  elsewhere: text('79165553131', 'Nothing here; a call in other accounts and of other customers'),
  unknown: text('79165553199', 'Nothing at all'),
  busy: text('74955557777', '10,000 calls in the last 90 days, three of them of two people'),
};

const emailRows = {
  karenina: text(
    'anna@vokzal.example',
    'Anna Karenina: a request; her contact, by which her calls are found',
  ),
  petrov: text('ivan@petrov.example', 'One of the two Иван Петров: a request; his contact, with a call'),
  requestOnly: text('zakhar@requests.example', 'A request only'),
  addressBookOnly: text(
    'klara@book.example',
    'Only in the address book: a contact with two calls of one person',
  ),
  unknown: text('nobody@nowhere.example', 'Nothing at all'),
};

const nameRows = {
  karenina: text('Анна Каренина', 'One person: a request, calls'),
  petrov: text('Иван Петров', 'Two people: a request of each; a call of one'),
  likeOnly: text('Пётр Лайков', 'One person: a request, a call; `ilike` is refused, `like` is not'),
  likeOnlyInWords: text('Полина Заявкина', 'One person: requests; `ilike` is refused in words (`error`)'),
};

/** Digits with the country code. */
export const phones = idsOf(phoneRows);
export const emails = idsOf(emailRows);
export const names = idsOf(nameRows);

export const reservedPhones: readonly Reserved<string>[] = Object.values(phoneRows);
export const reservedTexts: readonly Reserved<string>[] = [emailRows, nameRows].flatMap((rows) =>
  Object.values<Reserved<string>>(rows),
);
