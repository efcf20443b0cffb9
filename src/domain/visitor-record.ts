import { isRecord } from './is-record.ts';
import { parsePersonId, parseVisitorId, type PersonId, type VisitorId } from './ids.ts';
import { mapFields, type FieldValues, type RecordField } from './record-fields.ts';
import { isBlank } from './plain-text.ts';
import { WrongShape } from '#src/api/rows.ts';

/** One visitor record, parsed. Missing, null and blank become null, or [], so each text shows something; other texts are untouched. */
export type VisitorRecord = FieldValues<string | null, readonly string[]> & {
  /** The index of the record in the answer. */
  readonly key: string;
  readonly personId: PersonId | null;
  readonly visitorId: VisitorId | null;
  /** The fields that are not as documented. Their wrong values, or wrong elements of a list, are left out. */
  readonly unreadable: readonly UnreadableField[];
};

/** `record` is the row as a whole. */
export type UnreadableField = RecordField | 'person_id' | 'visitor_id' | 'record';

/** Reads a row of `get.person_visitors`, in the app and in the prerender. Without zod, to keep the prerender's script small. */
export function readVisitorRecord(row: unknown, index: number): VisitorRecord {
  const unreadable: UnreadableField[] = [];
  const fields: Record<string, unknown> = isRecord(row) ? row : {};
  if (!isRecord(row)) unreadable.push('record');

  function id<Id>(field: 'person_id' | 'visitor_id', parse: (raw: unknown) => Id | null): Id | null {
    const raw = fields[field] ?? null;
    const parsed = raw === null ? null : parse(raw);
    if (raw !== null && parsed === null) unreadable.push(field);
    return parsed;
  }

  function list(field: RecordField, raw: unknown = fields[field] ?? []): readonly string[] {
    const texts = Array.isArray(raw) ? raw.filter((each: unknown) => typeof each === 'string') : [];
    if (!Array.isArray(raw) || texts.length < raw.length) unreadable.push(field);
    return texts.filter((each) => !isBlank(each));
  }

  function text(field: RecordField): string | null {
    const raw = fields[field] ?? null;
    return raw === null ? null : (list(field, [raw])[0] ?? null);
  }

  return {
    key: String(index),
    personId: id('person_id', parsePersonId),
    visitorId: id('visitor_id', parseVisitorId),
    ...mapFields(text, list),
    unreadable,
  };
}

/**
 * One record for each row of `result.data` of `get.person_visitors`, in the API's order.
 * @throws {WrongShape} `data` is no list. Null counts as broken, not as an empty list.
 */
export function parseVisitorRecords(data: unknown): readonly VisitorRecord[] {
  if (!Array.isArray(data)) throw new WrongShape();
  return data.map(readVisitorRecord);
}

/** False for another person's, which must not be drawn. */
export const isRecordOf =
  (personId: PersonId) =>
  (record: VisitorRecord): boolean =>
    (record.personId ?? personId) === personId;
