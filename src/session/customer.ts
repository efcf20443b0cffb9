import { createContext, use } from 'react';
import type { UserId } from '#src/lib/ids.ts';
import type { ChosenCustomer } from './stores/chosen-customer.ts';

/** On whose behalf the screen is shown. */
export type Customer = {
  /** The account serves other accounts, and asks on their behalf only. */
  readonly isPartner: boolean;
  /** The choice of this tab. */
  readonly chosen: ChosenCustomer | null;
  /** The link's customer, else the chosen one. */
  readonly onScreen: ChosenCustomer | null;
  /** The link of this screen named no customer, and the chosen one was assumed. */
  readonly isAssumed: boolean;
  readonly assume: (userId: UserId) => void;
};

export const noCustomer: Customer = {
  isPartner: false,
  chosen: null,
  onScreen: null,
  isAssumed: false,
  assume: () => {},
};
const CustomerContext = createContext(noCustomer);
export const CustomerProvider = CustomerContext.Provider;

/** The customer of the screen; none while nobody is signed in. */
export const useCustomer = (): Customer => use(CustomerContext);
