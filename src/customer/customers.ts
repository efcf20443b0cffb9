import { createStore, type ReadableStore } from '#src/session/create-store.ts';
import { isRecord } from '#src/domain/is-record.ts';
import { isUserId, type UserId } from '#src/domain/ids.ts';
import { cutText } from '#src/domain/plain-text.ts';
import { listOf, storedForSignIn, type SafeStorage } from '#src/session/storage.ts';

/** A partner's customer, by the `user_id` of its user on whose behalf the API is called. `name`: as it was last known. */
export type KnownCustomer = { readonly userId: UserId; readonly name: string };

export type Customers = {
  /** Whose data is opened where a URL names nobody; null: none was chosen. */
  readonly chosen: UserId | null;
  /** Chosen, or opened by a link; latest first. */
  readonly known: readonly KnownCustomer[];
};

export type CustomersStore = ReadableStore<Customers> & {
  readonly choose: (customer: KnownCustomer) => void;
  /** Keeps the name of a customer that a link has opened. */
  readonly learn: (customer: KnownCustomer) => void;
  readonly follow: (signInId: string | null) => void;
};

const KEY = 'person-visitors.customers';
/** More than a partner opens in a day. */
export const MAX_KNOWN = 50;
const MAX_NAME_LENGTH = 200;

/** Kept until the sign-out. An open tab keeps its own choice; a new tab begins with the last one. */
export function createCustomers(device: SafeStorage): CustomersStore {
  const kept = storedForSignIn(device, KEY, parse);
  const { getState, subscribe, setState } = createStore(kept.getState());
  kept.subscribe(() => setState({ ...kept.getState(), chosen: getState().chosen }));

  const remember = (chosen: UserId | null, { userId, name }: KnownCustomer): void => {
    const before = kept.getState();
    const others = before.known.filter((other) => other.userId !== userId);
    const known = [{ userId, name: cutText(name, MAX_NAME_LENGTH) }, ...others].slice(0, MAX_KNOWN);
    kept.set({ chosen: chosen ?? before.chosen, known });
  };

  return {
    getState,
    subscribe,
    choose: (customer) => {
      setState({ ...getState(), chosen: customer.userId });
      remember(customer.userId, customer);
    },
    learn: (customer) => remember(null, customer),
    follow: (signInId) => {
      kept.follow(signInId);
      setState(kept.getState());
    },
  };
}

function parse(json: unknown): Customers {
  const { chosen, known } = isRecord(json) ? json : {};
  return { chosen: isUserId(chosen) ? chosen : null, known: listOf(parseKnown)(known) };
}

function parseKnown(json: unknown): KnownCustomer | null {
  const { userId, name } = isRecord(json) ? json : {};
  return isUserId(userId) && typeof name === 'string'
    ? { userId, name: cutText(name, MAX_NAME_LENGTH) }
    : null;
}
