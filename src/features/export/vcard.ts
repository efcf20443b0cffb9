import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { PersonId } from '#src/lib/ids.ts';
import { FIELD_NAMES, isContactField, type ContactField, type RecordField } from '#src/lib/record-fields.ts';
import type { Identity, MergedEmail } from '#src/model/identity.ts';
import { personHeading } from '#src/model/person-title.ts';
import type { MergedValue } from '#src/model/merge-values.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import { recordsOf, type VisitorIds } from '#src/model/visitor-ids.ts';

type VcardOptions = {
  readonly personId: PersonId;
  readonly ids: VisitorIds;
  readonly t: Dictionary;
  /** Canonical URL of the person. */
  readonly link: string;
};

/**
 * The person as one contact in vCard 3.0 (RFC 2426), the version that Outlook, Google and phones all import. It holds every value:
 * other names as NICKNAME, other companies as further ORG lines, comments in NOTE, with the records they come from. Only e-mails
 * that mix alphabets are left out, because an address book would show them without a warning; NOTE says so.
 */
export function personVcard(identity: Identity, { personId, ids, link, t }: VcardOptions): string {
  const heading = personHeading(identity, personId);
  const recordsIn = (value: MergedValue): string => `${t.person.visitorId} ${recordsOf(value, ids)}`;
  const isMixed = ({ email }: MergedEmail): boolean => email.isMixed;
  const textsOf = (values: readonly MergedValue[]): readonly string[] => values.map(({ text }) => text);
  /** A property for each field of the contacts. */
  const contacts: Readonly<Record<ContactField, readonly [string, readonly string[]]>> = {
    name: ['NICKNAME', textsOf(identity.name).filter((name) => plainLine(name) !== heading)],
    company: ['ORG', textsOf(identity.company)],
    phones: ['TEL;TYPE=VOICE', identity.phones.map(({ phone }) => phone.copyText)],
    emails: ['EMAIL;TYPE=INTERNET', textsOf(identity.emails.filter((email) => !isMixed(email)))],
  };
  const noteFields = FIELD_NAMES.filter((field) => !isContactField(field));
  // Of several, each has its name.
  const labelOf = (field: RecordField): string => (noteFields.length > 1 ? `${t.fields[field]}: ` : '');
  const notes = [
    ...identity.emails.filter(isMixed).map((email) => `${recordsIn(email)}: ${t.export.mixedLeftOut}`),
    ...noteFields.flatMap((field) =>
      identity[field].map((value) => `${recordsIn(value)}: ${labelOf(field)}${value.text}`),
    ),
  ];
  return [
    contentLine('BEGIN', 'VCARD'),
    contentLine('VERSION', '3.0'),
    contentLine('UID', `person-${personId}`),
    contentLine('FN', heading),
    // The surname is not known, so the whole name stands in the part that address books show first.
    contentLine('N', '', heading, '', '', ''),
    ...Object.values(contacts).flatMap(([property, texts]) =>
      texts.map((text) => contentLine(property, plainLine(text))),
    ),
    ...(notes.length === 0 ? [] : [contentLine('NOTE', notes.join('\n\n'))]),
    contentLine('URL', link),
    contentLine('END', 'VCARD'),
  ].join('');
}

// Content lines (RFC 2425): escaped, folded, with CRLF.

const LINE_OCTETS = 75;

/** Escapes separators and line breaks of a text value. */
function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/(?![\n\t])\p{Cc}/gu, '')
      // Some programs treat these as line breaks too.
      .replace(/[\u2028\u2029]/g, '\n')
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  );
}

function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Lines of at most 75 octets of UTF-8 without the CRLF; no character is split. */
export function foldLine(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > LINE_OCTETS) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return `${folded}\r\n`;
}

/** `name`: with its parameters, such as "TEL;TYPE=VOICE". `values`: the parts of a structured value, unescaped. */
function contentLine(name: string, ...values: readonly string[]): string {
  return foldLine(`${name}:${values.map(escapeText).join(';')}`);
}
