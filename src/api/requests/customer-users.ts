import { parseId, parseUserId, type UserId } from '#src/lib/ids.ts';
import type { Request } from '#src/api/request.ts';
import { stringOf } from '#src/api/wire/lenient.ts';
import {
  fieldsOf,
  paged,
  parseRows,
  readColumns,
  type JsonObject,
  type Page,
  type Read,
} from '#src/api/wire/parse.ts';
import type { PageArgs } from './customers.ts';

const columns = {
  userId: ['id', parseUserId],
  name: ['name', stringOf],
  login: ['login', stringOf],
  customerId: ['customer_id', parseId],
} as const;

/** A customer's user, whose `user_id` a partner's calls name. null: missing. */
export type CustomerUser = Read<typeof columns> & { readonly userId: UserId };

/** The users of a partner's customers. */
export const customerUsersPage = ({ limit, offset }: PageArgs): Request<Page<CustomerUser>> => ({
  method: 'get.customer_users',
  params: { limit, offset, fields: fieldsOf(columns) },
  parse: (data, metadata) => paged(parseRows(userIn, data), metadata),
});

function userIn(row: JsonObject): CustomerUser | null {
  const { userId, ...user } = readColumns(columns, row);
  return userId && { ...user, userId };
}
