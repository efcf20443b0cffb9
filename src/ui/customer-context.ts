import { createContext, use } from 'react';
import type { UserId } from '#src/domain/ids.ts';

export type CurrentCustomer = {
  /** Each call names one of the accounts that it serves. */
  readonly isPartner: boolean;
  /** The customer of the URL, else the chosen one. */
  readonly current: {
    readonly userId: UserId;
    /** null: not known. */
    readonly name: string | null;
    /** The name, else the ID. */
    readonly label: string;
  } | null;
  /** What has opened the choice of a customer: the page, or the app bar; null: it is closed. */
  readonly choice: 'page' | 'bar' | null;
  /** null: signed out. */
  readonly setChoice: ((choice: CurrentCustomer['choice']) => void) | null;
};

/** The default is what holds while nobody is signed in. */
export const CustomerContext = createContext<CurrentCustomer>({
  isPartner: false,
  current: null,
  choice: null,
  setChoice: null,
});

export const useCustomer = (): CurrentCustomer => use(CustomerContext);

/** On whose behalf the page calls; null: the account itself. */
export const useUserId = (): UserId | null => useCustomer().current?.userId ?? null;
