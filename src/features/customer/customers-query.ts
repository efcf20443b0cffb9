import { queryOptions } from '@tanstack/react-query';
import type { Request } from '#src/api/request.ts';
import { requestKey } from '#src/api/queries/request-query.ts';
import { customersPage, customerUsersPage, type PageArgs } from '#src/api/requests/customers.ts';
import type { Page } from '#src/api/wire/parse.ts';
import { listCustomers } from './customer-list.ts';
import type { Caller } from '#src/api/data-api.ts';

/** The API's limits: rows in one call, and the largest offset. */
const MAX_PAGE = 10_000;
const MAX_OFFSET = 100_000;

/** Every customer of the signed-in partner with its users, kept until the sign-in ends. Two calls, more only above 10,000 rows. */
export const customersQuery = (caller: Caller) =>
  queryOptions({
    queryKey: requestKey(caller.signInId, { method: 'get.customers', key: {} }),
    queryFn: async ({ signal }) => {
      const all = <T>(requestOf: (page: PageArgs) => Request<Page<T>>) =>
        allPages((page) => caller.api.call(requestOf(page), { ...caller, signal }));
      const [customers, users] = await Promise.all([all(customersPage), all(customerUsersPage)]);
      return listCustomers(customers, users);
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });

/** Ends at the list's total, or, if the API does not give that, at the first page that is not full. */
async function allPages<T>(getPage: (page: PageArgs) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  for (let offset = 0; offset <= MAX_OFFSET;) {
    const page = await getPage({ limit: MAX_PAGE, offset });
    items.push(...page.items);
    const length = page.items.length + page.unreadableCount;
    offset += length;
    const isLast = page.totalItems === null ? length < MAX_PAGE : offset >= page.totalItems;
    if (isLast || length === 0) break;
  }
  return items;
}
