import {
  emails as addresses,
  firstVisitorOf,
  names,
  personIds,
  phones as numbers,
  reserved,
} from '../reserved.ts';
import type { Reserved } from '../reserved-people.ts';
import { visitorRow, type VisitorRow } from '../visitor-row.ts';

type Caller = readonly [personId: number, rows: readonly VisitorRow[]];

/** One record, or several with the same phone of which the first has the name. */
function caller(personId: number, name: string, said: Partial<VisitorRow>, count = 1): Caller {
  const rows = Array.from({ length: count }, (_, index) =>
    visitorRow(personId, firstVisitorOf(personId) + index, index === 0 ? name : null, said),
  );
  return [personId, rows];
}

const visitorsOnly = { phones: [`+${numbers.visitorsOnly}`] };

/** Who can be found by a call, a request or a chat. */
const callers: readonly Caller[] = [
  caller(personIds.petrov, names.petrov, {
    phones: ['+7 916 555-31-01', '8 916 555 31 05'],
    emails: [addresses.petrov],
    company: 'ООО «Азимут»',
  }),
  caller(personIds.otherPetrov, names.petrov, {
    phones: ['+7 (916) 555-31-05'],
    company: 'АО «Маяк»',
    commentary: 'Полный тёзка клиента из «Азимута».',
  }),
  caller(personIds.petrova, 'Мария Петрова', { phones: ['8-916-555-31-05'] }),
  caller(personIds.zakhar, 'Захар Прошин', { emails: [addresses.requestOnly] }),
  caller(personIds.klara, 'Клара Книжникова', { phones: ['+7 916 555-31-18'] }),
  caller(personIds.chatOnly, 'Олег Переписчиков', { phones: ['+7 916 555-31-08'] }),
  caller(personIds.requestOnly, 'Полина Заявкина', { phones: ['+7 916 555-31-09'] }),
  caller(personIds.springCaller, 'Семён Давнев', { phones: ['+7 916 555-31-10'] }),
  caller(personIds.winterCaller, 'Лидия Прежнева', { phones: ['89165553110'] }),
  caller(personIds.fourVisitors, 'Глеб Четверин', visitorsOnly, 4),
  caller(personIds.threeVisitors, 'Раиса Троицкая', visitorsOnly, 3),
  caller(personIds.likeOnly, names.likeOnly, { phones: ['+7 916 555-31-19'] }),
];

/** Somebody whose history README.md describes beside the records. */
export interface HistoryPerson {
  readonly personId: number;
  readonly name: string;
  /** Digits with the country code. */
  readonly phone: string;
}

function historyPerson({ id, name }: Reserved<number>): readonly HistoryPerson[] {
  return name === undefined ? [] : [{ personId: id, name, phone: `7916555${(id % 1_000) + 4_000}` }];
}

export const historyPeople = Object.values<Reserved<number>>(reserved.people).flatMap(historyPerson);

/** Whose history, or a part of it, fails. */
export const failingHistoryPeople = Object.values(reserved.histories).flatMap(historyPerson);

/** The records of people whose events and contacts are all written by hand. */
export const scripted: ReadonlyMap<number, readonly VisitorRow[]> = new Map([
  ...callers,
  ...[...historyPeople, ...failingHistoryPeople].map(({ personId, name, phone }) =>
    caller(personId, name, { phones: [`+${phone}`] }),
  ),
]);
