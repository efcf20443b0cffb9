import type { PersonId } from '#src/lib/ids.ts';

/** `history`: the loaded events; the others: the records. */
export type ExportKind = 'vcard' | 'csv' | 'json' | 'history';

export const RECORD_KINDS: readonly ExportKind[] = ['vcard', 'csv', 'json'];

const ENDINGS = {
  vcard: '.vcf',
  csv: '.csv',
  json: '.json',
  history: '-history.csv',
} as const satisfies Record<ExportKind, string>;

/** With the character set, which a file cannot state itself (JSON is always UTF-8, RFC 8259). */
export const MEDIA_TYPES = {
  vcard: 'text/vcard;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  history: 'text/csv;charset=utf-8',
} as const satisfies Record<ExportKind, string>;

/** "person-7000000005.vcf": only the id, because file names end up in logs, histories and mails. */
export function exportFileName(personId: PersonId, kind: ExportKind): string {
  return `person-${personId}${ENDINGS[kind]}`;
}
