import { createContext, use } from 'react';
import type { InactiveStatus } from '#src/api/wire/customers.ts';
import type { UserId } from '#src/lib/ids.ts';
import type { ChosenCustomer } from './stores/chosen-customer.ts';

/** The partner's customer, on whose behalf the screen asks. */
export type Customer = {
  /** The account serves other accounts, and must say for which of them it asks. */
  readonly isPartner: boolean;
  /** Chosen in this tab. */
  readonly chosen: ChosenCustomer | null;
  /** One had been chosen before this entry of the browser's history was opened. */
  readonly wasChosen: boolean;
  /** The link's customer, else the chosen one. */
  readonly onScreen: (ChosenCustomer & { readonly inactiveStatus: InactiveStatus | null }) | null;
  /** The link of this screen named no customer, and the chosen one was assumed. */
  readonly isAssumed: boolean;
  readonly assume: (userId: UserId) => void;
  /** The `user_id` of the link of this screen, which does not apply to the account. */
  readonly ignored: UserId | null;
  readonly ignore: (userId: UserId) => void;
};

export const noCustomer: Customer = {
  isPartner: false,
  chosen: null,
  wasChosen: false,
  onScreen: null,
  isAssumed: false,
  assume: () => {},
  ignored: null,
  ignore: () => {},
};
const CustomerContext = createContext(noCustomer);
export const CustomerProvider = CustomerContext.Provider;

/** `noCustomer` while nobody is signed in. */
export const useCustomer = (): Customer => use(CustomerContext);
