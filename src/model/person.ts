import type { VisitorRecord } from '#src/api/visitor-record.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { mergeIdentity, type Identity } from './identity.ts';
import type { PhoneReader } from './phone.ts';
import type { SearchedIdentity } from './searched-contact.ts';

/** What the screen of a person knows about it. Its parts take this, and pick what they show. */
export type Person = {
  readonly address: PersonAddress;
  readonly records: readonly VisitorRecord[];
  /** For titles, labels and what is stored. null: not merged yet. */
  readonly identity: Identity | null;
  /** For what is shown and copied: the contact by which a search found the person is first. null: not merged yet. */
  readonly searchedIdentity: SearchedIdentity | null;
  /** The newest: the merged phones may still be those of the one before. */
  readonly readPhone: PhoneReader;
};

/** Merges the records at once, if they are not merged yet. */
export const identityToCopy = ({ searchedIdentity, records, readPhone }: Person): Identity =>
  searchedIdentity ?? mergeIdentity(records, readPhone);
