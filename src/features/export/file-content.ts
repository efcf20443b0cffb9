import type { PersonId } from '#src/lib/ids.ts';
import { forEachField } from '#src/lib/record-fields.ts';
import type { Text } from '#src/i18n/text-context.tsx';
import { plainSpaces } from '#src/lib/text/plain-line.ts';
import { mergeIdentity } from '#src/model/identity.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import { visitorIdsOf } from '#src/model/visitor-ids.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { recordsToCsv, rowsToCsv } from './csv.ts';
import { personVcard } from './vcard.ts';

/** `history`: the loaded events; the others: the records. */
export type ExportKind = 'vcard' | 'csv' | 'json' | 'history';

export const RECORD_KINDS: readonly ExportKind[] = ['vcard', 'csv', 'json'];

/** How a file's name ends, and its media type, with the character set, which a file cannot state itself (JSON is always UTF-8, RFC 8259). */
const FILES: Readonly<Record<ExportKind, readonly [ending: string, type: string]>> = {
  vcard: ['.vcf', 'text/vcard;charset=utf-8'],
  csv: ['.csv', 'text/csv;charset=utf-8'],
  json: ['.json', 'application/json'],
  history: ['-history.csv', 'text/csv;charset=utf-8'],
};

/** "person-7000000005.vcf": only the id, because file names end up in logs, histories and mails. */
export function exportFile(personId: PersonId, kind: ExportKind): { name: string; type: string } {
  const [ending, type] = FILES[kind];
  return { name: `person-${personId}${ending}`, type };
}

type ExportedRecords = {
  readonly records: readonly VisitorRecord[];
  readonly personId: PersonId;
  readonly readPhone: PhoneReader;
  /** Canonical URL of the person. */
  readonly link: string;
  /** A header, and a row for each event. */
  readonly history: readonly (readonly string[])[];
  readonly text: Text;
};

/**
 * Only JSON has no-break spaces: it is for programs, with every text as it is.
 */
export function fileContent(
  kind: ExportKind,
  { records, personId, readPhone, link, history, text }: ExportedRecords,
): string {
  switch (kind) {
    case 'vcard': {
      const identity = mergeIdentity(records, readPhone);
      const ids = visitorIdsOf(records);
      return plainSpaces(personVcard(identity, { personId, ids, link, t: text.dictionary }));
    }
    case 'csv':
      return plainSpaces(recordsToCsv(records, personId, readPhone, text));
    case 'json':
      return personJson(records, personId);
    case 'history':
      return plainSpaces(rowsToCsv(history, text.language));
  }
}

/**
 * The records as shown, with the API's own field names: `{ person_id, visitors: [{ visitor_id, name, phones … }] }`. A record
 * with fields that did not fit the API's documentation names them in `unreadable`.
 */
export function personJson(records: readonly VisitorRecord[], personId: PersonId): string {
  const visitors = records.map((record) => ({
    visitor_id: record.visitorId,
    ...forEachField((field) => record[field]),
    ...(record.unreadable.length === 0 ? {} : { unreadable: record.unreadable }),
  }));
  return `${JSON.stringify({ person_id: personId, visitors }, null, 2)}\n`;
}
