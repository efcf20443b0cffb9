import { isNotFound } from '#src/api/api-error-checks.ts';
import { onBehalfOf, type QueryRequest } from '#src/api/request.ts';
import { must, objectOf } from '#src/api/wire/parse.ts';
import { parsePersonId, type PersonId, type UserId, type VisitorId } from '#src/lib/ids.ts';

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
  parse: (data) => {
    const { person_id: id } = objectOf(data);
    // An id beyond 2⁵³−1 has the wrong shape: rounding would turn it into another person's.
    return id === null ? null : must(parsePersonId(id));
  },
  key: { userId, visitorId },
  parseRefusal: (error) => {
    if (isNotFound(error)) return null;
    throw error;
  },
});
