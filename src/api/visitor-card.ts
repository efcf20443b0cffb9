import type { VisitorId } from '#src/lib/ids.ts';
import type { VisitorField } from '#src/api/wire/person-visitors.ts';

/** One visitor record as it is drawn. Texts are as the API gave them (not trimmed inside, never empty). */
export type VisitorCard = {
  /** Unique within the answer: the place of the record in it, as text. */
  readonly key: string;
  /** null where the record's id could not be read. */
  readonly visitorId: VisitorId | null;
  readonly name: string | null;
  /** Free text, in the API's order, empties left out. */
  readonly phones: readonly string[];
  /** Free text, in the API's order, empties left out. */
  readonly emails: readonly string[];
  readonly company: string | null;
  readonly commentary: string | null;
  /** Fields that came in a form nobody promised; their values are not shown. */
  readonly unreadable: readonly VisitorField[];
};

/** Above so many records, the grid is virtualized, and merging and indexing run in slices. */
export const VIRTUALIZE_ABOVE = 500;

/** So many cards, and contacts of each kind, are printed: the page does not respond while it is laid out for paper. */
export const MAX_PRINTED = 1000;
