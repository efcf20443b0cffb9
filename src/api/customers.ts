// The lists of a partner's customers. Not in `data-api.ts`, which the first cards wait for.
import { customerUserFields, parseCustomerUsers, type CustomerUser } from '#src/api/wire/customer-users.ts';
import { customerFields, parseCustomers, type Customer } from '#src/api/wire/customers.ts';
import { paged, type CallOptions, type DataApi, type Page, type WithToken } from './data-api.ts';

type Reader = Pick<DataApi, 'read'>;
/** `limit`: 1 … 10,000; `offset`: 0 … 100,000. */
export type PageArgs = WithToken & { readonly limit: number; readonly offset: number };

export function getCustomers(
  api: Reader,
  { token, limit, offset }: PageArgs,
  options?: CallOptions,
): Promise<Page<Customer>> {
  const params = { limit, offset, fields: customerFields };
  return api.read({ token, method: 'get.customers', params, parse: paged(parseCustomers) }, options);
}

export function getCustomerUsers(
  api: Reader,
  { token, limit, offset }: PageArgs,
  options?: CallOptions,
): Promise<Page<CustomerUser>> {
  const params = { limit, offset, fields: customerUserFields };
  return api.read({ token, method: 'get.customer_users', params, parse: paged(parseCustomerUsers) }, options);
}
