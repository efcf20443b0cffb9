import { queryOptions } from '@tanstack/react-query';
import type { UserId, VisitorId } from '#src/lib/ids.ts';
import type { Caller } from './caller.ts';

/** The default page of `get.visitors`; its ids fit into a request of a few kB. */
const MOST_IDS = 1000;

/**
 * The usernames of a person's visitors by visitor_id: one call for all records, made when the first of them is
 * asked for. Of more than a thousand records, one call for the thousand around the one asked for.
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
      const visitors = await api.getUsernames({ token, ids: asked, userId }, { signal });
      return new Map(visitors.map(({ visitorId: id, usernames }) => [id, usernames]));
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
    queryFn: ({ signal }) => api.getVisitorProperties({ token, visitorId, userId }, { signal }),
    staleTime: Infinity,
  });
}
