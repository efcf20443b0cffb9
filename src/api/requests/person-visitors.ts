import type { PersonId, UserId } from '#src/lib/ids.ts';
import { personVisitorsParams, type Request } from '#src/api/request.ts';
import { parseVisitorCards, type VisitorCard } from '#src/api/visitor-card.ts';

/** Every visitor record of a person. */
export const personVisitors = ({
  personId,
  userId,
}: {
  readonly personId: PersonId;
  readonly userId: UserId | null;
}): Request<readonly VisitorCard[]> => ({
  method: 'get.person_visitors',
  params: personVisitorsParams(personId, userId),
  parse: parseVisitorCards,
  key: { userId, personId },
});
