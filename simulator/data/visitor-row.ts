/** A record of `get.person_visitors`. */
export interface VisitorRow {
  readonly person_id: number;
  readonly visitor_id: number;
  readonly name?: string | null;
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly company?: string | null;
  readonly commentary?: string | null;
}

/** A record with all fields: `null` or `[]` by default. */
export const visitorRow = (
  person_id: number,
  visitor_id: number,
  name: string | null,
  fields: Partial<VisitorRow> = {},
): VisitorRow => ({
  person_id,
  visitor_id,
  name,
  phones: [],
  emails: [],
  company: null,
  commentary: null,
  ...fields,
});
