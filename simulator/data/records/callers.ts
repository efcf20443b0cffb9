import { personIds } from '../person-ids.ts';
import { phones as numbers } from '../reserved-phones.ts';
import { emails as addresses, names } from '../reserved-texts.ts';
import type { VisitorRow } from '../visitor-row.ts';

interface Said {
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly company?: string;
  readonly commentary?: string;
}

function row(person_id: number, visitor_id: number, name: string | null, said: Said = {}): VisitorRow {
  const { phones = [], emails = [], company = null, commentary = null } = said;
  return { person_id, visitor_id, name, phones, emails, company, commentary };
}

/** Visitors of somebody whose calls name the visitor only. */
function visitors(personId: number, name: string, first: number, count: number): readonly VisitorRow[] {
  return Array.from({ length: count }, (_, index) =>
    row(personId, first + index, index === 0 ? name : null, { phones: [`+${numbers.visitorsOnly}`] }),
  );
}

/** Who can be found by a call, a request or a chat. */
export const callers: readonly (readonly [personId: number, rows: readonly VisitorRow[]])[] = [
  [
    personIds.petrov,
    [
      row(personIds.petrov, 7_100_003_101, names.petrov, {
        phones: ['+7 916 555-31-01', '8 916 555 31 05'],
        emails: [addresses.petrov],
        company: 'ООО «Азимут»',
      }),
    ],
  ],
  [
    personIds.otherPetrov,
    [
      row(personIds.otherPetrov, 7_100_003_201, names.petrov, {
        phones: ['+7 (916) 555-31-05'],
        company: 'АО «Маяк»',
        commentary: 'Полный тёзка клиента из «Азимута».',
      }),
    ],
  ],
  [
    personIds.petrova,
    [row(personIds.petrova, 7_100_003_301, 'Мария Петрова', { phones: ['8-916-555-31-05'] })],
  ],
  [
    personIds.zakhar,
    [row(personIds.zakhar, 7_100_003_401, 'Захар Прошин', { emails: [addresses.requestOnly] })],
  ],
  [
    personIds.klara,
    [row(personIds.klara, 7_100_003_501, 'Клара Книжникова', { phones: ['+7 916 555-31-18'] })],
  ],
  [
    personIds.chatOnly,
    [row(personIds.chatOnly, 7_100_003_601, 'Олег Переписчиков', { phones: ['+7 916 555-31-08'] })],
  ],
  [
    personIds.requestOnly,
    [row(personIds.requestOnly, 7_100_003_701, 'Полина Заявкина', { phones: ['+7 916 555-31-09'] })],
  ],
  [
    personIds.springCaller,
    [row(personIds.springCaller, 7_100_003_801, 'Семён Давнев', { phones: ['+7 916 555-31-10'] })],
  ],
  [
    personIds.winterCaller,
    [row(personIds.winterCaller, 7_100_003_901, 'Лидия Прежнева', { phones: ['89165553110'] })],
  ],
  [personIds.fourVisitors, visitors(personIds.fourVisitors, 'Глеб Четверин', 7_100_004_001, 4)],
  [personIds.threeVisitors, visitors(personIds.threeVisitors, 'Раиса Троицкая', 7_100_004_101, 3)],
  [
    personIds.likeOnly,
    [row(personIds.likeOnly, 7_100_004_201, names.likeOnly, { phones: ['+7 916 555-31-19'] })],
  ],
];
