import { queryOptions, type Query } from '@tanstack/react-query';
import type { UserId, VisitorId } from '#src/lib/ids.ts';
import type { Caller } from './caller.ts';

/** The default page of `get.visitors`; its ids fit into a request of a few kB. */
export const USERNAMES_PER_CALL = 1000;

/** What the keys of the two queries begin with. */
const USERNAMES = 'visitors';
const PROPERTIES = 'visitor';

/** Whether a query brings more of a visitor, and need not be made again. */
export const isAnsweredMore = ({ queryKey: [name], state }: Query): boolean =>
  (name === USERNAMES || name === PROPERTIES) &&
  (state.data !== undefined || state.fetchStatus === 'fetching');

/** Which call brings a visitor's usernames: 0 for the first thousand ids. */
export const usernamesBlock = (ids: readonly VisitorId[], visitorId: VisitorId): number =>
  Math.max(0, Math.floor(ids.indexOf(visitorId) / USERNAMES_PER_CALL));

/**
 * The usernames of a person's visitors by visitor_id. One call, made for the first record that is opened, covers all records,
 * or the block of a thousand that holds this one.
 */
export function usernamesQuery(
  { api, token, signInId }: Caller,
  { userId, ids, visitorId }: { userId: UserId | null; ids: readonly VisitorId[]; visitorId: VisitorId },
) {
  const block = usernamesBlock(ids, visitorId);
  const asked = ids.slice(block * USERNAMES_PER_CALL, (block + 1) * USERNAMES_PER_CALL);
  return queryOptions({
    queryKey: [USERNAMES, { signInId, userId, ids: asked }],
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
  { api, token, signInId }: Caller,
  { userId, visitorId }: { userId: UserId | null; visitorId: VisitorId },
) {
  return queryOptions({
    queryKey: [PROPERTIES, { signInId, userId, visitorId }],
    queryFn: ({ signal }) => api.getVisitorProperties({ token, visitorId, userId }, { signal }),
    staleTime: Infinity,
  });
}
