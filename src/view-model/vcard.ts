import type { PersonId } from '#src/primitives/ids.ts';
import type { Identity } from './identity.ts';
import { personHeading } from './person-title.ts';
import { isBlank, plainLine } from './plain-line.ts';
import { contentLine } from './vcard-line.ts';

/**
 * The person as one contact in vCard 3.0 (RFC 2426), the version that Outlook, Google and phones all import.
 * Every value is in it: other names as NICKNAME, other companies as further ORG lines, comments in NOTE.
 *
 * @param link Canonical URL of the person; null leaves it out.
 */
export function personVcard(identity: Identity, personId: PersonId, link: string | null): string {
  const heading = personHeading(identity, personId);
  const lines = (values: readonly { readonly text: string }[]): readonly string[] =>
    values.map(({ text }) => plainLine(text)).filter((line) => !isBlank(line));
  const otherNames = lines(identity.names.values).filter((name) => name !== heading);
  const comments = identity.comments.map(({ text }) => text).filter((text) => !isBlank(text));
  return [
    contentLine('BEGIN', 'VCARD'),
    contentLine('VERSION', '3.0'),
    contentLine('UID', `person-${personId}`),
    contentLine('FN', heading),
    // Which word is the surname nobody knows, so the whole name stands where readers show it first.
    contentLine('N', '', heading, '', '', ''),
    ...otherNames.map((name) => contentLine('NICKNAME', name)),
    ...lines(identity.companies.values).map((company) => contentLine('ORG', company)),
    ...lines(identity.phones.map(({ phone }) => ({ text: phone.copyText }))).map((phone) =>
      contentLine('TEL;TYPE=VOICE', phone),
    ),
    ...lines(identity.emails).map((email) => contentLine('EMAIL;TYPE=INTERNET', email)),
    ...(comments.length === 0 ? [] : [contentLine('NOTE', comments.join('\n\n'))]),
    ...(link === null ? [] : [contentLine('URL', link)]),
    contentLine('END', 'VCARD'),
  ].join('');
}
