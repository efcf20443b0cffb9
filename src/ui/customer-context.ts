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
  /** What the open choice of a customer leads to; null: it is closed. */
  readonly onChosen: ((userId: UserId) => void) | null;
  /** Opens the choice, which calls `then` with the chosen customer; null closes it. */
  readonly change: (then: CurrentCustomer['onChosen']) => void;
  /** Opens the choice for this page; null: signed out. */
  readonly changeHere: (() => void) | null;
};

/** The default is what holds while nobody is signed in. */
export const CustomerContext = createContext<CurrentCustomer>({
  isPartner: false,
  current: null,
  onChosen: null,
  change: () => {},
  changeHere: null,
});

export const useCustomer = (): CurrentCustomer => use(CustomerContext);

/** On whose behalf the page calls; null: the account itself. */
export const useUserId = (): UserId | null => useCustomer().current?.userId ?? null;
