import type { Query, QueryClient } from '@tanstack/react-query';
import { isVisitorId, type PersonKey, type VisitorId } from '#src/lib/ids.ts';
import type { DataApiMethod } from '#src/api/data-api-error.ts';
import { visitorProperties, type VisitorProperty } from '#src/api/requests/visitor.ts';
import { usernamesOf } from '#src/api/requests/visitors.ts';
import { fnv1a } from '#src/lib/text/fnv-1a.ts';
import { isBlank } from '#src/lib/text/plain-line.ts';
import type { Caller } from '#src/api/data-api.ts';
import { requestQuery } from './request-query.ts';

/** The default page of `get.visitors`; its ids fit into a request of a few kB. */
export const USERNAMES_PER_CALL = 1000;

/** What the keys of the two queries begin with. */
const USERNAMES: DataApiMethod = 'get.visitors';
const PROPERTIES: DataApiMethod = 'getobj.visitor';

/** At most a thousand records of a person: one call loads the usernames of all. */
export type UsernamesBlock = PersonKey & {
  readonly index: number;
  readonly ids: readonly VisitorId[];
  /** Of the ids: after a refresh, a block with other ids is another query. */
  readonly digest: string;
};

export type RecordsInBlocks = PersonKey & {
  readonly blocks: readonly UsernamesBlock[];
  readonly blockOf: ReadonlyMap<VisitorId, UsernamesBlock>;
};

/** Of these records, each once. null: without an id. */
export function inBlocks(
  { personId, userId }: PersonKey,
  visitorIds: readonly (VisitorId | null)[],
): RecordsInBlocks {
  const all = [...new Set(visitorIds)].filter((id) => id !== null);
  const blocks = Array.from({ length: Math.ceil(all.length / USERNAMES_PER_CALL) }, (_, index) => {
    const ids = all.slice(index * USERNAMES_PER_CALL, (index + 1) * USERNAMES_PER_CALL);
    return { personId, userId, index, ids, digest: fnv1a(ids.join()).toString(36) };
  });
  const blockOf = new Map(blocks.flatMap((block) => block.ids.map((id) => [id, block])));
  return { personId, userId, blocks, blockOf };
}

/** The usernames of a block's visitors by visitor_id; loaded for the first of them that is opened. */
export const usernamesQuery = (caller: Caller, { personId, userId, index, ids, digest }: UsernamesBlock) =>
  requestQuery(caller, usernamesOf({ userId, ids }, { personId, block: index, digest }));

/** Those that have a value. */
export const nonBlankProperties = (properties: readonly VisitorProperty[]): readonly VisitorProperty[] =>
  properties.filter(({ value }) => value !== null && !isBlank(value));

/** Whether a query loads more of a visitor. */
export const isMore = ({ queryKey: [name] }: Query): boolean => name === USERNAMES || name === PROPERTIES;

type QueryState = Pick<Query['state'], 'data' | 'error' | 'fetchStatus'>;

/** The queries that were made: of the usernames of a block, and of a record's properties. */
export type StatesOfMore = ReadonlyMap<UsernamesBlock | VisitorId, QueryState>;

export function statesOfMore(
  queryClient: QueryClient,
  caller: Caller,
  records: RecordsInBlocks,
): StatesOfMore {
  const states = new Map<UsernamesBlock | VisitorId, QueryState>();
  for (const block of records.blocks) {
    const state = queryClient.getQueryState(usernamesQuery(caller, block).queryKey);
    if (state !== undefined) states.set(block, state);
  }
  for (const [visitorId, { state }] of queriesOfProperties(queryClient, caller, records))
    states.set(visitorId, state);
  return states;
}

/** Whether it needs no call: it is loaded, or on its way. */
export const isAnswered = (state: QueryState | undefined): boolean =>
  state !== undefined && (state.data !== undefined || state.fetchStatus === 'fetching');

/** What is loaded of a record beside its fields. */
export type MoreOfRecord = {
  readonly usernames: readonly string[];
  /** Non-blank. */
  readonly properties: readonly VisitorProperty[];
};

export type LoadedMore = ReadonlyMap<VisitorId, MoreOfRecord>;

/** Of the records whose usernames and properties are both loaded: showing them needs no call. */
export function loadedMore(queryClient: QueryClient, caller: Caller, records: RecordsInBlocks): LoadedMore {
  const { userId } = records;
  return new Map(
    queriesOfProperties(queryClient, caller, records).flatMap(([visitorId, , block]) => {
      const usernames = queryClient.getQueryData(usernamesQuery(caller, block).queryKey);
      const { queryKey } = requestQuery(caller, visitorProperties({ userId, visitorId }));
      const properties = queryClient.getQueryData(queryKey);
      if (usernames === undefined || properties === undefined) return [];
      const more = {
        usernames: usernames.get(visitorId) ?? [],
        properties: nonBlankProperties(properties),
      };
      return [[visitorId, more] as const];
    }),
  );
}

/** Few records have one: the queries are searched, not the records. */
const queriesOfProperties = (
  queryClient: QueryClient,
  { signInId }: Caller,
  { userId, blockOf }: RecordsInBlocks,
): readonly (readonly [VisitorId, Query, UsernamesBlock])[] =>
  queryClient
    .getQueryCache()
    .findAll({ queryKey: [PROPERTIES, { signInId, userId }] })
    .flatMap((query) => {
      const { visitorId }: { visitorId?: unknown } = Object(query.queryKey[1]);
      const block = isVisitorId(visitorId) ? blockOf.get(visitorId) : undefined;
      return isVisitorId(visitorId) && block !== undefined ? [[visitorId, query, block] as const] : [];
    });
