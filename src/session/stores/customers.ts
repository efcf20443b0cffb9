import type { ReadableStore } from '#src/lib/create-store.ts';
import { isRecord } from '#src/lib/is-record.ts';
import { isUserId, type UserId } from '#src/lib/ids.ts';
import { cutText } from '#src/lib/text/plain-line.ts';
import { listOf, stored, type SafeStorage } from './stored.ts';

/** The customer whose data a partner requests, and its name; '': it is not known. */
export type ChosenCustomer = { readonly userId: UserId; readonly label: string };

/** null until the agent chooses. Each tab has its own choice. */
export type ChosenCustomerStore = ReadableStore<ChosenCustomer | null> & {
  choose: (customer: ChosenCustomer) => void;
  clear: () => void;
};

const KEY = 'person-visitors.customer';
const MAX_LABEL_LENGTH = 200;

/** Kept while the tab lives. Clear it with the sign-in: another partner has other customers. */
export function createChosenCustomer(tab: SafeStorage): ChosenCustomerStore {
  const { getState, subscribe, set, clear } = stored(tab, KEY, parseChosen);
  return {
    getState,
    subscribe,
    choose: (customer) => {
      const state = getState();
      const next = { userId: customer.userId, label: cutText(customer.label, MAX_LABEL_LENGTH) };
      if (next.userId !== state?.userId || next.label !== state.label) set(next);
    },
    clear: () => getState() !== null && clear(),
  };
}

function parseChosen(value: unknown): ChosenCustomer | null {
  if (!isRecord(value)) return null;
  const { userId, label } = value;
  if (!isUserId(userId) || typeof label !== 'string') return null;
  return { userId, label: cutText(label.trim(), MAX_LABEL_LENGTH) };
}

/** `name`: as it was when the customer was chosen or its name was fetched. */
export type RecentCustomer = { readonly userId: UserId; readonly name: string };

export const MAX_RECENT_CUSTOMERS = 5;
/** More customers than a partner works for in a day. */
const MAX_NAMES = 500;
const MAX_NAME_LENGTH = 200;

export type RecentCustomers = ReadableStore<readonly RecentCustomer[]> & {
  /** Puts the customer on top. */
  visit: (customer: RecentCustomer) => void;
  clear: () => void;
};

export type CustomerNames = RecentCustomers & {
  /** Adds those that another tab of the sign-in knows; unchecked. */
  add: (customers: unknown) => void;
};

/** A partner's last customers, latest first, in this tab only. Clear them with the sign-in. */
export const createRecentCustomers = (tab: SafeStorage): RecentCustomers =>
  createCustomers(tab, 'person-visitors.recent-customers', MAX_RECENT_CUSTOMERS);

/** Names of customers, so that none is fetched twice, in this tab only. Clear them with the sign-in. */
export const createCustomerNames = (tab: SafeStorage): CustomerNames =>
  createCustomers(tab, 'person-visitors.customer-names', MAX_NAMES);

function createCustomers(tab: SafeStorage, key: string, maxCount: number): CustomerNames {
  const list = stored(tab, key, listOf(parseRecent));
  return {
    getState: list.getState,
    subscribe: list.subscribe,
    visit: ({ userId, name }) => {
      const others = list.getState().filter((other) => other.userId !== userId);
      list.set([{ userId, name: cutText(name, MAX_NAME_LENGTH) }, ...others].slice(0, maxCount));
    },
    add: (customers) => {
      const own = list.getState();
      const isNew = ({ userId, name }: RecentCustomer): boolean =>
        name !== '' && !own.some((other) => other.userId === userId);
      const added = Array.isArray(customers)
        ? customers.flatMap((each) => parseRecent(each) ?? []).filter(isNew)
        : [];
      if (added.length > 0) list.set([...own, ...added].slice(0, maxCount));
    },
    clear: list.clear,
  };
}

function parseRecent(value: unknown): RecentCustomer | null {
  if (!isRecord(value) || !isUserId(value['userId'])) return null;
  const { userId, name } = value;
  return { userId, name: typeof name === 'string' ? cutText(name, MAX_NAME_LENGTH) : '' };
}
