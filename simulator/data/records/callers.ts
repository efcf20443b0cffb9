import { emails as addresses, names, personIds, phones as numbers, reserved } from '../reserved.ts';
import type { Reserved } from '../reserved-people.ts';
import { visitorRow, type VisitorRow } from '../visitor-row.ts';

type Caller = readonly [personId: number, rows: readonly VisitorRow[]];

/** One record, or several with the same phone of which the first has the name. */
function caller(
  personId: number,
  visitorId: number,
  name: string,
  said: Partial<VisitorRow>,
  count = 1,
): Caller {
  const rows = Array.from({ length: count }, (_, index) =>
    visitorRow(personId, visitorId + index, index === 0 ? name : null, said),
  );
  return [personId, rows];
}

const visitorsOnly = { phones: [`+${numbers.visitorsOnly}`] };

/** Who can be found by a call, a request or a chat. */
const callers: readonly Caller[] = [
  caller(personIds.petrov, 7_100_003_101, names.petrov, {
    phones: ['+7 916 555-31-01', '8 916 555 31 05'],
    emails: [addresses.petrov],
    company: 'ООО «Азимут»',
  }),
  caller(personIds.otherPetrov, 7_100_003_201, names.petrov, {
    phones: ['+7 (916) 555-31-05'],
    company: 'АО «Маяк»',
    commentary: 'Полный тёзка клиента из «Азимута».',
  }),
  caller(personIds.petrova, 7_100_003_301, 'Мария Петрова', { phones: ['8-916-555-31-05'] }),
  caller(personIds.zakhar, 7_100_003_401, 'Захар Прошин', { emails: [addresses.requestOnly] }),
  caller(personIds.klara, 7_100_003_501, 'Клара Книжникова', { phones: ['+7 916 555-31-18'] }),
  caller(personIds.chatOnly, 7_100_003_601, 'Олег Переписчиков', { phones: ['+7 916 555-31-08'] }),
  caller(personIds.requestOnly, 7_100_003_701, 'Полина Заявкина', { phones: ['+7 916 555-31-09'] }),
  caller(personIds.springCaller, 7_100_003_801, 'Семён Давнев', { phones: ['+7 916 555-31-10'] }),
  caller(personIds.winterCaller, 7_100_003_901, 'Лидия Прежнева', { phones: ['89165553110'] }),
  caller(personIds.fourVisitors, 7_100_004_001, 'Глеб Четверин', visitorsOnly, 4),
  caller(personIds.threeVisitors, 7_100_004_101, 'Раиса Троицкая', visitorsOnly, 3),
  caller(personIds.likeOnly, 7_100_004_201, names.likeOnly, { phones: ['+7 916 555-31-19'] }),
];

/** Somebody whose history README.md describes beside the records. */
export interface HistoryPerson {
  readonly personId: number;
  readonly name: string;
  /** Digits with the country code. */
  readonly phone: string;
  readonly visitorId: number;
}

function historyPerson({ id, name }: Reserved<number>): readonly HistoryPerson[] {
  const number = id % 1_000;
  const visitorId = 7_100_000_001 + number * 100;
  return name === undefined ? [] : [{ personId: id, name, phone: `7916555${number + 4_000}`, visitorId }];
}

export const historyPeople = Object.values<Reserved<number>>(reserved.people).flatMap(historyPerson);

/** Whose history, or a part of it, fails. */
export const failingHistoryPeople = Object.values(reserved.histories).flatMap(historyPerson);

/** The records of people whose events and contacts are all written by hand. */
export const scripted: ReadonlyMap<number, readonly VisitorRow[]> = new Map([
  ...callers,
  ...[...historyPeople, ...failingHistoryPeople].map(({ personId, visitorId, name, phone }): Caller => [
    personId,
    [visitorRow(personId, visitorId, name, { phones: [`+${phone}`] })],
  ]),
]);
