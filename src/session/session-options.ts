import type { PresentTokens } from '#src/api/data-api.ts';
import type { RefusedCall } from '#src/api/data-api-error.ts';
import type { AccessToken } from '#src/lib/access-token.ts';
import type { ReadableStore } from '#src/lib/create-store.ts';
import type { EndedSignIns } from './ended-sign-ins.ts';
import type { CustomerNames } from '#src/session/stores/customers.ts';
import type { SessionChannel } from './session-channel.ts';
import type { RecordStore } from './session-record.ts';
import type { AccountAnswer } from '#src/api/requests/account.ts';
import type { SessionEnd, SessionState, TokenKind } from './session-state.ts';

export type SignInInput = {
  readonly token: AccessToken;
  readonly kind: TokenKind;
  readonly remember: boolean;
  readonly account: AccountAnswer;
};

export type Session = ReadableStore<SessionState> &
  PresentTokens & {
    signIn: (input: SignInInput) => void;
    /** Ends the session here and in the other tabs. */
    signOut: () => void;
    /**
     * The API refused the token of this sign-in: ends it if it is still the current one. A call sent before the agent
     * signed in again says nothing about the new token.
     */
    tokenRejected: (signInId: string, mnemonic: SessionEnd['mnemonic'], call: RefusedCall) => void;
    /** Where `getobj.account` does not tell whether the account is a partner's: known from other answers, or from the agent. */
    setPartner: (signInId: string, partner: boolean) => void;
    setAccount: (signInId: string, account: AccountAnswer) => void;
    /** Requests from the other tabs of this sign-in what they know. */
    requestFromTabs: () => void;
    /** For a page that was asleep: signs out if its sign-in has ended on this device meanwhile. */
    endIfEnded: () => void;
  };

export type SessionOptions = {
  readonly store: RecordStore;
  readonly ended: EndedSignIns;
  readonly channel: SessionChannel;
  /** They go to another tab with the session. */
  readonly customerNames: Pick<CustomerNames, 'getState' | 'add'>;
  /** Fetches the account that a token belongs to. May reject. */
  readonly confirmAccount: (token: AccessToken) => Promise<AccountAnswer>;
  /** The sign-in has ended or was replaced: drop its answers. Called before any other listener. */
  readonly onSignInEnd: () => void;
  /** The agent signed out, or the next sign-in may be another account's: drop what the tab remembers of people. */
  readonly onAccountEnd: () => void;
  /** No tab uses this session token any more: end it at the API. Called in one tab only, for tokens that the API has not refused. */
  readonly endToken: (token: AccessToken) => void;
  readonly now?: () => number;
};
