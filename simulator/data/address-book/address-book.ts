import { contact, type Contact } from './contact.ts';
import { handWrittenContacts } from './hand-written.ts';
import { rowContacts } from '../row-contacts.ts';
import { scriptedPeople } from '../people.ts';
import { mainWorld, type World } from '../worlds.ts';

export interface AddressBook {
  readonly contacts: readonly Contact[];
  readonly byPhone: ReadonlyMap<string, Contact>;
}

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

const books = new WeakMap<World, AddressBook>();

export function addressBookOf(world: World): AddressBook {
  const known = books.get(world);
  if (known) return known;
  const contacts = [...(world === mainWorld ? handWrittenContacts : []), ...contactsFromRecords(world)];
  const byPhone = new Map(contacts.flatMap((one) => one.phones.map((phone) => [phone, one] as const)));
  const book = { contacts, byPhone };
  books.set(world, book);
  return book;
}
