import { queryOptions, type Query, type QueryClient } from '@tanstack/react-query';
import type { UserId, VisitorId } from '#src/lib/ids.ts';
import type { VisitorProperty } from '#src/api/wire/visitor.ts';
import { isBlank } from '#src/lib/text/plain-line.ts';
import type { Caller } from './caller.ts';
import { paid } from './paid.ts';

/** The default page of `get.visitors`; its ids fit into a request of a few kB. */
export const USERNAMES_PER_CALL = 1000;

/** What the keys of the two queries begin with. */
const USERNAMES = 'visitors';
const PROPERTIES = 'visitor';

/** Whether a query brings more of a visitor. */
export const isMore = ({ queryKey: [name] }: Query): boolean => name === USERNAMES || name === PROPERTIES;

/** Whether it need not be made again. */
const isAnsweredMore = (query: Query): boolean =>
  isMore(query) && (query.state.data !== undefined || query.state.fetchStatus === 'fetching');

/** The hashes of the queries for more that are loaded or on their way, in one text; '' where there are none. */
export const answeredMoreHashes = (queryClient: QueryClient): string =>
  answeredMore(queryClient)
    .map(({ queryHash }) => queryHash)
    .join('\n');

const answeredMore = (queryClient: QueryClient): readonly Query[] =>
  queryClient.getQueryCache().findAll({ predicate: isAnsweredMore });

/** Another one whenever more of a visitor was loaded; '' where nothing is. */
export function loadedMoreVersion(queryClient: QueryClient): string {
  const times = answeredMore(queryClient)
    .map(({ state }) => state.dataUpdatedAt)
    .filter((at) => at > 0);
  return times.length === 0 ? '' : `${times.length} ${times.reduce((sum, at) => sum + at)}`;
}

/** Which call brings a visitor's usernames: 0 for the first thousand ids. */
export const usernamesBlock = (ids: readonly VisitorId[], visitorId: VisitorId): number =>
  Math.max(0, Math.floor(ids.indexOf(visitorId) / USERNAMES_PER_CALL));

/** Those that say something. */
export const toldProperties = (properties: readonly VisitorProperty[]): readonly VisitorProperty[] =>
  properties.filter(({ value }) => value !== null && !isBlank(value));

type Asked = { readonly userId: UserId | null; readonly ids: readonly VisitorId[] };

/**
 * The texts of what was loaded of each visitor: of those whose usernames and properties both were, so that showing them needs
 * no call.
 */
export function loadedMore(
  queryClient: QueryClient,
  caller: Caller,
  { userId, ids }: Asked,
): ReadonlyMap<VisitorId, readonly string[]> {
  const blocks = new Map<number, ReadonlyMap<VisitorId, readonly string[]> | undefined>();
  const usernamesOf = (visitorId: VisitorId, block: number) => {
    if (!blocks.has(block))
      blocks.set(
        block,
        queryClient.getQueryData(usernamesQuery(caller, { userId, ids, visitorId }).queryKey),
      );
    return blocks.get(block);
  };
  return new Map(
    ids.flatMap((visitorId, index) => {
      const usernames = usernamesOf(visitorId, Math.floor(index / USERNAMES_PER_CALL));
      // Before the properties: most records have none of both, and a key is long to hash.
      if (usernames === undefined) return [];
      const { queryKey } = visitorPropertiesQuery(caller, { userId, visitorId });
      const properties = queryClient.getQueryData(queryKey);
      if (properties === undefined) return [];
      const texts = toldProperties(properties).flatMap(({ name, value }) => [name ?? [], value ?? []].flat());
      return [[visitorId, [...(usernames.get(visitorId) ?? []), ...texts]] as const];
    }),
  );
}

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
    queryFn: paid(async (signal) => {
      const visitors = await api.getUsernames({ token, ids: asked, userId }, { signal });
      return new Map(visitors.map(({ visitorId: id, usernames }) => [id, usernames]));
    }),
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
    queryFn: paid((signal) => api.getVisitorProperties({ token, visitorId, userId }, { signal })),
    staleTime: Infinity,
  });
}
