// A browser with tabs for tests: one storage and one cookie jar. What a tab stores reaches the others by `deliver`.
import { expect } from 'vitest';
import type { DataApiError } from '#src/api/errors.ts';
import { exampleRefusal } from '#src/api/testing/failures.ts';
import type { AccessToken } from '#src/domain/access-token.ts';
import { toToken } from '#src/domain/testing/ids.ts';
import { type Account, UNKNOWN_ACCOUNT } from '#src/session/account-requests.ts';
import { createSession, type Session, type SignInInput, toSignedIn } from '#src/session/session.ts';
import { safeStorage } from '#src/session/storage.ts';
import { type CookieDocument, createSessionStore, type SignedIn } from '#src/session/stored-session.ts';
import { MemoryStorage } from './fake-storage.ts';

const names = { appName: 'ООО «Вокзал»', userName: 'Марина' };
export const vokzal: Account = { ...UNKNOWN_ACCOUNT, ...names, appId: 7, userId: 510, isPartner: false };

/** Session cookies. `refuses`: whether the browser ignores one with these attributes. */
export class FakeJar implements CookieDocument {
  readonly all = new Map<string, string>();
  readonly URL: string;
  readonly #refuses: (attributes: readonly string[]) => boolean;

  constructor(url = 'http://viewer.example/', refuses = (_attributes: readonly string[]): boolean => false) {
    this.URL = url;
    this.#refuses = refuses;
  }

  get cookie(): string {
    return [...this.all].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  set cookie(text: string) {
    const [pair = '', ...attributes] = text.split('; ');
    const [name = '', value = ''] = pair.split('=');
    if (text.length > 4096 || this.#refuses(attributes)) return;
    if (attributes.includes('Max-Age=0')) this.all.delete(name);
    else this.all.set(name, value);
  }
}

export type Tab = { readonly session: Session; readonly store: ReturnType<typeof createSessionStore> };

export class FakeBrowser {
  readonly device = new MemoryStorage();
  readonly jar: FakeJar;
  /** The session tokens that a tab had ended at the API, oldest first. */
  readonly endedTokens: string[] = [];
  now = 1_700_000_000_000;
  readonly #tabs: Tab[] = [];

  constructor(jar = new FakeJar()) {
    this.jar = jar;
  }

  openTab(): Tab {
    const device = safeStorage(() => this.device);
    const store = createSessionStore(device, this.jar);
    const revokeToken = (token: AccessToken) => this.endedTokens.push(token.reveal());
    const tab = { session: createSession({ store, revokeToken, now: () => this.now }), store };
    this.#tabs.push(tab);
    return tab;
  }

  deliver(): void {
    for (const { session } of this.#tabs) session.syncFromStorage();
  }
}

export function keySignIn(token = 'secret-key'): SignInInput {
  return { token: toToken(token), kind: { type: 'key' }, remember: false, account: vokzal };
}

/** A sign-in with a key. */
export const signedInAs = (signInId: string): SignedIn => ({
  status: 'signed-in',
  token: toToken(),
  kind: { type: 'key' },
  signInId,
  startedAt: 0,
  remember: false,
  account: UNKNOWN_ACCOUNT,
});

/** A sign-in of another account. */
export const otherSignIn = (token = 'other-key'): SignInInput => ({
  ...keySignIn(token),
  account: { ...vokzal, appId: 8, userId: 520, userName: 'Dina' },
});

export const passwordSignIn = (token = 'secret-session'): SignInInput => ({
  ...keySignIn(token),
  kind: { type: 'session', login: 'marina@vokzal.example', expiresAt: 1_700_003_600_000 },
});

/** Two tabs with one sign-in, which the first has made. */
export function twoTabs(input = keySignIn()) {
  const browser = new FakeBrowser();
  const [first, second] = [browser.openTab(), browser.openTab()];
  first.session.signIn(input);
  browser.deliver();
  return { browser, first, second };
}

/** The token that a tab sends; null: signed out. */
export const tokenIn = ({ session }: Pick<Tab, 'session'>): string | null =>
  toSignedIn(session.getState())?.token.reveal() ?? null;

export const getSignInId = ({ session }: Pick<Tab, 'session'>): string =>
  toSignedIn(session.getState())?.signInId ?? expect.fail('nobody is signed in');

/** The API's refusal of a call's token. */
export const rejection = (): DataApiError =>
  exampleRefusal({ mnemonic: 'access_token_blocked', code: -32001 });
