import type { PersonVisitor } from '#src/api/wire/person-visitors.ts';

/** One visitor record as it is drawn: blank texts count as absent. */
export type VisitorCard = PersonVisitor & {
  /** The index of the record in the answer. */
  readonly key: string;
};
