import type { Context, Method, Result } from './method.ts';
import { column, columnsOf, type Columns } from '../list/column.ts';
import { listParams, queryList } from '../list/query.ts';
import type { PartnerBook } from '../data/customers.ts';
import type { Customer, CustomerUser } from '../data/generated-customers.ts';

function list<Item>(
  name: string,
  columns: Columns<Item>,
  itemsOf: (book: PartnerBook) => readonly Item[],
): Method {
  return {
    name,
    params: listParams,
    cost: 1,
    partnerOnly: true,
    run({ caller, params }: Context): Result {
      const { book } = caller.key.account;
      return queryList(book === null ? [] : itemsOf(book), params, columns);
    },
  };
}

export const getCustomers: Method = list(
  'get.customers',
  columnsOf<Customer>({
    id: column('number', 'FSD', ({ id }) => id),
    name: column('string', 'FSD', ({ name }) => name),
    description: column('string', 'D', ({ description }) => description),
    status: column('enum', 'FSD', ({ status }) => status),
  }),
  (book) => book.customers,
);

export const getCustomerUsers: Method = list(
  'get.customer_users',
  columnsOf<CustomerUser>({
    id: column('number', 'FD', ({ id }) => id),
    name: column('string', 'FSD', ({ name }) => name),
    description: column('string', 'D', ({ description }) => description),
    login: column('string', 'D', ({ login }) => login),
    customer_id: column('number', 'FSD', ({ customer_id }) => customer_id),
  }),
  (book) => book.users,
);
