import { type EmailView, toEmailView } from '#src/domain/email.ts';
import {
  mergeContacts,
  type MergedContacts,
  type MergedEmail,
  type MergedPhone,
  type MergedValue,
} from '#src/domain/merged-contacts.ts';
import type { PersonAddress } from '#src/domain/paths.ts';
import { type PhoneReader, type PhoneView, toSearchedPhone } from '#src/domain/phone.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import type { TextSegment } from '#src/domain/text-query.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';

export type ContactTerm = Extract<SearchTerm, { kind: 'phone' | 'email' }>;

/** Contacts with the searched one first. Not for a title or for storage: what was searched for stays in memory. */
export type ShownContacts = MergedContacts & {
  /** One of the phones or e-mails; `count` 0: no record has it. null: no contact was searched for. */
  readonly searched: MergedPhone | MergedEmail | null;
};

/** `readPhone`: the reader with which the records were merged. */
export function withSearchedContact(
  contacts: MergedContacts,
  term: ContactTerm | null,
  readPhone: PhoneReader,
): ShownContacts {
  if (term === null) return { ...contacts, searched: null };
  const inNoRecord = ({ key, raw }: PhoneView | EmailView): MergedValue => ({
    key,
    text: raw,
    spellings: [raw],
    count: 0,
    total: contacts.total,
    recordKeys: [],
  });
  if (term.kind === 'phone') {
    const phone = toSearchedPhone(term.digits, readPhone);
    const phones = putFirst(contacts.phones, { ...inNoRecord(phone), phone });
    return { ...contacts, phones, searched: phones[0] };
  }
  const email = toEmailView(term.email);
  const emails = putFirst(contacts.emails, { ...inNoRecord(email), email });
  return { ...contacts, emails, searched: emails[0] };
}

function putFirst<T extends { readonly key: string }>(
  contacts: readonly T[],
  searched: T,
): readonly [T, ...T[]] {
  const first = contacts.find(({ key }) => key === searched.key) ?? searched;
  return [first, ...contacts.filter((contact) => contact !== first)];
}

/** The phone to call and to copy: the searched one, even if it cannot be called; else the most frequent that can. */
export function primaryPhone({ phones, searched }: ShownContacts): PhoneView | null {
  if (searched !== null && 'phone' in searched) return searched.phone;
  return phones.find(({ phone }) => phone.telHref !== null)?.phone ?? null;
}

/** Splits a text by what the filter found in it; empty if it found nothing. */
export type FindMatches = (text: string) => readonly TextSegment[];

/** Also marks the searched contact, in texts where the filter found nothing. */
export function markSearched(findMatches: FindMatches, searched: ShownContacts['searched']): FindMatches {
  if (searched === null || searched.count === 0) return findMatches;
  const texts = new Set(searched.spellings);
  if ('phone' in searched) texts.add(searched.phone.display);
  return (text) => {
    const segments = findMatches(text);
    return segments.length === 0 && texts.has(text) ? [{ text, found: true }] : segments;
  };
}

export type Person = {
  readonly address: PersonAddress;
  readonly records: readonly VisitorRecord[];
  /** For titles and storage. null: not merged yet. */
  readonly contacts: MergedContacts | null;
  /** For what is shown and copied. null: not merged yet. */
  readonly shownContacts: ShownContacts | null;
  /** Reads phones by the current country setting; `contacts` may still be merged by the former one. */
  readonly readPhone: PhoneReader;
};

/** Merges the records if they are not merged yet. */
export const contactsToCopy = ({ shownContacts, records, readPhone }: Person): MergedContacts =>
  shownContacts ?? mergeContacts(records, readPhone);
