// What can be looked up to see something of its own: one table.
import {
  fails,
  failures,
  faults,
  histories,
  mapRows,
  people,
  type Reserved,
  type ReservedFailure,
} from './reserved-people.ts';

export const reports = ['get.calls_report', 'get.offline_messages_report', 'get.chats_report'] as const;

export type ReportName = (typeof reports)[number];

/** Everything fails as for the person of that failure. */
const failing = <Fault extends ReservedFailure>(fault: Fault) => ({ fault, shows: failures[fault].shows });

export const reserved = {
  /** Any of them may carry a suffix `~anything`: a scope of its own. */
  keys: {
    client: { id: 'demo-client-key', shows: 'a client\'s account, "ООО «Вокзал»"' },
    otherClient: {
      id: 'demo-other-client-key',
      shows: 'another client: the same person ids have other records there',
    },
    partner: { id: 'demo-partner-key', shows: 'a partner with 300 customers' },
    bigPartner: { id: 'demo-big-partner-key', shows: 'a partner with 2,000 customers and 10,000 users' },
    partnerWithoutLists: {
      id: 'demo-partner-no-lists-key',
      shows: 'the partner, without the right to `get.customers` and `get.customer_users`',
    },
    partnerWithoutAccountRight: {
      id: 'demo-partner-no-account-key',
      shows: 'the partner, without the right to `getobj.account`',
    },
    strictPartner: {
      id: 'demo-strict-partner-key',
      shows:
        'the partner, whose own account is told to nobody: `getobj.account` without `user_id` is refused',
    },
    agentClient: {
      id: 'demo-agent-client-key',
      shows: "the client, as an agent's client: `is_agent_app`, no `is_agent`",
    },
    expired: { id: 'demo-expired-key', shows: 'a key after its end' },
    blocked: { id: 'demo-blocked-key', shows: 'a blocked key' },
    withoutAccountRight: {
      id: 'demo-no-account-key',
      shows: 'the client, without the right to `getobj.account`',
    },
    withoutChats: {
      id: 'demo-no-chats-key',
      shows:
        'the client whose components plainly lack chats: `get.chats_report` is `method_component_disabled`',
    },
    withoutContactsRight: {
      id: 'demo-no-contacts-key',
      shows: 'the client, without the right to `get.contacts`',
    },
    withoutReportsRight: {
      id: 'demo-no-reports-key',
      shows: 'the client, without the right to the reports of calls, requests and chats',
    },
    withoutHistory: {
      id: 'demo-no-history-key',
      shows:
        'the client whose components plainly lack histories; the refusal has the form that a client has captured',
    },
    withoutLimits: { id: 'demo-no-limits-key', shows: 'an account whose answers have no `limits`' },
    fewPoints: { id: 'demo-few-points-key', shows: '100 points a day with 8 left, 4 points a minute' },
    hourLimits: { id: 'demo-hour-limits-key', shows: '`limits` by the hour only: 4,000 points' },
    charged: {
      id: 'demo-charged-key',
      shows: '`get.person_visitors`, `getobj.person_for_visitor` and `getobj.visitor` cost a point each',
    },
    strictFields: {
      id: 'demo-strict-fields-key',
      shows:
        'a field that the reference prints in a table but shows in no example is `unexpected_parameters`',
    },
    textIds: { id: 'demo-text-ids-key', shows: 'ids are texts: `"6145241079"`' },
    partnerTextIds: { id: 'demo-partner-text-ids-key', shows: 'the partner, whose ids are texts' },
  },
  people,
  failures,
  faults,
  histories,
  /** Digits with the country code. A fault is that of their calls, requests or chats. */
  phones: {
    karenina: {
      id: '79165551234',
      shows: 'Anna Karenina: calls (the last one three days ago at 10:15), a request, a chat',
    },
    ofNobody: { id: '79165553100', shows: 'Two calls of nobody, the last one two days ago' },
    petrov: { id: '79165553101', shows: 'Calls of one Иван Петров; the address book has his name' },
    shared: { id: '79165553105', shows: 'Calls of three people' },
    hostile: { id: '79165553106', shows: 'Calls of two people and a request, hostile text in the names' },
    chatOnly: { id: '79165553108', shows: 'A chat only' },
    requestOnly: { id: '79165553109', shows: 'A request only' },
    longAgo: { id: '79165553110', shows: 'A call 130 days ago, and one of another person 300 days ago' },
    visitorsOnly: { id: '79165553111', shows: 'Calls with a visitor_id only: seven visitors of two people' },
    storedWithPlus: { id: '79165553112', shows: 'A call whose number is stored with a “+”' },
    plusRefused: { id: '79165553113', shows: 'A call; with a “+” the value is refused' },
    visitorOnly: { id: '79165553115', shows: 'A call with a visitor_id only' },
    visitorsOfNobody: {
      id: '79165553120',
      shows: 'Calls of two visitors who have no person (8199999999, 8199999998)',
    },
    brokenRows: { id: '79165553116', shows: 'A good row of each report among broken ones' },
    klara: { id: '79165553118', shows: 'Two calls of one person; her e-mail is in the address book only' },
    likeOnly: { id: '79165553119', shows: 'A call and a request of Пётр Лайков' },
    inNoRecord: { id: '79167770000', shows: 'A call of Пётр Лайков, whose records have another number' },
    callsFail: {
      id: '79165553121',
      shows: 'Calls: internal error; a chat finds a person',
      ...fails(['get.calls_report']),
    },
    requestsFail: {
      id: '79165553122',
      shows: 'A call of nobody; requests: internal error; no chats',
      ...fails(['get.offline_messages_report']),
    },
    chatsFail: {
      id: '79165553123',
      shows: 'No calls; a request finds a person; chats: internal error',
      ...fails(['get.chats_report']),
    },
    callsSpent: {
      id: '79165553124',
      shows: 'Calls: the minute’s limit is spent, for a minute; a chat finds a person',
      ...fails(['get.calls_report'], 'limit_exceeded-minute'),
    },
    allFail: { id: '79165553125', shows: 'All three reports: internal error', ...fails(reports) },
    callsSlow: {
      id: '79165553126',
      shows: 'Calls after three seconds, of one person',
      ...fails(['get.calls_report'], 'slow'),
    },
    /** Known to every customer and account but the demo's and Romashka's. */
    elsewhere: { id: '79165553131', shows: 'Nothing here; a call in other accounts and of other customers' },
    unknown: { id: '79165553199', shows: 'Nothing at all' },
    busy: { id: '74955557777', shows: '10,000 calls in the last 90 days, three of them of two people' },
  },
  emails: {
    karenina: {
      id: 'anna@vokzal.example',
      shows: 'Anna Karenina: a request; her contact, by which her calls are found',
    },
    petrov: {
      id: 'ivan@petrov.example',
      shows: 'One of the two Иван Петров: a request; his contact, with a call',
    },
    requestOnly: { id: 'zakhar@requests.example', shows: 'A request only' },
    addressBookOnly: {
      id: 'klara@book.example',
      shows: 'Only in the address book: a contact with two calls of one person',
    },
    unknown: { id: 'nobody@nowhere.example', shows: 'Nothing at all' },
  },
  names: {
    karenina: { id: 'Анна Каренина', shows: 'One person: a request, calls' },
    petrov: { id: 'Иван Петров', shows: 'Two people: a request of each; a call of one' },
    likeOnly: {
      id: 'Пётр Лайков',
      shows: 'One person: a request, a call; `ilike` is refused, `like` is not',
    },
    likeOnlyInWords: {
      id: 'Полина Заявкина',
      shows: 'One person: requests; `ilike` is refused in words (`error`)',
    },
  },
  /** Of the partner. For the last ones every client method fails. */
  customers: {
    romashka: { id: 2001, name: 'ООО «Ромашка»', shows: 'the people listed above' },
    vokzal: { id: 2002, name: 'ООО «Вокзал»', shows: 'several users' },
    flowers: { id: 2003, name: 'Romashka Flowers Ltd', shows: 'a name much like another' },
    yolka: { id: 2004, name: 'Ёлка и Ко', shows: 'ё; also found by `new-year-toys.example`' },
    zamok: { id: 2005, name: 'ЗАО «Замок»', shows: '`manual_lock`; it answers all the same' },
    shop: { id: 2006, name: 'shop-of-everything.example', shows: 'a site for a name, no description' },
    archived: { id: 2999, shows: 'archived: in no list, but its `user_id` answers' },
    foreignAddress: { id: 2901, name: 'ООО «Чужой адрес»', ...failing('ip_not_whitelisted') },
    withoutRight: { id: 2902, name: 'ООО «Без права»', ...failing('forbidden') },
    inactive: { id: 2903, name: 'ООО «Отключено»', ...failing('account_inactive') },
    spent: { id: 2904, name: 'ООО «Предел»', ...failing('limit_exceeded-day') },
    withoutComponent: { id: 2905, name: 'ООО «Без компонента»', ...failing('method_component_disabled') },
    fails: { id: 2906, name: 'ООО «Сбой»', ...failing('internal_error') },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Reserved>>>>;

const idsOf = <Name extends string, Id extends number | string>(
  rows: Readonly<Record<Name, Reserved<Id>>>,
): Readonly<Record<Name, Id>> => mapRows(rows, ({ id }) => id);

export const tokens = idsOf(reserved.keys);
export const personIds = idsOf(reserved.people);
export const phones = idsOf(reserved.phones);
export const emails = idsOf(reserved.emails);
export const names = idsOf(reserved.names);

/** Every call for them fails, or its answer does on the way. */
export const reservedPeople = [...Object.values(reserved.failures), ...Object.values(reserved.faults)];

/** The `user_id` of a customer’s first user; further ones are numbered on. */
export const firstUserOf = (customerId: number): number => customerId * 100 + 1;

/** The customers of whom every call of a client method fails. */
export const reservedCustomers = Object.values(reserved.customers).flatMap((row) =>
  'fault' in row ? [{ ...row, userId: firstUserOf(row.id) }] : [],
);

/** The visitor that a reserved person has once it answers; it leads back to the person. */
export const visitorOfReserved = (personId: number): number => personId + 100_000_000;

/** The visitor whose look-up of the person fails as the reserved person does. */
export const failingVisitorOf = (personId: number): number => personId + 200_000_000;

/** The first record of a person of the demo account whose records are written by hand. */
export const firstVisitorOf = (personId: number): number => 7_100_000_001 + (personId % 1_000) * 100;

/** Visitors without a person, by the two ways in which the API may say so. */
export const visitorsOfNobody = {
  /** `person_id` is null. */
  withNull: 8_199_999_999,
  /** Refused with `entity_not_found`. */
  notFound: 8_199_999_998,
} as const;

export const demoLogin = { login: 'demo', password: 'demo-password' } as const;
/** The session ends after ten minutes. */
export const shortLogin = { ...demoLogin, login: 'demo-short' } as const;
export const strictPartnerLogin = { ...demoLogin, login: 'demo-strict-partner' } as const;
