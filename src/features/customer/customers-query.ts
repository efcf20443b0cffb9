import { queryOptions } from '@tanstack/react-query';
import type { DataApi, Page, PageArgs } from '#src/api/data-api.ts';
import { buildCustomerIndex } from '#src/features/customer/picker/customer-index.ts';
import type { Caller } from '#src/api/queries/caller.ts';
import { customersKey } from './customers-key.ts';

/** The most that the API gives in one call, and the furthest place that a call may begin at. */
const LONGEST_PAGE = 10_000;
const LAST_OFFSET = 100_000;

/**
 * Every customer of the signed-in partner with its users, ready to be searched: kept as long as the sign-in. Two
 * calls, unless a list is longer than 10,000. If one list cannot be had, both are of no use: fails with the
 * `DataApiError` of the first that failed.
 */
export function customersQuery({ api, token, signInId }: Caller) {
  return queryOptions({
    queryKey: customersKey(signInId),
    queryFn: async ({ signal }) => {
      // One list that fails stops the other.
      const failed = new AbortController();
      const either = AbortSignal.any([signal, failed.signal]);
      const all = <T>(getPage: GetPage<T>) =>
        allPages((part) => getPage({ token, ...part }, { signal: either }));
      try {
        const [customers, users] = await Promise.all([all(api.getCustomers), all(api.getCustomerUsers)]);
        return buildCustomerIndex(customers, users);
      } catch (error) {
        failed.abort();
        throw error;
      }
    },
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });
}

type GetPage<T> = (args: PageArgs, options: Parameters<DataApi['getCustomers']>[1]) => Promise<Page<T>>;

/** Ends at the told length of the list; where that is not told, with the first page that is not full. */
async function allPages<T>(
  getPage: (part: Pick<PageArgs, 'limit' | 'offset'>) => Promise<Page<T>>,
): Promise<readonly T[]> {
  const items: T[] = [];
  for (let offset = 0; offset <= LAST_OFFSET;) {
    const page = await getPage({ limit: LONGEST_PAGE, offset });
    items.push(...page.items);
    const length = page.items.length + page.unreadableCount;
    offset += length;
    const isLast = page.totalItems === null ? length < LONGEST_PAGE : offset >= page.totalItems;
    if (isLast || length === 0) break;
  }
  return items;
}
