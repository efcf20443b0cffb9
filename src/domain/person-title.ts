import type { PersonId } from './ids.ts';
import { type MergedContacts, mainCompany, mainName } from './merged-contacts.ts';
import { holdsContact, shortened } from './plain-text.ts';

/** The most characters of a heading, and of the line below it. */
export const MAX_HEADING = 200;

/** '' if no record has a name. */
export const personName = (contacts: MergedContacts): string =>
  shortened(mainName(contacts)?.text ?? '', MAX_HEADING);

/** The person's name, else the e-mail, else the phone, else the id. One line of at most 200 characters, no control characters. */
export function personHeading(contacts: MergedContacts, personId: PersonId): string {
  const texts = [
    personName(contacts),
    // A heading has no room for the warning.
    ...contacts.emails.map(({ email }) => (email.isMixed ? '' : email.raw)),
    ...contacts.phones.map(({ phone }) => phone.display),
  ];
  return texts.map((text) => shortened(text, MAX_HEADING)).find((text) => text !== '') ?? String(personId);
}

/** "Анна Каренина · ООО «Вокзал» — 7000000005", for bookmarks. Never a contact: browsers keep titles on disk. */
export function personTitle(contacts: MergedContacts, personId: PersonId): string {
  const texts = [mainName(contacts), mainCompany(contacts)]
    .filter((value) => value !== null)
    .map(({ text }) => shortened(text))
    .filter((text) => !holdsContact(text));
  return texts.length === 0 ? String(personId) : `${texts.join(' · ')} — ${personId}`;
}
