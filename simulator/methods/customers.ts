import type { Context, Method, Result } from './method.ts';
import { listParams, queryList, type ListRules } from '../list-query.ts';
import type { PartnerBook } from '../data/customers.ts';
import type { JsonObject } from '../rpc/json.ts';

function list(name: string, rules: ListRules, rowsOf: (book: PartnerBook) => readonly object[]): Method {
  return {
    name,
    params: listParams,
    cost: 1,
    partnerOnly: true,
    run({ caller, params }: Context): Result {
      const { book } = caller.key.account;
      const rows: JsonObject[] = book === null ? [] : rowsOf(book).map((row) => ({ ...row }));
      return queryList(rows, params, rules);
    },
  };
}

export const getCustomers: Method = list(
  'get.customers',
  {
    fields: ['id', 'name', 'description', 'status'],
    filterBy: ['id', 'name', 'status'],
    sortBy: ['id', 'name', 'status'],
  },
  (book) => book.customers,
);

export const getCustomerUsers: Method = list(
  'get.customer_users',
  {
    fields: ['id', 'name', 'description', 'login', 'customer_id'],
    filterBy: ['id', 'name', 'customer_id'],
    sortBy: ['name', 'customer_id'],
  },
  (book) => book.users,
);
