import type { PersonId, UserId } from '#src/lib/ids.ts';
import { personVisitorsParams, type Request } from '#src/api/request.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { toVisitorCards } from '#src/api/visitor-cards.ts';
import { parsePersonVisitors } from '#src/api/wire/person-visitors.ts';

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
  parse: (data) => toVisitorCards(parsePersonVisitors(data)),
  key: { userId, personId },
});
