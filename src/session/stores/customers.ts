import { isRecord } from '#src/lib/is-record.ts';
import { isUserId, type UserId } from '#src/lib/ids.ts';
import { cutText } from '#src/lib/text/plain-line.ts';
import { listOf, storedForSignIn, type SafeStorage, type StoredForSignIn } from './stored.ts';

/** The customer whose data a partner requests, and its name; '': it is not known. */
export type ChosenCustomer = { readonly userId: UserId; readonly label: string };

/** null until the agent chooses. Each tab has its own choice. */
export type ChosenCustomerStore = Omit<StoredForSignIn<ChosenCustomer | null>, 'set'> & {
  choose: (customer: ChosenCustomer) => void;
};

const KEY = 'person-visitors.customer';
const MAX_LABEL_LENGTH = 200;

/** Kept while the tab and the sign-in live. */
export function createChosenCustomer(tab: SafeStorage): ChosenCustomerStore {
  const { getState, subscribe, set, clear, follow } = storedForSignIn(tab, KEY, parseChosen);
  return {
    getState,
    subscribe,
    choose: (customer) => {
      const state = getState();
      const next = { userId: customer.userId, label: cutText(customer.label, MAX_LABEL_LENGTH) };
      if (next.userId !== state?.userId || next.label !== state.label) set(next);
    },
    clear: () => getState() !== null && clear(),
    follow,
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

/** Follows the sign-in. */
export type RecentCustomers = Omit<StoredForSignIn<readonly RecentCustomer[]>, 'set' | 'clear'> & {
  /** Puts the customer on top. */
  visit: (customer: RecentCustomer) => void;
};

/** A partner's last customers, latest first, in this tab only. */
export const createRecentCustomers = (tab: SafeStorage): RecentCustomers =>
  createCustomers(tab, 'person-visitors.recent-customers', MAX_RECENT_CUSTOMERS);

/** Names of customers, so that none is fetched twice. */
export const createCustomerNames = (device: SafeStorage): RecentCustomers =>
  createCustomers(device, 'person-visitors.customer-names', MAX_NAMES);

function createCustomers(storage: SafeStorage, key: string, maxCount: number): RecentCustomers {
  const list = storedForSignIn(storage, key, listOf(parseRecent));
  return {
    getState: list.getState,
    subscribe: list.subscribe,
    visit: ({ userId, name }) => {
      const others = list.getState().filter((other) => other.userId !== userId);
      list.set([{ userId, name: cutText(name, MAX_NAME_LENGTH) }, ...others].slice(0, maxCount));
    },
    follow: list.follow,
  };
}

function parseRecent(value: unknown): RecentCustomer | null {
  if (!isRecord(value) || !isUserId(value['userId'])) return null;
  const { userId, name } = value;
  return { userId, name: typeof name === 'string' ? cutText(name, MAX_NAME_LENGTH) : '' };
}
