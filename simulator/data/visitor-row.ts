import type { RecordField } from '#src/domain/visitor-record.ts';

/** A record of `get.person_visitors`. */
export interface VisitorRow {
  readonly person_id: number;
  readonly visitor_id: number;
  readonly name?: string | null;
  readonly phones?: readonly string[] | null;
  readonly emails?: readonly string[] | null;
  readonly company?: string | null;
  readonly commentary?: string | null;
}

/** Both occur in answers. @param id decides, so that a row is always the same */
export const emptyList = (id: unknown): readonly never[] | null => (Number(id) % 2 === 0 ? null : []);

/** A record with all fields. */
export const visitorRow = (
  person_id: number,
  visitor_id: number,
  name: string | null,
  fields: Partial<VisitorRow> = {},
): VisitorRow =>
  ({
    person_id,
    visitor_id,
    name,
    phones: emptyList(visitor_id),
    emails: emptyList(visitor_id),
    company: null,
    commentary: null,
    ...fields,
  }) satisfies Record<RecordField, unknown>;
