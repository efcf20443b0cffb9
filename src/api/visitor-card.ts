import type { VisitorId } from '#src/lib/ids.ts';
import type { VisitorField } from '#src/api/wire/person-visitors.ts';

/** One visitor record as it is drawn. Texts are those of the API, untrimmed, and never blank. */
export type VisitorCard = {
  /** The index of the record in the answer. */
  readonly key: string;
  /** null where the record's id could not be read. */
  readonly visitorId: VisitorId | null;
  readonly name: string | null;
  /** Free text, in the API's order, without blank ones. */
  readonly phones: readonly string[];
  /** Free text, in the API's order, without blank ones. */
  readonly emails: readonly string[];
  readonly company: string | null;
  readonly commentary: string | null;
  /** Fields of an undocumented type; their values are not shown. */
  readonly unreadable: readonly VisitorField[];
};
