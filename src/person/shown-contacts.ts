import { type EmailView, toEmailView } from '#src/domain/email.ts';
import type { MergedContacts, MergedEmail, MergedPhone, MergedValue } from '#src/domain/merged-contacts.ts';
import { type PhoneReader, type PhoneView, toSearchedPhone } from '#src/domain/phone.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import type { TextRange } from '#src/domain/text-query.ts';

/** The searched contact is first. Not for titles or storage: searches stay in memory. */
export type ShownContacts = MergedContacts & {
  /** A phone or e-mail, which no record may have. null: no contact was searched for. */
  readonly searched: MergedPhone | MergedEmail | null;
};

/** `readPhone`: the reader that merged the records. */
export function withSearchedContact(
  contacts: MergedContacts,
  term: SearchTerm | null,
  readPhone: PhoneReader,
): ShownContacts {
  if (term?.kind === 'phone') {
    const phone = toSearchedPhone(term.text, readPhone);
    const phones = putFirst(contacts.phones, { ...absent(phone), phone });
    return { ...contacts, phones, searched: phones[0] };
  }
  if (term?.kind === 'email') {
    const email = toEmailView(term.text);
    const emails = putFirst(contacts.emails, { ...absent(email), email });
    return { ...contacts, emails, searched: emails[0] };
  }
  return { ...contacts, searched: null };
}

/** A searched contact that no record has. */
const absent = ({ key, raw }: PhoneView | EmailView) => ({ key, text: raw, spellings: [raw], holders: [] });

function putFirst<T extends MergedValue>(contacts: readonly T[], searched: T): readonly [T, ...T[]] {
  const first = contacts.find(({ key }) => key === searched.key) ?? searched;
  return [first, ...contacts.filter((contact) => contact !== first)];
}

/** The searched phone, even if it cannot be called; else the most frequent that can. */
export function primaryPhone({ phones, searched }: ShownContacts): PhoneView | null {
  if (searched !== null && 'phone' in searched) return searched.phone;
  return phones.find(({ phone }) => phone.telHref !== null)?.phone ?? null;
}

/** Empty: the filter found nothing. */
export type FindMatches = (text: string) => readonly TextRange[];

export function markSearched(findMatches: FindMatches, searched: ShownContacts['searched']): FindMatches {
  if (searched === null || searched.holders.length === 0) return findMatches;
  const texts = new Set(searched.spellings);
  if ('phone' in searched) texts.add(searched.phone.display);
  return (text) => {
    const ranges = findMatches(text);
    return ranges.length === 0 && texts.has(text) ? [{ start: 0, end: text.length }] : ranges;
  };
}
