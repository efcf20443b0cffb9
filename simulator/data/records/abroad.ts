import { personIds } from '../reserved.ts';
import type { VisitorRow } from '../visitor-row.ts';

function row(
  visitor_id: number,
  name: string,
  phones: readonly string[],
  email: string,
  company: string | null,
  commentary: string,
): VisitorRow {
  return { person_id: personIds.abroad, visitor_id, name, phones, emails: [email], company, commentary };
}

/** Numbers of seven other countries, with and without the plus. */
export const abroad: readonly VisitorRow[] = [
  row(
    7100002001,
    'Айгуль Сапарова',
    ['+7 701 555 12 34', '87015551234'],
    'aigul@shop.example',
    'ТОО «Степь»',
    'Алматы, Казахстан',
  ),
  row(
    7100002002,
    'Алесь Купревич',
    ['+375 (29) 555-12-34', '375295551234'],
    'ales@shop.example',
    'ЧУП «Зубр»',
    'Минск, Беларусь',
  ),
  row(
    7100002003,
    'Дилноза Каримова',
    ['+998 90 555 12 34', '998905551234'],
    'dilnoza@shop.example',
    null,
    'Ташкент, Узбекистан',
  ),
  row(7100002004, 'خالد المنصوري', ['+971 50 555 1234'], 'khalid@shop.example', 'دار الخليج', 'Dubai, UAE'),
  row(
    7100002005,
    'Jürgen Müßig',
    ['+49 1515 5512345', '015155512345'],
    'juergen@shop.example',
    'Müßig GmbH',
    'Berlin',
  ),
  row(
    7100002006,
    'Olivia Hartley',
    ['+44 20 7946 0123', '020 7946 0123'],
    'olivia@shop.example',
    'Hartley & Sons',
    'London',
  ),
  row(
    7100002007,
    'John Appleseed',
    ['+1 (202) 555-0123', '2025550123'],
    'john@shop.example',
    'Orchard Inc.',
    'Washington',
  ),
];
