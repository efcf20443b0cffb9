import { createStore, type ReadableStore } from '#src/lib/create-store.ts';
import { isRecord } from '#src/lib/is-record.ts';
import { isUserId, type UserId } from '#src/lib/ids.ts';
import { readJson, type SafeStorage } from './safe-storage.ts';

/** The customer on whose behalf a partner asks, and its name on the screen. */
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
  const { getState, subscribe, setState } = createStore(parse(readJson(tab, KEY)));

  const change = (next: ChosenCustomer | null): void => {
    const state = getState();
    if (next?.userId === state?.userId && next?.label === state?.label) return;
    if (next === null) tab.remove(KEY);
    else tab.write(KEY, JSON.stringify(next));
    setState(next);
  };

  return {
    getState,
    subscribe,
    choose: ({ userId, label }) => change({ userId, label: label.slice(0, MAX_LABEL_LENGTH) }),
    clear: () => change(null),
  };
}

function parse(value: unknown): ChosenCustomer | null {
  if (!isRecord(value)) return null;
  const { userId, label } = value;
  if (!isUserId(userId) || typeof label !== 'string' || label.trim() === '') return null;
  return { userId, label: label.slice(0, MAX_LABEL_LENGTH) };
}
