import { personIds } from '../person-ids.ts';
import { reservedHistories } from '../reserved.ts';
import { emails as addresses, names, phones as numbers } from '../reserved-searches.ts';
import type { VisitorRow } from '../visitor-row.ts';

interface Caller {
  readonly personId: number;
  readonly shows: string;
  readonly rows: readonly VisitorRow[];
}

function row(
  person_id: number,
  visitor_id: number,
  name: string | null,
  said: Partial<VisitorRow> = {},
): VisitorRow {
  return { person_id, visitor_id, name, phones: [], emails: [], company: null, commentary: null, ...said };
}

/** One record, or several with the same phone of which the first has the name. */
function caller(
  personId: number,
  shows: string,
  visitorId: number,
  name: string,
  said: Partial<VisitorRow>,
  count = 1,
): Caller {
  const rows = Array.from({ length: count }, (_, index) =>
    row(personId, visitorId + index, index === 0 ? name : null, said),
  );
  return { personId, shows, rows };
}

const visitorsOnly = { phones: [`+${numbers.visitorsOnly}`] };

/** Who can be found by a call, a request or a chat. */
const callers: readonly Caller[] = [
  caller(personIds.petrov, 'Иван Петров, who shares a phone with the next two', 7_100_003_101, names.petrov, {
    phones: ['+7 916 555-31-01', '8 916 555 31 05'],
    emails: [addresses.petrov],
    company: 'ООО «Азимут»',
  }),
  caller(personIds.otherPetrov, 'another Иван Петров', 7_100_003_201, names.petrov, {
    phones: ['+7 (916) 555-31-05'],
    company: 'АО «Маяк»',
    commentary: 'Полный тёзка клиента из «Азимута».',
  }),
  caller(personIds.petrova, 'Мария Петрова', 7_100_003_301, 'Мария Петрова', {
    phones: ['8-916-555-31-05'],
  }),
  caller(personIds.zakhar, 'found by the e-mail of a request', 7_100_003_401, 'Захар Прошин', {
    emails: [addresses.requestOnly],
  }),
  caller(personIds.klara, 'found by the e-mail of the address book', 7_100_003_501, 'Клара Книжникова', {
    phones: ['+7 916 555-31-18'],
  }),
  caller(personIds.chatOnly, 'found by a chat', 7_100_003_601, 'Олег Переписчиков', {
    phones: ['+7 916 555-31-08'],
  }),
  caller(personIds.requestOnly, 'found by a request', 7_100_003_701, 'Полина Заявкина', {
    phones: ['+7 916 555-31-09'],
  }),
  caller(personIds.springCaller, 'called 130 days ago', 7_100_003_801, 'Семён Давнев', {
    phones: ['+7 916 555-31-10'],
  }),
  caller(
    personIds.winterCaller,
    'called 300 days ago, from the same phone',
    7_100_003_901,
    'Лидия Прежнева',
    { phones: ['89165553110'] },
  ),
  caller(
    personIds.fourVisitors,
    'four visitors whose calls name no person',
    7_100_004_001,
    'Глеб Четверин',
    visitorsOnly,
    4,
  ),
  caller(personIds.threeVisitors, 'three such visitors', 7_100_004_101, 'Раиса Троицкая', visitorsOnly, 3),
  caller(personIds.likeOnly, 'found by a name with `like` only', 7_100_004_201, names.likeOnly, {
    phones: ['+7 916 555-31-19'],
  }),
];

/** Somebody whose history README.md describes beside the records. */
export interface HistoryPerson {
  readonly personId: number;
  readonly shows: string;
  readonly name: string;
  /** Digits with the country code. */
  readonly phone: string;
  readonly visitorId: number;
}

function historyPerson(personId: number, name: string, shows: string): HistoryPerson {
  const number = personId % 1_000;
  const visitorId = 7_100_000_001 + number * 100;
  return { personId, name, shows, phone: `7916555${number + 4_000}`, visitorId };
}

export const historyPeople: readonly HistoryPerson[] = [
  historyPerson(personIds.noEvents, 'Нина Молчанова', 'a record, and no events'),
  historyPerson(personIds.oneEvent, 'Фёдор Разов', 'one event: a call twelve days ago at 12:12'),
  historyPerson(personIds.tenThousandEvents, 'Тимур Неугомонов', '10,000 events in the last year'),
  historyPerson(
    personIds.oddEvents,
    'Иона Странников',
    'broken events beside good ones: unknown kinds, hostile texts, odd types; its details have them too',
  ),
  historyPerson(personIds.visitsOnly, 'Ульяна Гостева', 'visits only'),
  historyPerson(
    personIds.eventsLongAgo,
    'Архип Давыдкин',
    'no events in the last year, four in the year before',
  ),
];

/** Whose history, or a part of it, fails. */
export const reservedHistoryPeople = reservedHistories.map(({ id, name, shows }) =>
  historyPerson(id, name, shows),
);

/** One record of each. */
const withHistories = [...historyPeople, ...reservedHistoryPeople].map(
  ({ personId, shows, visitorId, name, phone }): Caller => ({
    personId,
    shows,
    rows: [row(personId, visitorId, name, { phones: [`+${phone}`] })],
  }),
);

/** People of the demo account whose events and contacts are all written by hand. */
export const scripted: readonly Caller[] = [...callers, ...withHistories];
