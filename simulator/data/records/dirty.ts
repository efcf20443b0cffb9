import { personIds } from '../person-ids.ts';
import type { VisitorRow } from '../visitor-row.ts';

const person_id = personIds.dirty;

/** What people and forms leave in the fields for phones and e-mails. */
export const dirty: readonly VisitorRow[] = [
  {
    person_id,
    visitor_id: 7100001201,
    name: 'Иван Неразборчивый',
    phones: [
      '8 (916) 555-00-01, 8 (916) 555-00-02',
      '+7(916)5550001',
      'тел. 555-00-03 (спросить Ивана)',
      '',
      '   ',
      '0',
      '+',
      '112',
      '+7 916 555 00',
      '89165550001доб.15',
    ],
    emails: ['ivan@', '@example.com', 'ivan at example.com', 'ivan@@example.com', '', ' ivan@example.com '],
    company: '  ООО   «Пробелы»  ',
    commentary: '   ',
  },
  {
    person_id,
    visitor_id: 7100001202,
    name: '—',
    phones: ['213123123213', '43534534543', '74564565465', '00000000000', '+70000000000', '9'.repeat(40)],
    emails: ['mailto:ivan@example.com', 'Иван <ivan@example.com>', 'ivan@example.com; petr@example.com'],
    company: '-',
    commentary: 'нет',
  },
  {
    person_id,
    visitor_id: 7100001203,
    name: '  иван   НЕРАЗБОРЧИВЫЙ ',
    phones: ['８９１６５５５０００１', '+7 916 555‑00‑01', 'ivan@example.com', '3016555000'],
    emails: ['IVAN@EXAMPLE.COM', 'иван@пример.example', 'ivan+tag@sub.mail.example', '89165550001'],
    company: null,
    commentary: null,
  },
];
