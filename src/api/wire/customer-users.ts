import type { UserId } from '#src/lib/ids.ts';
import { accountId, lenient, userId } from './fields.ts';
import { parseRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { z } from './zod.ts';

/** A customer's user, whose `user_id` a partner's calls name. null: the API does not tell. */
export type CustomerUser = {
  readonly userId: UserId;
  readonly name: string | null;
  readonly login: string | null;
  readonly customerId: number | null;
};

export const customerUserFields: readonly string[] = ['id', 'name', 'login', 'customer_id'];

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

/**
 * `result.data` of `get.customer_users`.
 * @throws {WrongShape} `data` is no list.
 */
export function parseCustomerUsers(data: unknown): Rows<CustomerUser> {
  return parseRows(row, data);
}
