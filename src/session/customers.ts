import { parseUserId, type UserId } from '#src/domain/ids.ts';
import { asObject } from '#src/domain/json.ts';
import { cutText } from '#src/domain/plain-text.ts';
import { createStore } from '#src/domain/store.ts';
import { listParser, type SafeStorage, perSignInStore } from './storage.ts';

/** `userId`: the customer's user that API calls name. `name`: the last known. */
export type KnownCustomer = { readonly userId: UserId; readonly name: string };

export type CustomersStore = ReturnType<typeof createCustomers>;

/** More than a partner opens in a day. */
export const MAX_KNOWN = 50;
const MAX_NAME_LENGTH = 200;

/** Kept until the sign-out. An open tab keeps its own choice; a new tab starts with the last one. */
export function createCustomers(device: SafeStorage) {
  const kept = perSignInStore(device, 'person-visitors.customers', parse);
  const { setState, ...own } = createStore(kept.getState());
  kept.subscribe(() => setState({ ...kept.getState(), chosen: own.getState().chosen }));

  const remember = (chosen: UserId | null, { userId, name }: KnownCustomer): void => {
    const before = kept.getState();
    const others = before.known.filter((other) => other.userId !== userId);
    const known = [{ userId, name: cutText(name, MAX_NAME_LENGTH) }, ...others].slice(0, MAX_KNOWN);
    kept.set({ chosen: chosen ?? before.chosen, known });
  };

  return {
    ...own,
    choose: (customer: KnownCustomer): void => {
      setState({ ...own.getState(), chosen: customer.userId });
      remember(customer.userId, customer);
    },
    rememberName: (customer: KnownCustomer): void => remember(null, customer),
    resetForSignIn: (signInId: string | null): void => {
      kept.resetForSignIn(signInId);
      setState(kept.getState());
    },
  };
}

/** `chosen`: for pages whose URL names no customer. `known`: chosen, or opened by a link; latest first. */
function parse(json: unknown) {
  const { chosen, known } = asObject(json);
  return { chosen: parseUserId(chosen), known: listParser(parseKnown)(known) };
}

function parseKnown(json: unknown): KnownCustomer | null {
  const { userId: id, name } = asObject(json);
  const userId = parseUserId(id);
  return userId !== null && typeof name === 'string' ? { userId, name } : null;
}
