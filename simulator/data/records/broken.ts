import { personIds } from '../reserved.ts';
import { visitorRow } from '../visitor-row.ts';

const person_id = personIds.broken;

/** Two valid records among rows with undocumented types. */
export const broken: readonly unknown[] = [
  visitorRow(person_id, 7100001401, 'Вера Целая', {
    phones: ['+79165551401'],
    emails: ['vera@example.com'],
    company: 'ООО «Целое»',
    commentary: 'Первая целая запись.',
  }),
  {
    person_id,
    visitor_id: 7100001402,
    name: 346356,
    phones: '+79165551402',
    emails: { first: 'broken@example.com' },
    company: ['ООО «Список»'],
    commentary: true,
  },
  null,
  'not a record',
  42,
  [],
  {
    person_id,
    visitor_id: 7100001403,
    name: 'Пётр Частичный',
    phones: ['+79165551403', null, 79165551404, ['+79165551405']],
    emails: [null, 'petr@example.com', 7],
    unknown_field: 'must never reach a screen',
  },
  // 2⁵³ + 2, above the largest safe integer.
  { person_id, visitor_id: 9007199254740994, name: 'Ид За-пределом', phones: [], emails: [] },
  { person_id, visitor_id: '71000 01405', name: 'Ид С-пробелом', phones: [], emails: [] },
  { person_id, visitor_id: -1, name: 'Ид Отрицательный', phones: [], emails: [] },
  { person_id, name: 'Без Ида', phones: ['+79165551407'], emails: [] },
  visitorRow(person_id, 7100001408, 'Надежда Целая', {
    phones: ['+79165551408'],
    emails: ['nadezhda@example.com'],
    commentary: 'Вторая целая запись.',
  }),
];
