import { contact, type Contact } from './contact.ts';
import { emails, names, phones } from '../reserved-searches.ts';

/** The address book of the demo account, as far as it is written by hand. */
export const handWrittenContacts: readonly Contact[] = [
  contact(3_300_000_005, names.karenina, [phones.karenina], [emails.karenina], 'ООО «Вокзал»'),
  contact(3_300_000_013, '<img src=x onerror="window.__hacked=1">', [phones.hostile], ['"><b>@example.com']),
  contact(3_300_000_031, names.petrov, [phones.petrov], [emails.petrov]),
  contact(3_300_000_035, 'Клара Книжникова', [phones.klara], [emails.addressBookOnly]),
  contact(3_300_000_042, names.likeOnly, [phones.likeOnly], ['petr@like.example']),
];
