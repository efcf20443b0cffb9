import { isRecord } from '#src/lib/is-record.ts';

/** One record of `get.person_visitors`, with the keys of the published answer. */
export interface VisitorRow {
  readonly person_id: number;
  readonly visitor_id: number;
  readonly name?: string | null;
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly company?: string | null;
  readonly commentary?: string | null;
}

/** A record with all keys; those without a value are empty. */
export const visitorRow = (
  person_id: number,
  visitor_id: number,
  name: string | null,
  said: Partial<VisitorRow> = {},
): VisitorRow => ({
  person_id,
  visitor_id,
  name,
  phones: [],
  emails: [],
  company: null,
  commentary: null,
  ...said,
});

function textsAt(row: unknown, field: string): readonly string[] {
  const list = isRecord(row) ? row[field] : null;
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

/** Digits with Russia's country code where a record has ten of them or starts with 8; `null` for what is no number. */
function digitsOf(phone: string): string | null {
  if (!/^[+\d][\d ()-]{6,19}$/.test(phone)) return null;
  const digits = phone.replace(/\D/g, '');
  if (digits.length === 10 && digits.startsWith('9')) return `7${digits}`;
  if (digits.length === 11 && digits.startsWith('8')) return `7${digits.slice(1)}`;
  return /^[1-9]\d{9,14}$/.test(digits) ? digits : null;
}

/** What a visitor's record says, as far as a call or a request can carry it. */
export interface RowContacts {
  readonly visitorId: number;
  readonly name: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** `null` for a row that is no record. */
export function rowContacts(row: unknown): RowContacts | null {
  if (!isRecord(row)) return null;
  const { visitor_id: visitorId, name } = row;
  if (typeof visitorId !== 'number' || !Number.isSafeInteger(visitorId) || visitorId < 1) return null;
  return {
    visitorId,
    name: typeof name === 'string' ? name : null,
    phones: textsAt(row, 'phones')
      .map(digitsOf)
      .filter((digits) => digits !== null),
    emails: textsAt(row, 'emails').filter((email) => /^[\w.+-]+@[\w.-]+$/.test(email)),
  };
}
