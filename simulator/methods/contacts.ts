import { readBehalf } from './behalf.ts';
import type { Method } from './method.ts';
import { addressBookOf } from '../data/address-book/address-book.ts';
import type { Contact } from '../data/address-book/contact.ts';
import { column, columnsOf } from '../list/column.ts';
import { listParams, queryList } from '../list/query.ts';

const columns = columnsOf<Contact>({
  id: column('number', 'FSD', ({ id }) => id),
  full_name: column('string', 'FSD', ({ fullName }) => fullName),
  first_name: column('string', 'FSD', ({ firstName }) => firstName),
  last_name: column('string', 'FSD', ({ lastName }) => lastName),
  patronymic: column('string', 'FSD', () => null),
  phone_numbers: column('array', 'FD', ({ phones }) => phones),
  emails: column('array', 'FD', ({ emails }) => emails),
  organization_name: column('string', 'FD', ({ organization }) => organization),
  personal_manager_full_name: column('string', 'FD', () => null),
  groups: column('array', 'FD', () => []),
});

export const getContacts: Method = {
  name: 'get.contacts',
  params: ['user_id', ...listParams],
  cost: 1,
  run(context) {
    const { world } = readBehalf(context);
    return queryList(addressBookOf(world).contacts, context.params, columns);
  },
};
