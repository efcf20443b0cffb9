import { queryOptions } from '@tanstack/react-query';
import type { UserId, VisitorId } from '#src/lib/ids.ts';
import type { Caller } from './caller.ts';

/** The default page of `get.visitors`; its ids fit into a request of a few kB. */
const MOST_IDS = 1000;

/**
 * The usernames of a person's visitors by visitor_id. One call, made for the first record that is opened, covers all records,
 * or the block of a thousand that holds this one.
 */
export function usernamesQuery(
  { api, token, scope }: Caller,
  { userId, ids, visitorId }: { userId: UserId | null; ids: readonly VisitorId[]; visitorId: VisitorId },
) {
  const block = Math.max(0, Math.floor(ids.indexOf(visitorId) / MOST_IDS));
  const asked = ids.slice(block * MOST_IDS, (block + 1) * MOST_IDS);
  return queryOptions({
    queryKey: ['visitors', { scope, userId, ids: asked }],
    queryFn: async ({ signal }) => {
      const visitors = await api.getVisitors({ token, ids: asked, userId }, { signal });
      return new Map<number, readonly string[]>(
        visitors.flatMap(({ visitorId: id, usernames }) => (id === null ? [] : [[id, usernames] as const])),
      );
    },
    staleTime: Infinity,
    structuralSharing: false,
  });
}

/** The custom properties of one visitor. */
export function visitorPropertiesQuery(
  { api, token, scope }: Caller,
  { userId, visitorId }: { userId: UserId | null; visitorId: VisitorId },
) {
  return queryOptions({
    queryKey: ['visitor', { scope, userId, visitorId }],
    queryFn: async ({ signal }) =>
      (await api.getVisitor({ token, visitorId, userId }, { signal })).properties,
    staleTime: Infinity,
  });
}
