import type { PersonId } from '#src/lib/ids.ts';
import { type Identity, mainCompany, mainName } from './identity.ts';
import { holdsContact, plainLine } from '#src/lib/text/plain-line.ts';

function nameOrContact(identity: Identity): string | null {
  const name = mainName(identity);
  if (name !== null) return plainLine(name.text);
  const contacts = [
    // A heading has no room for the warning.
    ...identity.emails.map(({ email }) => (email.isMixed ? '' : plainLine(email.raw))),
    ...identity.phones.map(({ phone }) => plainLine(phone.display)),
  ];
  return contacts.find((contact) => contact !== '') ?? null;
}

/** The person's name, else the e-mail, else the phone, else the id. One line, no control characters. */
export function personHeading(identity: Identity, personId: PersonId): string {
  return nameOrContact(identity) ?? String(personId);
}

/** "Анна Каренина · ООО «Вокзал» — 7000000005", for bookmarks. Never a contact: browsers keep titles on disk. */
export function personTitle(identity: Identity, personId: PersonId): string {
  const texts = [mainName(identity), mainCompany(identity)]
    .filter((value) => value !== null)
    .map(({ text }) => plainLine(text))
    .filter((text) => !holdsContact(text));
  return texts.length === 0 ? String(personId) : `${texts.join(' · ')} — ${personId}`;
}
