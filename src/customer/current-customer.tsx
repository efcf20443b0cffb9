import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { useAfterFirstCards } from '#src/api/loading.ts';
import { requestQuery } from '#src/api/queries.ts';
import { isUserId, parseUserId, type UserId } from '#src/domain/ids.ts';
import { isRecord } from '#src/domain/json.ts';
import { cutText, plainLine } from '#src/domain/plain-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { accountOf } from '#src/session/account-requests.ts';
import {
  type CurrentCustomer,
  CustomerProvider,
  noCustomer,
  useCaller,
  useCustomer,
  useObserved,
  useServices,
  useSignedIn,
} from '#src/session/services.tsx';
import { knownAccount } from '#src/session/session.ts';
import {
  createStore,
  listOf,
  type ReadableStore,
  type SafeStorage,
  storedForSignIn,
} from '#src/session/storage.ts';
import { ChangeCustomer } from './choose-customer.tsx';

/** Gives the screens the customer of the URL, else the chosen one. */
export function CustomerOfScreen({ children }: { children: ReactNode }) {
  return <CustomerProvider value={useCustomerOfScreen()}>{children}</CustomerProvider>;
}

const changeButton = (text: string) => <ChangeCustomer text={text} />;

function useCustomerOfScreen(): CurrentCustomer {
  const t = useText();
  const { chosen } = useObserved(useServices().customers);
  const account = knownAccount(useSignedIn().account);
  const [query] = useSearchParams();
  const nameOf = useCustomerNames();
  const userId = parseUserId(query.get('user_id')) ?? chosen;
  // An account of unknown kind counts as a partner's once a customer is named.
  const isPartner = account?.isPartner ?? userId !== null;
  if (!isPartner) return { ...noCustomer, changeButton };
  const name = userId && nameOf(userId);
  const onScreen = userId && { userId, name, label: name ?? t.customers.userId(userId) };
  return { isPartner, chosen, onScreen, changeButton };
}

/** The customer's name, if this sign-in knows it already. Fetches nothing. */
export function useCustomerNames(): (userId: UserId) => string | null {
  const { known } = useObserved(useServices().customers);
  return (userId) => known.find((customer) => customer.userId === userId)?.name || null;
}

/** For a partner: fetches the name of the screen's customer, if a link has opened one whose name is not known. */
export function CustomerNameLoader() {
  const { pathname } = useLocation();
  const { onScreen } = useCustomer();
  const nameOf = useCustomerNames();
  if (onScreen === null || nameOf(onScreen.userId) !== null) return null;
  const { userId } = onScreen;
  // The key makes a new component for each screen, which waits for that screen's first cards.
  return <FetchName key={`${pathname} ${userId}`} userId={userId} />;
}

function FetchName({ userId }: { userId: UserId }) {
  const { customers } = useServices();
  const painted = useAfterFirstCards();
  const { data } = useQuery({ ...requestQuery(useCaller(), accountOf(userId)), enabled: painted });
  const name = plainLine(knownAccount(data)?.appName ?? '');
  useEffect(() => {
    if (name !== '') customers.learn({ userId, name });
  }, [customers, userId, name]);
  return null;
}

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
