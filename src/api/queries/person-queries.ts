import { queryOptions } from '@tanstack/react-query';
import type { PersonId, UserId, VisitorId } from '#src/lib/ids.ts';
import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import { isNotFound } from '#src/api/api-error-checks.ts';
import { toVisitorCards } from '#src/api/visitor-cards.ts';
import type { Caller } from './caller.ts';

/** Younger answers are not fetched again: Back and Forward make no call. */
const FRESH_MS = 60_000;

export const PERSON_VISITORS = 'person_visitors';
export const PERSON_FOR_VISITOR = 'person_for_visitor';

function nullIfNotFound(error: unknown): null {
  if (isNotFound(error)) return null;
  throw error;
}

/** Every visitor record of a person, as cards. `preloaded`: this call, if it was sent before the app; it is the first attempt. */
export function personVisitorsQuery(
  { api, token, signInId }: Caller,
  { personId, userId }: { personId: PersonId; userId: UserId | null },
  preloaded?: PreloadedCall,
) {
  let sent = preloaded;
  return queryOptions({
    queryKey: [PERSON_VISITORS, { signInId, userId, personId }],
    queryFn: async ({ signal }) => {
      const options = { signal, sent };
      sent = undefined;
      return toVisitorCards(await api.getPersonVisitors({ token, personId, userId }, options));
    },
    staleTime: FRESH_MS,
    structuralSharing: false,
  });
}

/** The person to whom a visitor record belongs; null: there is none. */
export function personForVisitorQuery(
  { api, token, signInId }: Caller,
  { visitorId, userId }: { visitorId: VisitorId; userId: UserId | null },
) {
  return queryOptions({
    queryKey: [PERSON_FOR_VISITOR, { signInId, userId, visitorId }],
    queryFn: ({ signal }): Promise<PersonId | null> =>
      api.getPersonForVisitor({ token, visitorId, userId }, { signal }).catch(nullIfNotFound),
    staleTime: FRESH_MS,
  });
}
