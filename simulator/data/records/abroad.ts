import { personIds } from '../reserved.ts';
import { visitorRow, type VisitorRow } from '../visitor-row.ts';

const record = (visitorId: number, name: string, said: Partial<VisitorRow>) =>
  visitorRow(personIds.abroad, visitorId, name, said);

/** Numbers of seven other countries, with and without the plus. */
export const abroad: readonly VisitorRow[] = [
  record(7100002001, 'Айгуль Сапарова', {
    phones: ['+7 701 555 12 34', '87015551234'],
    emails: ['aigul@shop.example'],
    company: 'ТОО «Степь»',
    commentary: 'Алматы, Казахстан',
  }),
  record(7100002002, 'Алесь Купревич', {
    phones: ['+375 (29) 555-12-34', '375295551234'],
    emails: ['ales@shop.example'],
    company: 'ЧУП «Зубр»',
    commentary: 'Минск, Беларусь',
  }),
  record(7100002003, 'Дилноза Каримова', {
    phones: ['+998 90 555 12 34', '998905551234'],
    emails: ['dilnoza@shop.example'],
    commentary: 'Ташкент, Узбекистан',
  }),
  record(7100002004, 'خالد المنصوري', {
    phones: ['+971 50 555 1234'],
    emails: ['khalid@shop.example'],
    company: 'دار الخليج',
    commentary: 'Dubai, UAE',
  }),
  record(7100002005, 'Jürgen Müßig', {
    phones: ['+49 1515 5512345', '015155512345'],
    emails: ['juergen@shop.example'],
    company: 'Müßig GmbH',
    commentary: 'Berlin',
  }),
  record(7100002006, 'Olivia Hartley', {
    phones: ['+44 20 7946 0123', '020 7946 0123'],
    emails: ['olivia@shop.example'],
    company: 'Hartley & Sons',
    commentary: 'London',
  }),
  record(7100002007, 'John Appleseed', {
    phones: ['+1 (202) 555-0123', '2025550123'],
    emails: ['john@shop.example'],
    company: 'Orchard Inc.',
    commentary: 'Washington',
  }),
];
