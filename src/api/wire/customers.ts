import { accountId, lenient } from './fields.ts';
import { parseRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { z } from './zod.ts';

/** An account that a partner serves. null: the API does not tell. */
export type Customer = {
  readonly customerId: number;
  readonly name: string | null;
  readonly description: string | null;
  readonly status: string | null;
};

const text = lenient(z.string());
const row = z.pipe(
  z.object({ id: accountId, name: text, description: text, status: text }),
  z.transform(({ id, name, description, status }): Customer => ({
    customerId: id,
    name,
    description,
    status,
  })),
);

/**
 * `result.data` of `get.customers`.
 * @throws {WrongShape} `data` is no list.
 */
export function parseCustomers(data: unknown): Rows<Customer> {
  return parseRows(row, data);
}
