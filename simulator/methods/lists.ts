import { addressBookOf, type Contact } from '../data/address-book.ts';
import type { MethodName } from '../contract/contract.ts';
import type { Customer, CustomerUser, PartnerBook } from '../data/customers.ts';
import { columnsOf, type Cells } from '../list/column.ts';
import { queryList } from '../list/query.ts';
import { readBehalf, type Context, type Method, type Result } from './method.ts';

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

const contactColumns = columnsOf<Contact>('get.contacts', {
  id: ({ id }) => id,
  full_name: ({ fullName }) => fullName,
  first_name: ({ firstName }) => firstName,
  last_name: ({ lastName }) => lastName,
  phone_numbers: ({ phones }) => phones,
  emails: ({ emails }) => emails,
  organization_name: ({ organization }) => organization,
});

export const getContacts: Method = {
  name: 'get.contacts',
  run(context) {
    const { world } = readBehalf(context);
    return queryList(addressBookOf(world).contacts, context.params, contactColumns);
  },
};
