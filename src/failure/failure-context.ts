import { createContext, type ReactNode } from 'react';
import type { NoticeContext } from './notice.ts';

export type FailureProps = {
  readonly error: unknown;
  readonly onTryAgain: () => void;
  readonly isRetrying?: boolean;
  /** Names what failed, if the notice does not. */
  readonly note?: ReactNode;
  /** Beside other content: no primary button. */
  readonly isPart?: boolean;
  /** One line; “Details” opens the notice. */
  readonly isLine?: boolean;
};

export const FailureContext = createContext<
  NoticeContext & {
    /** null: signed out. */
    readonly changeCustomer: (() => void) | null;
  }
>({ isPartner: false, customerName: null, changeCustomer: null });
