import type { Context, Method, Result } from './method.ts';
import type { MethodName } from '../contract/contract.ts';
import { columnsOf, type Cells } from '../list/column.ts';
import { queryList } from '../list/query.ts';
import type { PartnerBook } from '../data/customers.ts';
import type { Customer, CustomerUser } from '../data/generated-customers.ts';

function list<Item>(
  name: MethodName,
  cells: Cells<Item>,
  itemsOf: (book: PartnerBook) => readonly Item[],
): Method {
  const columns = columnsOf(name, cells);
  return {
    name,
    partnerOnly: true,
    run({ caller, params }: Context): Result {
      const { book } = caller.key.account;
      return queryList(book === null ? [] : itemsOf(book), params, columns);
    },
  };
}

export const getCustomers: Method = list<Customer>(
  'get.customers',
  {
    id: ({ id }) => id,
    name: ({ name }) => name,
    description: ({ description }) => description,
    status: ({ status }) => status,
    sites: ({ sites }) => sites,
  },
  (book) => book.customers,
);

export const getCustomerUsers: Method = list<CustomerUser>(
  'get.customer_users',
  {
    id: ({ id }) => id,
    name: ({ name }) => name,
    description: ({ description }) => description,
    login: ({ login }) => login,
    customer_id: ({ customer_id }) => customer_id,
  },
  (book) => book.users,
);
