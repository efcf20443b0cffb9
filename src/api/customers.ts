// The lists of a partner's customers. Not in `data-api.ts`, which the first cards wait for.
import { parseCustomerUsers, type CustomerUser } from '#src/api/wire/customer-users.ts';
import { parseCustomers, type Customer } from '#src/api/wire/customers.ts';
import { paged, type CallOptions, type DataApi, type Page, type WithToken } from './data-api.ts';

type Reader = Pick<DataApi, 'read'>;
/** `limit`: 1 … 10,000; `offset`: 0 … 100,000. */
export type PageArgs = WithToken & { readonly limit: number; readonly offset: number };

export function getCustomers(
  api: Reader,
  { token, limit, offset }: PageArgs,
  options?: CallOptions,
): Promise<Page<Customer>> {
  return api.read(
    { token, method: 'get.customers', params: { limit, offset }, parse: paged(parseCustomers) },
    options,
  );
}

export function getCustomerUsers(
  api: Reader,
  { token, limit, offset }: PageArgs,
  options?: CallOptions,
): Promise<Page<CustomerUser>> {
  return api.read(
    { token, method: 'get.customer_users', params: { limit, offset }, parse: paged(parseCustomerUsers) },
    options,
  );
}
