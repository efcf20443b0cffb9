import { parseVisitorId, type UserId, type VisitorId } from '#src/domain/ids.ts';
import { onBehalfOf, type QueryRequest } from '#src/api/request.ts';
import { listOf, stringOf } from '#src/domain/json.ts';
import { parseRows } from '#src/api/rows.ts';

/** The usernames of one visitor. */
export const usernamesOf = ({
  visitorId,
  userId,
}: {
  readonly visitorId: VisitorId;
  readonly userId: UserId | null;
}): QueryRequest<readonly string[]> => ({
  method: 'get.visitors',
  params: { ...onBehalfOf(userId), ids: [visitorId] },
  parse: (data) =>
    parseRows(
      ({ id, usernames }) => (parseVisitorId(id) === visitorId ? listOf(usernames) : null),
      data,
    ).items.flatMap((names) => names.flatMap((name) => stringOf(name) ?? [])),
  key: { userId, visitorId },
});
