import { isRecord } from '#src/lib/is-record.ts';
import type { UserId, VisitorId } from '#src/lib/ids.ts';
import { onBehalfOf, type QueryRequest } from '#src/api/request.ts';
import { fieldReader, visitorId, z } from '#src/api/wire/zod.ts';
import { WrongShape } from '#src/api/wire/parse.ts';

export type Usernames = ReadonlyMap<VisitorId, readonly string[]>;

function parseRow(row: unknown): readonly (readonly [VisitorId, readonly string[]])[] {
  const read = fieldReader<'id' | 'usernames'>(isRecord(row) ? row : {});
  const id = read.value('id', visitorId);
  return id === null ? [] : [[id, read.list('usernames', z.string())]];
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
  parse: (data) => {
    if (!Array.isArray(data)) throw new WrongShape();
    return new Map(data.flatMap(parseRow));
  },
  key: { userId, ...key },
});
