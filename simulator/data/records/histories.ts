import { personIds } from '../person-ids.ts';
import { reservedHistories } from '../reserved-histories.ts';
import type { VisitorRow } from '../visitor-row.ts';

interface HistoryPerson {
  readonly personId: number;
  readonly name: string;
  /** Digits with the country code. */
  readonly phone: string;
  readonly visitorId: number;
}

function person(personId: number, name: string): HistoryPerson {
  const number = personId % 1_000;
  return {
    personId,
    name,
    phone: `7916555${number + 4_000}`,
    visitorId: 7_100_000_001 + number * 100,
  };
}

/** Whose histories README.md describes beside their records. */
export const historyPeople: readonly HistoryPerson[] = [
  person(personIds.noEvents, 'Нина Молчанова'),
  person(personIds.oneEvent, 'Фёдор Разов'),
  person(personIds.tenThousandEvents, 'Тимур Неугомонов'),
  person(personIds.oddEvents, 'Иона Странников'),
  person(personIds.visitsOnly, 'Ульяна Гостева'),
  person(personIds.eventsLongAgo, 'Архип Давыдкин'),
];

/** Whose history, or a part of it, fails. */
export const reservedHistoryPeople = reservedHistories.map(({ personId, name }) => person(personId, name));

function rowOf({ personId, visitorId, name, phone }: HistoryPerson): VisitorRow {
  return {
    person_id: personId,
    visitor_id: visitorId,
    name,
    phones: [`+${phone}`],
    emails: [],
    company: null,
    commentary: null,
  };
}

/** One record of each. */
export const histories: readonly (readonly [personId: number, rows: readonly VisitorRow[]])[] = [
  ...historyPeople,
  ...reservedHistoryPeople,
].map((one) => [one.personId, [rowOf(one)]]);
