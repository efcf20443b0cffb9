import type { PersonId } from '#src/lib/ids.ts';
import { personId } from './fields.ts';
import { parseWith } from './wrong-shape.ts';
import { z } from './zod.ts';

const schema = z.object({ person_id: z.nullable(personId) });

/**
 * `result.data` of `getobj.person_for_visitor`; null: the visitor has no person.
 * @throws {WrongShape} also for an id beyond 2⁵³−1, which rounding would turn into another person's.
 */
export function parsePersonForVisitor(data: unknown): PersonId | null {
  return parseWith(schema, data).person_id;
}
