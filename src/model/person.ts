import type { VisitorRecord } from '#src/api/visitor-record.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { mergeIdentity, type Identity } from './identity.ts';
import type { PhoneReader } from './phone.ts';
import type { SearchedIdentity } from './searched-contact.ts';

/** All that a person's screen shows of the person. Its parts take this, and pick what they show. */
export type Person = {
  readonly address: PersonAddress;
  readonly records: readonly VisitorRecord[];
  /** For titles, labels and what is stored. null: not merged yet. */
  readonly identity: Identity | null;
  /** For what is shown and copied: the contact by which a search found the person is first. null: not merged yet. */
  readonly searchedIdentity: SearchedIdentity | null;
  /** Of the present country setting; `identity` may still have phones read by the former one. */
  readonly readPhone: PhoneReader;
};

/** Merges the records at once, if they are not merged yet. */
export const identityToCopy = ({ searchedIdentity, records, readPhone }: Person): Identity =>
  searchedIdentity ?? mergeIdentity(records, readPhone);
