import type { DefaultCountry } from '#src/domain/default-country.ts';
import type { SearchTerm } from '#src/domain/search-search-term.ts';
import { INVISIBLE } from '#src/domain/invisible.ts';
import { normalizePhone } from '#src/domain/phone.ts';
import { emailTerm, phoneTerm } from '#src/domain/search-term.ts';
import { spellingsOf } from './spellings.ts';

/** A number with its extension. Not a part of a word, of another number, of a time (10:15) or of an address. */
const number = (start: string, digits: string, between: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d_+]|[\\p{L}\\d]-)${start}(?:[${between} \\t()\\u2010-\\u2015-]{0,3}\\d){${digits}}(?!\\d|:\\d|[\\p{L}\\d._+-]*@)` +
      '(?:[\\s,;(]*(?:доб|ext|x|#)\\p{L}*[\\s.:=]*\\d{1,6})?',
    'giu',
  );

/** The strictest pattern first, as a loose one may match a date and the beginning of the next number. */
const CONTACTS = [
  number('(?:\\+?7|8)', '10', '.'),
  number('(?:\\+|00)', '10,15', '.'),
  number('\\d', '9,14', ''),
  /[\p{L}\p{N}._+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+/gu,
];

/** Labels beside a contact, such as “Tel.:”. */
export const LABELS =
  /(?<!\p{L})(?:тел|телефон|моб|мобильный|сот|сотовый|раб|рабочий|дом|домашний|т|м|номер|мой|факс|e-?mail|почта|имя|фио|клиент|контакт|от|звонок|tel|phone|mob|mobile|cell|work|home|number|my|fax|mail|name|client|customer|contact|from|call|callto|mailto|whatsapp|viber|telegram)(?!\p{L})[.:]*/giu;

/** The phones and e-mails inside a text, and the rest of the text. */
export function contactsIn(text: string, country: DefaultCountry) {
  const contacts: SearchTerm[] = [];
  let beside = text.normalize('NFKC').replace(INVISIBLE, '');
  for (const pattern of CONTACTS) {
    beside = beside.replace(pattern, (written) => {
      const terms = termsOf(written, country);
      contacts.push(...terms);
      return terms.length > 0 ? '\n' : written;
    });
  }
  return { contacts, beside };
}

function termsOf(written: string, country: DefaultCountry): readonly SearchTerm[] {
  if (written.includes('@')) return spellingsOf(written).flatMap((each) => emailTerm(each) ?? []);
  // Ten plain digits may be an ID.
  const isId = written.length === 10 && normalizePhone(written, country) === null;
  const phone = isId ? null : phoneTerm(written, country);
  return phone === null ? [] : [phone];
}

/** The name in the rest of the text; '' if the rest is not a plain name. */
export function nameBeside(beside: string): string {
  const words = beside.replace(LABELS, ' ').split(/[\s,;:|/<>()]+/);
  const written = words.filter((word) => /\p{L}/u.test(word));
  const isName = written.every((word) => /^["«]?\p{L}[\p{L}\p{M}'’.-]*["»]?$/u.test(word));
  return isName && written.length <= 3 ? written.join(' ') : '';
}
