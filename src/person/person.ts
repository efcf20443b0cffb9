import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import type { PersonAddress } from '#src/domain/paths.ts';
import { mergeContacts, type MergedContacts } from '#src/domain/merged-contacts.ts';
import type { PhoneReader } from '#src/domain/phone.ts';
import type { ShownContacts } from './shown-contacts.ts';

/** All that a person's screen shows of the person. Its parts take this, and pick what they show. */
export type Person = {
  readonly address: PersonAddress;
  readonly records: readonly VisitorRecord[];
  /** For titles, labels and what is stored. null: not merged yet. */
  readonly contacts: MergedContacts | null;
  /** For what is shown and copied: the contact by which a search found the person is first. null: not merged yet. */
  readonly shownContacts: ShownContacts | null;
  /** Reads phones by the current country setting; `contacts` may still be merged by the former one. */
  readonly readPhone: PhoneReader;
};

/** Merges the records at once, if they are not merged yet. */
export const contactsToCopy = ({ shownContacts, records, readPhone }: Person): MergedContacts =>
  shownContacts ?? mergeContacts(records, readPhone);
