import type { UserId } from '#src/lib/ids.ts';
import type { Request } from '#src/api/request.ts';
import { accountId, lenient, userId, z } from '#src/api/wire/zod.ts';
import { paged, parseRows, type Page } from '#src/api/wire/parse.ts';
import type { PageArgs } from './customers.ts';

/** A customer's user, whose `user_id` a partner's calls name. null: missing. */
export type CustomerUser = {
  readonly userId: UserId;
  readonly name: string | null;
  readonly login: string | null;
  readonly customerId: number | null;
};

const fields = ['id', 'name', 'login', 'customer_id'];

const text = lenient(z.string());
const row = z.pipe(
  z.object({ id: userId, name: text, login: text, customer_id: lenient(accountId) }),
  z.transform(({ id, name, login, customer_id }): CustomerUser => ({
    userId: id,
    name,
    login,
    customerId: customer_id,
  })),
);

/** The users of a partner's customers. */
export const customerUsersPage = ({ limit, offset }: PageArgs): Request<Page<CustomerUser>> => ({
  method: 'get.customer_users',
  params: { limit, offset, fields },
  parse: (data, metadata) => paged(parseRows(row, data), metadata),
});
