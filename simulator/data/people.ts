// The demo account's people with short records; the others are in `records`.
import { emails, firstVisitorId, names, personIds as p } from './reserved.ts';
import { visitorRow, type VisitorRow } from './visitor-row.ts';

/** The published example of the answer. */
export const example: readonly VisitorRow[] = [
  visitorRow(p.example, 6152759362, 'Тест', {
    phones: ['213123123213', '43534534543'],
    emails: ['test@1.ry', 'test@2.ru'],
    company: 'ООО Ромашка',
    commentary: 'Какойто комментарий',
  }),
  visitorRow(p.example, 6152759377, '346356', {
    phones: ['213123123213', '74564565465'],
    emails: ['qere4@fsdfsd.ry'],
  }),
];

type ShortRecord = readonly [
  personId: number,
  name: string,
  phones: readonly string[],
  emails?: readonly string[],
  company?: string | null,
];

const shortRecords: readonly ShortRecord[] = [
  [p.petrov, names.petrov, ['+7 916 555-31-01', '8 916 555 31 05'], ['ivan@petrov.example'], 'ООО «Азимут»'],
  [p.otherPetrov, names.petrov, ['+7 (916) 555-31-05'], [emails.request], 'АО «Маяк»'],
  [p.petrova, 'Мария Петрова', ['8-916-555-31-05']],
  [p.klara, names.klara, ['+7 916 555-31-18']],
  [p.onThePhone, 'Сергей Кознышев', ['+7 916 555-31-20', '+7 916 555-31-21'], [], 'ООО «Покос»'],
  // Numbers of seven other countries, with and without the plus.
  [p.abroad, 'Айгуль Сапарова', ['+7 701 555 12 34', '87015551234'], [], 'ТОО «Степь»'],
  [p.abroad, 'Алесь Купревич', ['+375 (29) 555-12-34', '375295551234'], [], 'ЧУП «Зубр»'],
  [p.abroad, 'Дилноза Каримова', ['+998 90 555 12 34', '998905551234']],
  [p.abroad, 'خالد المنصوري', ['+971 50 555 1234'], [], 'دار الخليج'],
  [p.abroad, 'Jürgen Müßig', ['+49 1515 5512345', '015155512345'], [], 'Müßig GmbH'],
  [p.abroad, 'Olivia Hartley', ['+44 20 7946 0123', '020 7946 0123'], [], 'Hartley & Sons'],
  [p.abroad, 'John Appleseed', ['+1 (202) 555-0123', '2025550123'], [], 'Orchard Inc.'],
];

export const getShortRecords = (personId: number): readonly VisitorRow[] =>
  shortRecords
    .filter(([id]) => id === personId)
    .map(([id, name, phones, personEmails = [], company = null], index) =>
      visitorRow(id, firstVisitorId(id) + index, name, { phones, emails: personEmails, company }),
    );
