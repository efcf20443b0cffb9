import { scriptedPeople } from './people.ts';
import { emails, names, phones } from './reserved.ts';
import { rowContacts } from './visitor-row.ts';
import { mainWorld, type World } from './worlds.ts';

/** Somebody in the account's address book. Contacts know no person and no visitor. */
export interface Contact {
  readonly id: number;
  readonly fullName: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** Digits with the country code. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly organization: string | null;
}

/** @param fullName first name, then surname: „Ольга Громова“ */
function contact(
  id: number,
  fullName: string,
  numbers: readonly string[],
  addresses: readonly string[] = [],
  organization: string | null = null,
): Contact {
  const [firstName = null, lastName = null] = fullName.split(' ', 2);
  return { id, fullName, firstName, lastName, phones: numbers, emails: addresses, organization };
}

/** The address book of the demo account, as far as it is written by hand. */
const handWritten: readonly Contact[] = [
  contact(3_300_000_005, names.karenina, [phones.karenina], [emails.karenina], 'ООО «Вокзал»'),
  contact(3_300_000_013, '<img src=x onerror="window.__hacked=1">', [phones.hostile], ['"><b>@example.com']),
  contact(3_300_000_031, names.petrov, [phones.petrov], [emails.petrov]),
  contact(3_300_000_035, 'Клара Книжникова', [phones.klara], [emails.addressBookOnly]),
  contact(3_300_000_042, names.likeOnly, [phones.likeOnly], ['petr@like.example']),
];

const FIRST_ID = 3_400_000_001;

/** Every second person is in the book, by the first record with a name and a phone. */
function contactsFromRecords(world: World): readonly Contact[] {
  return world.personIds().flatMap((personId, index) => {
    if (index % 2 === 1 || (world === mainWorld && scriptedPeople.has(personId))) return [];
    const record = world
      .rows(personId)
      .map(rowContacts)
      .find((row) => row?.name && row.phones.length > 0);
    if (!record?.name) return [];
    return [contact(FIRST_ID + index, record.name, record.phones.slice(0, 1), record.emails)];
  });
}

interface AddressBook {
  readonly contacts: readonly Contact[];
  readonly byPhone: ReadonlyMap<string, Contact>;
}

const books = new WeakMap<World, AddressBook>();

export function addressBookOf(world: World): AddressBook {
  const known = books.get(world);
  if (known) return known;
  const contacts = [...(world === mainWorld ? handWritten : []), ...contactsFromRecords(world)];
  const byPhone = new Map(contacts.flatMap((one) => one.phones.map((phone) => [phone, one] as const)));
  const book = { contacts, byPhone };
  books.set(world, book);
  return book;
}
