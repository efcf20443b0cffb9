import { isUserId, type UserId } from '#src/lib/ids.ts';
import type { SafeStorage } from './safe-storage.ts';
import { createStoredList, type StoredList } from './stored-list.ts';

/** `name`: what the customer was called when it was chosen, or asked for. */
export type RecentCustomer = { readonly userId: UserId; readonly name: string };

export const MOST_RECENT_CUSTOMERS = 5;
/** More customers than a partner works for in a day. */
const MOST_NAMES = 500;
const LONGEST_NAME = 200;

export type RecentCustomers = Pick<StoredList<RecentCustomer>, 'getState' | 'subscribe'> & {
  /** Puts the customer on top. */
  visit: (customer: RecentCustomer) => void;
  clear: () => void;
};

/** A partner's last customers, latest first: of this tab only, to be cleared with the sign-in. */
export const createRecentCustomers = (tab: SafeStorage): RecentCustomers =>
  createCustomers(tab, 'person-visitors.recent-customers', MOST_RECENT_CUSTOMERS);

/** What customers are called, so that none is asked for twice: of this tab only, to be cleared with the sign-in. */
export const createCustomerNames = (tab: SafeStorage): RecentCustomers =>
  createCustomers(tab, 'person-visitors.customer-names', MOST_NAMES);

function createCustomers(tab: SafeStorage, key: string, most: number): RecentCustomers {
  const list = createStoredList(tab, key, parse);
  return {
    getState: list.getState,
    subscribe: list.subscribe,
    visit: ({ userId, name }) => {
      const others = list.getState().filter((other) => other.userId !== userId);
      list.set([{ userId, name: name.slice(0, LONGEST_NAME) }, ...others].slice(0, most));
    },
    clear: () => list.set([]),
  };
}

function parse(value: unknown): RecentCustomer | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('userId' in value && isUserId(value.userId))) return null;
  const name = 'name' in value && typeof value.name === 'string' ? value.name : '';
  return { userId: value.userId, name: name.slice(0, LONGEST_NAME) };
}
