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
