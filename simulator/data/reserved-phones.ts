import type { Mnemonic } from '../rpc/failure.ts';

export type ReportName = 'get.calls_report' | 'get.offline_messages_report' | 'get.chats_report';

/** How a report answers when its filter holds the phone: with a failure, or after three seconds. */
export type ReportFault = Mnemonic | 'slow';

/** Phones of the demo account, digits with the country code. */
export const phones = {
  karenina: '79165551234',
  ofNobody: '79165553100',
  petrov: '79165553101',
  shared: '79165553105',
  hostile: '79165553106',
  chatOnly: '79165553108',
  requestOnly: '79165553109',
  longAgo: '79165553110',
  visitorsOnly: '79165553111',
  storedWithPlus: '79165553112',
  plusRefused: '79165553113',
  visitorFails: '79165553115',
  brokenRows: '79165553116',
  klara: '79165553118',
  likeOnly: '79165553119',
  /** In no record of whom it finds. */
  inNoRecord: '79167770000',
  visitorsOfNobody: '79165553120',
  callsFail: '79165553121',
  requestsFail: '79165553122',
  chatsFail: '79165553123',
  callsSpent: '79165553124',
  allFail: '79165553125',
  callsSlow: '79165553126',
  /** Known to every customer and account but the demo's and Romashka's. */
  elsewhere: '79165553131',
  unknown: '79165553199',
  busy: '74955557777',
} as const;

export interface ReservedPhone {
  readonly phone: string;
  readonly title: string;
  readonly faults?: Readonly<Partial<Record<ReportName, ReportFault>>>;
}

export const reservedPhones: readonly ReservedPhone[] = [
  {
    phone: phones.karenina,
    title: 'Anna Karenina: calls (the last one three days ago at 10:15), a request, a chat',
  },
  { phone: phones.ofNobody, title: 'Two calls of nobody, the last one two days ago' },
  { phone: phones.petrov, title: 'Calls of one Иван Петров; the address book has his name' },
  { phone: phones.shared, title: 'Calls of three people' },
  { phone: phones.hostile, title: 'Calls of two people and a request, hostile text in the names' },
  { phone: phones.chatOnly, title: 'A chat only' },
  { phone: phones.requestOnly, title: 'A request only' },
  { phone: phones.longAgo, title: 'A call 130 days ago, and one of another person 300 days ago' },
  { phone: phones.visitorsOnly, title: 'Calls with a visitor_id only: seven visitors of two people' },
  { phone: phones.storedWithPlus, title: 'A call whose number is stored with a “+”' },
  { phone: phones.plusRefused, title: 'A call; with a “+” the value is refused' },
  {
    phone: phones.visitorFails,
    title: 'Calls of two visitors without a person; asking for one of them fails',
  },
  {
    phone: phones.visitorsOfNobody,
    title: 'Calls of two visitors who have no person (8199999999, 8199999998)',
  },
  { phone: phones.brokenRows, title: 'A good row of each report among broken ones' },
  { phone: phones.klara, title: 'Two calls of one person; her e-mail is in the address book only' },
  { phone: phones.likeOnly, title: 'A call and a request of Пётр Лайков' },
  { phone: phones.inNoRecord, title: 'A call of Пётр Лайков, whose records have another number' },
  {
    phone: phones.callsFail,
    title: 'Calls: internal error; a chat finds a person',
    faults: { 'get.calls_report': 'internal_error' },
  },
  {
    phone: phones.requestsFail,
    title: 'A call of nobody; requests: internal error; no chats',
    faults: { 'get.offline_messages_report': 'internal_error' },
  },
  {
    phone: phones.chatsFail,
    title: 'No calls; a request finds a person; chats: internal error',
    faults: { 'get.chats_report': 'internal_error' },
  },
  {
    phone: phones.callsSpent,
    title: 'Calls: the minute’s limit is spent, for a minute; a chat finds a person',
    faults: { 'get.calls_report': 'limit_exceeded' },
  },
  {
    phone: phones.allFail,
    title: 'All three reports: internal error',
    faults: {
      'get.calls_report': 'internal_error',
      'get.offline_messages_report': 'internal_error',
      'get.chats_report': 'internal_error',
    },
  },
  {
    phone: phones.callsSlow,
    title: 'Calls after three seconds, of one person',
    faults: { 'get.calls_report': 'slow' },
  },
  { phone: phones.elsewhere, title: 'Nothing here; a call in other accounts and of other customers' },
  { phone: phones.unknown, title: 'Nothing at all' },
  { phone: phones.busy, title: '10,000 calls in the last 90 days, three of them of two people' },
];
