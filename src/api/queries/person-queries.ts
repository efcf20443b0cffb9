import { queryOptions } from '@tanstack/react-query';
import type { PersonId, UserId, VisitorId } from '#src/lib/ids.ts';
import { toVisitorCards } from '#src/api/visitor-cards.ts';
import type { Caller } from './caller.ts';

/** Younger answers are not fetched again by themselves: back, forward and a second look cost nothing. */
const FRESH_MS = 60_000;

/** What the keys of the two queries begin with. */
export const PERSON_VISITORS = 'person_visitors';
export const PERSON_FOR_VISITOR = 'person_for_visitor';

/** Every visitor record of a person, as cards. */
export function personVisitorsQuery(
  { api, token, signInId }: Caller,
  { personId, userId }: { personId: PersonId; userId: UserId | null },
) {
  return queryOptions({
    queryKey: [PERSON_VISITORS, { signInId, userId, personId }],
    queryFn: async ({ signal }) =>
      toVisitorCards(await api.getPersonVisitors({ token, personId, userId }, { signal })),
    staleTime: FRESH_MS,
    structuralSharing: false,
  });
}

/** The person to whom a visitor record belongs. */
export function personForVisitorQuery(
  { api, token, signInId }: Caller,
  { visitorId, userId }: { visitorId: VisitorId; userId: UserId | null },
) {
  return queryOptions({
    queryKey: [PERSON_FOR_VISITOR, { signInId, userId, visitorId }],
    queryFn: ({ signal }) => api.getPersonForVisitor({ token, visitorId, userId }, { signal }),
    staleTime: FRESH_MS,
  });
}
