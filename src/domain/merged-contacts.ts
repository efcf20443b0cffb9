import { toEmailView } from './email.ts';
import type { PersonId } from './ids.ts';
import type { PhoneReader } from './phone.ts';
import { holdsContact, isDigitsOnly, truncate } from './plain-text.ts';
import { compareKey, forEachField, fieldValues, type VisitorRecord } from './visitor-record.ts';

export type MergedPhone = MergedContacts['phones'][number];
export type MergedEmail = MergedContacts['emails'][number];

/** The formatted number of a phone, the text of any other value. */
export const displayText = (merged: MergedValue | MergedPhone): string =>
  'phone' in merged ? merged.phone.display : merged.text;

/** What all records of a person have: every value of every field once, with the records that have it. */
export type MergedContacts = { readonly [Part in keyof Merged]: Readonly<Merged[Part]> };
type Merged = ReturnType<typeof mergeContacts>;

/** Above this number of records, the first cards are painted before the contacts are merged. */
export const DEFER_MERGE_ABOVE = 500;

/** Linear in the number of records; phones take most of the time, so `readPhone` should cache them. */
export function mergeContacts(records: readonly VisitorRecord[], readPhone: PhoneReader) {
  // The values of most records come first; of equally frequent ones, and of their spellings, the one seen first.
  const merged = forEachField((field) => {
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
      /** Every spelling once: merging hides nothing. */
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

/** One value of a person, with the records that have it. `key`: equal for equal texts. */
export type MergedValue = Readonly<MergedContacts['name'][number]>;

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
