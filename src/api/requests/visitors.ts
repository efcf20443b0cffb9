import { parseVisitorId, type UserId, type VisitorId } from '#src/lib/ids.ts';
import { onBehalfOf, type QueryRequest } from '#src/api/request.ts';
import { listOf, stringOf } from '#src/api/wire/lenient.ts';
import { parseRows } from '#src/api/wire/parse.ts';
import type { JsonObject } from '#src/lib/is-record.ts';

export type Usernames = ReadonlyMap<VisitorId, readonly string[]>;

function usernamesIn(row: JsonObject): readonly [VisitorId, readonly string[]] | null {
  const id = parseVisitorId(row['id']);
  const usernames = listOf(row['usernames']).flatMap((name) => stringOf(name) ?? []);
  return id && [id, usernames];
}

/**
 * The usernames of at most a thousand visitors, by visitor_id; rows whose id cannot be read are left out.
 * `key`: which visitors they are, as a thousand ids make a long key.
 */
export const usernamesOf = (
  { ids, userId }: { readonly ids: readonly VisitorId[]; readonly userId: UserId | null },
  key: object,
): QueryRequest<Usernames> => ({
  method: 'get.visitors',
  params: { ...onBehalfOf(userId), ids },
  parse: (data) => new Map(parseRows(usernamesIn, data).items),
  key: { userId, ...key },
});
