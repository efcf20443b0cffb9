import type { PersonId } from '#src/lib/ids.ts';

export type ExportKind = 'vcard' | 'csv' | 'json';

export const EXPORT_KINDS: readonly ExportKind[] = ['vcard', 'csv', 'json'];

const EXTENSIONS = { vcard: 'vcf', csv: 'csv', json: 'json' } as const satisfies Record<ExportKind, string>;

/** With the character set, which the file itself cannot say (JSON is always UTF-8, RFC 8259). */
export const MEDIA_TYPES = {
  vcard: 'text/vcard;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
} as const satisfies Record<ExportKind, string>;

/** "person-7000000005.vcf": the id only, for names of files get into logs, histories and mail. */
export function exportFileName(personId: PersonId, kind: ExportKind): string {
  return `person-${personId}.${EXTENSIONS[kind]}`;
}
