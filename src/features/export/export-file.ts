import type { PersonId } from '#src/lib/ids.ts';

export type ExportKind = 'vcard' | 'csv' | 'json';

export const EXPORT_KINDS: readonly ExportKind[] = ['vcard', 'csv', 'json'];

const EXTENSIONS = { vcard: 'vcf', csv: 'csv', json: 'json' } as const satisfies Record<ExportKind, string>;

/** With the character set, which a file cannot state itself (JSON is always UTF-8, RFC 8259). */
export const MEDIA_TYPES = {
  vcard: 'text/vcard;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
} as const satisfies Record<ExportKind, string>;

/** "person-7000000005.vcf": only the id, because file names end up in logs, histories and mails. */
export function exportFileName(personId: PersonId, kind: ExportKind): string {
  return `person-${personId}.${EXTENSIONS[kind]}`;
}
