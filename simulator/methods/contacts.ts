import { readBehalf } from './behalf.ts';
import type { Method } from './method.ts';
import { addressBookOf } from '../data/address-book/address-book.ts';
import type { Contact } from '../data/address-book/contact.ts';
import { columnsOf } from '../list/column.ts';
import { queryList } from '../list/query.ts';

const columns = columnsOf<Contact>('get.contacts', {
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
    return queryList(addressBookOf(world).contacts, context.params, columns);
  },
};
