import { isNotFound } from '#src/api/api-error-checks.ts';
import { onBehalfOf, type QueryRequest } from '#src/api/request.ts';
import { personId, z } from '#src/api/zod.ts';
import { parseWith } from '#src/api/rows.ts';
import type { PersonId, UserId, VisitorId } from '#src/domain/ids.ts';

/** An id beyond 2⁵³−1 has the wrong shape: rounding would turn it into another person's. */
const personIdSchema = z.object({ person_id: z.nullable(personId) });

/** The person to whom a visitor record belongs; null: there is none. */
export const personForVisitor = ({
  visitorId,
  userId,
}: {
  readonly visitorId: VisitorId;
  readonly userId: UserId | null;
}): QueryRequest<PersonId | null> => ({
  method: 'getobj.person_for_visitor',
  params: { ...onBehalfOf(userId), visitor_id: visitorId },
  parse: (data) => parseWith(personIdSchema, data).person_id,
  key: { userId, visitorId },
  parseRefusal: (error) => {
    if (isNotFound(error)) return null;
    throw error;
  },
});
