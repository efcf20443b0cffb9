import type { PersonId } from '#src/lib/ids.ts';
import { type MergedContacts, mainCompany, mainName } from './merged-contacts.ts';
import { holdsContact, plainLine } from '#src/lib/text/plain-line.ts';

function nameOrContact(contacts: MergedContacts): string | null {
  const name = mainName(contacts);
  if (name !== null) return plainLine(name.text);
  const texts = [
    // A heading has no room for the warning.
    ...contacts.emails.map(({ email }) => (email.isMixed ? '' : plainLine(email.raw))),
    ...contacts.phones.map(({ phone }) => plainLine(phone.display)),
  ];
  return texts.find((text) => text !== '') ?? null;
}

/** The person's name, else the e-mail, else the phone, else the id. One line, no control characters. */
export function personHeading(contacts: MergedContacts, personId: PersonId): string {
  return nameOrContact(contacts) ?? String(personId);
}

/** "Анна Каренина · ООО «Вокзал» — 7000000005", for bookmarks. Never a contact: browsers keep titles on disk. */
export function personTitle(contacts: MergedContacts, personId: PersonId): string {
  const texts = [mainName(contacts), mainCompany(contacts)]
    .filter((value) => value !== null)
    .map(({ text }) => plainLine(text))
    .filter((text) => !holdsContact(text));
  return texts.length === 0 ? String(personId) : `${texts.join(' · ')} — ${personId}`;
}
