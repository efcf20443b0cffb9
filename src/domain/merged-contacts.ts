import { type EmailView, toEmailView } from './email.ts';
import type { PersonId } from './ids.ts';
import type { PhoneReader, PhoneView } from './phone.ts';
import { holdsContact, isDigitsOnly, truncate } from './plain-text.ts';
import {
  compareKey,
  type FieldValues,
  forEachField,
  fieldValues,
  type VisitorRecord,
} from './visitor-record.ts';

/** A value of a person, once. */
export type MergedValue = {
  /** Equal for equal texts. */
  readonly key: string;
  /** The most frequent spelling. */
  readonly text: string;
  /** Every spelling, the most frequent first: merging hides nothing. */
  readonly spellings: readonly string[];
  readonly holders: readonly VisitorRecord[];
};

export type MergedPhone = MergedValue & { readonly phone: PhoneView };
export type MergedEmail = MergedValue & { readonly email: EmailView };

type MergedFields = FieldValues<readonly MergedValue[], readonly MergedValue[]>;

/** What all records of a person have: the values of every field, those of most records first. */
export type MergedContacts = Omit<MergedFields, 'phones' | 'emails'> & {
  readonly phones: readonly MergedPhone[];
  readonly emails: readonly MergedEmail[];
  /** How many records the person has. */
  readonly total: number;
};

/** The formatted number of a phone, the text of any other value. */
export const displayText = (merged: MergedValue | MergedPhone): string =>
  'phone' in merged ? merged.phone.display : merged.text;

/** Above this number of records, the first cards are painted before the contacts are merged. */
export const DEFER_MERGE_ABOVE = 500;

/** Linear in the number of records; phones take most of the time, so `readPhone` should cache them. */
export function mergeContacts(records: readonly VisitorRecord[], readPhone: PhoneReader): MergedContacts {
  // Of equally frequent values, and of their spellings, the one seen first comes first.
  const merged = forEachField((field): readonly MergedValue[] => {
    const groups = new Map<string, { holders: Set<VisitorRecord>; spellings: Map<string, number> }>();
    const keys = new Map<string, string>();
    for (const record of records)
      for (const text of new Set(fieldValues(record, field))) {
        const key = keys.get(text) ?? compareKey(field, text, readPhone);
        keys.set(text, key);
        const { holders, spellings } = groups.get(key) ?? { holders: new Set(), spellings: new Map() };
        groups.set(key, { holders: holders.add(record), spellings });
        spellings.set(text, (spellings.get(text) ?? 0) + 1);
      }
    return Array.from(groups, ([key, group]) => {
      const sorted = [...group.spellings].toSorted(([, a], [, b]) => b - a);
      const spellings = sorted.map(([text]) => text);
      const [text = ''] = spellings;
      return { key, text, spellings, holders: [...group.holders] };
    }).toSorted((a, b) => b.holders.length - a.holders.length);
  });
  const phones = merged.phones.map((value) => ({ ...value, phone: readPhone(value.text) }));
  const emails = merged.emails.map((value) => ({ ...value, email: toEmailView(value.text) }));
  return { ...merged, total: records.length, phones, emails };
}

/** The most frequent name that is not digits only (the API has such); null if there is none. */
export const mainName = ({ name }: MergedContacts): MergedValue | null =>
  name.find(({ text }) => !isDigitsOnly(text)) ?? null;

export const mainCompany = ({ company }: MergedContacts): MergedValue | null => company[0] ?? null;

/** The most characters of a heading, and of the line below it. */
export const MAX_HEADING = 200;

/** '' if no record has a name. */
export const personName = (contacts: MergedContacts): string =>
  truncate(mainName(contacts)?.text ?? '', MAX_HEADING);

/** The person's name, else the e-mail, else the phone, else the id. One line of at most 200 characters, no control characters. */
export function personHeading(contacts: MergedContacts, personId: PersonId): string {
  const texts = [
    personName(contacts),
    // A heading has no room for the warning.
    ...contacts.emails.map(({ email }) => (email.isMixed ? '' : email.raw)),
    ...contacts.phones.map(({ phone }) => phone.display),
  ];
  return texts.map((text) => truncate(text, MAX_HEADING)).find((text) => text !== '') ?? String(personId);
}

/** "Анна Каренина · ООО «Вокзал» — 7000000005", for bookmarks. Never a contact: browsers keep titles on disk. */
export function personTitle(contacts: MergedContacts, personId: PersonId): string {
  const texts = [mainName(contacts), mainCompany(contacts)]
    .filter((value) => value !== null)
    .map(({ text }) => truncate(text))
    .filter((text) => !holdsContact(text));
  return texts.length === 0 ? String(personId) : `${texts.join(' · ')} — ${personId}`;
}
