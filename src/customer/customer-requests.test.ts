import { expect, it } from 'vitest';
import { customersRequest, customerUsersRequest } from './customer-requests.ts';

it('get.customers leaves out the rows without an id', () => {
  const rows = [
    { id: 1, name: 'Ромашка', description: 'd', status: 'active', extra: 1 },
    {
      id: '4',
      name: 5,
      status: 'debt_lock',
      sites: [{ site_domain_name: 'zamok.example' }, { id: 2 }, null],
    },
    { id: '02', name: 'x' },
    null,
  ];
  expect(customersRequest.parse(rows, null)).toEqual([
    { customerId: 1, name: 'Ромашка', description: 'd', inactiveStatus: null, sites: [] },
    { customerId: 4, name: null, description: null, inactiveStatus: 'debt_lock', sites: ['zamok.example'] },
  ]);
});

it('get.customer_users leaves out the rows without an id', () => {
  const rows = [
    { id: 6, name: 'Анна', login: 'anna', customer_id: '7' },
    { id: '8', customer_id: 'x' },
    { name: 'x' },
  ];
  expect(customerUsersRequest.parse(rows, null)).toEqual([
    { userId: 6, name: 'Анна', login: 'anna', customerId: 7 },
    { userId: 8, name: null, login: null, customerId: null },
  ]);
});
