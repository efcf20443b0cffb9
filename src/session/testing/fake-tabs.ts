// A browser with tabs for tests: one device storage, a storage for each tab, and messages that come at once.
import type { RefusedCall } from '#src/api/data-api-error.ts';
import { tokenOf } from '#src/api/testing/ids.ts';
import type { AccessToken } from '#src/lib/access-token.ts';
import { createEndedSignIns } from '#src/session/ended-sign-ins.ts';
import { safeStorage, type SafeStorage } from '#src/session/stores/stored.ts';
import type { SessionChannel, TabMessage } from '#src/session/session-channel.ts';
import { createRecordStore } from '#src/session/session-record.ts';
import type { Account, AccountAnswer } from '#src/api/requests/account.ts';
import type { Session, SessionOptions, SignInInput } from '#src/session/session-options.ts';
import { createCustomerNames, type CustomerNames } from '#src/session/stores/customers.ts';
import { createSession } from '#src/session/session.ts';
import type { SignedIn } from '#src/session/session-state.ts';
import { MemoryStorage } from './fake-storage.ts';

const vokzal: Account = {
  appId: 7,
  appName: 'ООО «Вокзал»',
  userId: 510,
  userName: 'Марина',
  isPartner: false,
  timeZone: null,
  components: null,
};

type Listener = (message: TabMessage) => void;

export class FakeBrowser {
  readonly device = new MemoryStorage();
  /** Every message so far, oldest first. */
  readonly sent: TabMessage[] = [];
  /** The session tokens that a tab had ended at the API, oldest first. */
  readonly endedTokens: string[] = [];
  now = 1_700_000_000_000;
  /** What the API says of a token; to be replaced by a test. */
  whoseIs = async (_token: AccessToken): Promise<AccountAnswer> => vokzal;
  readonly #listeners = new Set<Listener>();
  readonly #asleep = new Set<Listener>();

  /** The tab receives no messages until it is woken; those sent meanwhile are lost. */
  deafen(tab: Tab): void {
    this.#asleep.add(tab.listener());
  }

  wake(tab: Tab): void {
    this.#asleep.delete(tab.listener());
  }

  /** To all tabs, from none of them. */
  tell(message: TabMessage): void {
    for (const listener of this.#listeners) if (!this.#asleep.has(listener)) listener(message);
  }

  /** `device`: another one for a tab that does not see yet what the others have stored. */
  openTab(storage = new MemoryStorage(), device = this.device): Tab {
    const channel = this.#openChannel();
    const ended: ('sign-in' | 'account')[] = [];
    const stores = storesOf(
      safeStorage(() => storage),
      safeStorage(() => device),
    );
    const session = createSession({
      ...stores,
      channel,
      confirmAccount: (token) => this.whoseIs(token),
      onSignInEnd: () => ended.push('sign-in'),
      onAccountEnd: () => ended.push('account'),
      endToken: (token) => this.endedTokens.push(token.reveal()),
      now: () => this.now,
    });
    return {
      session,
      customerNames: stores.customerNames,
      storage,
      ended,
      listener: channel.listener,
      close: channel.close,
    };
  }

  #openChannel(): SessionChannel & { listener: () => Listener; close: () => void } {
    let own: Listener = () => {};
    return {
      send: (message) => {
        this.sent.push(message);
        for (const listener of this.#listeners)
          if (listener !== own && !this.#asleep.has(listener)) listener(message);
      },
      listen: (listener) => {
        own = listener;
        this.#listeners.add(listener);
      },
      listener: () => own,
      close: () => void this.#listeners.delete(own),
    };
  }
}

/** Where one tab keeps its sign-in and the names of customers, and the device those that have ended. */
export function storesOf(
  tab: SafeStorage,
  device: SafeStorage,
): Pick<SessionOptions, 'store' | 'ended'> & { readonly customerNames: CustomerNames } {
  const ended = createEndedSignIns(device);
  return { store: createRecordStore(tab, device, ended), ended, customerNames: createCustomerNames(tab) };
}

export interface Tab {
  readonly session: Session;
  readonly customerNames: CustomerNames;
  readonly storage: MemoryStorage;
  /** What had to be dropped: the answers of a sign-in, or all that is remembered of an account's people. */
  ended: ('sign-in' | 'account')[];
  listener(): Listener;
  close(): void;
}

export function keySignIn(token = 'secret-key', remember = false): SignInInput {
  return {
    token: tokenOf(token),
    kind: { type: 'key' },
    remember,
    account: vokzal,
  };
}

/** Whoever has signed in with a key; the account is not known yet. */
export const signedInAs = (signInId: string): SignedIn => ({
  status: 'signed-in',
  token: tokenOf(),
  kind: { type: 'key' },
  signInId,
  startedAt: 0,
  remember: false,
  partner: false,
  account: null,
});

/** Somebody else of another account. */
export const otherSignIn = (token = 'other-key'): SignInInput => ({
  ...keySignIn(token),
  account: {
    appId: 8,
    appName: 'Northern Lights',
    userId: 520,
    userName: 'Dina',
    isPartner: false,
    timeZone: null,
    components: null,
  },
});

export const passwordSignIn = (token = 'secret-session', remember = false): SignInInput => ({
  ...keySignIn(token, remember),
  kind: { type: 'session', login: 'marina@vokzal.example' },
});

/** A tab that has signed in. */
export function oneTab(input = keySignIn()) {
  const browser = new FakeBrowser();
  const tab = browser.openTab();
  tab.session.signIn(input);
  tab.ended.length = 0;
  return { browser, tab };
}

/** Two tabs with one sign-in, which the first has made. */
export function twoTabs(input = keySignIn()) {
  const browser = new FakeBrowser();
  const [first, second] = [browser.openTab(), browser.openTab()];
  first.session.signIn(input);
  for (const tab of [first, second]) tab.ended.length = 0;
  return { browser, first, second };
}

/** The token that a tab sends; null: signed out. */
export function tokenIn({ session }: Pick<Tab, 'session'>): string | null {
  const state = session.getState();
  return state.status === 'signed-in' ? state.token.reveal() : null;
}

export function signInIdOf({ session }: Pick<Tab, 'session'>): string {
  const state = session.getState();
  if (state.status === 'signed-out') throw new Error('nobody is signed in');
  return state.signInId;
}

/** A call sent at `at`, epoch ms. */
export function refusedCall(at: number): RefusedCall {
  return { method: 'get.person_visitors', code: -32001, requestId: '0123abcd', at, httpStatus: 200 };
}
