import type { VisitorRow } from '../visitor-row.ts';

/** The published example of the answer: its values, its keys, in its order. */
export const example: readonly VisitorRow[] = [
  {
    name: 'Тест',
    emails: ['test@1.ry', 'test@2.ru'],
    phones: ['213123123213', '43534534543'],
    company: 'ООО Ромашка',
    person_id: 6145241079,
    commentary: 'Какойто комментарий',
    visitor_id: 6152759362,
  },
  {
    name: '346356',
    emails: ['qere4@fsdfsd.ry'],
    phones: ['213123123213', '74564565465'],
    company: null,
    person_id: 6145241079,
    commentary: null,
    visitor_id: 6152759377,
  },
];
