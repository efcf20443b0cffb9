import { queryOptions } from '@tanstack/react-query';
import type { Caller } from '#src/api/data-api.ts';
import { requestKey } from '#src/api/request-query.ts';
import { customersOfPartner, customerUsers } from './customer-requests.ts';
import { listCustomers } from './customer-list.ts';

/** The customers of the signed-in partner with their users, kept until the sign-in ends. */
export const customersQuery = (caller: Caller) =>
  queryOptions({
    queryKey: requestKey(caller.signInId, { method: 'get.customers', key: {} }),
    queryFn: async ({ signal }) => {
      const [customers, users] = await Promise.all([
        caller.api.call(customersOfPartner, { ...caller, signal }),
        caller.api.call(customerUsers, { ...caller, signal }),
      ]);
      return listCustomers(customers, users);
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
