import { randomUUID } from 'node:crypto';
import { accounts, type Account } from './data/accounts.ts';
import { demoLogin, tokens } from './data/reserved.ts';
import { Limits } from './limits.ts';
import { failure } from './rpc/failure.ts';

export interface Caller {
  readonly token: string;
  readonly account: Account;
  readonly limits: Limits;
}

const SESSION_MS = 3_600_000;

/** The sessions and points of one simulator. */
export class Sessions {
  readonly now: () => number;
  readonly #sessions = new Map<string, { readonly key: string; readonly endsAt: number }>();
  readonly #limits = new Map<string, Limits>();

  constructor(now: () => number) {
    this.now = now;
  }

  /** A key with a suffix (`demo-client-key~anything`) has points of its own. */
  getLimits(key: string): Limits {
    const limits = this.#limits.get(key) ?? new Limits(this.now);
    this.#limits.set(key, limits);
    return limits;
  }

  /** The login may have a suffix, like a key. */
  open(login: string, password: string): { caller: Caller; expireAt: number } {
    const [name = '', ...suffix] = login.split('~');
    if (name !== demoLogin.login || password !== demoLogin.password)
      throw failure('auth_error', { field: 'login', value: login });
    const token = `session-${randomUUID()}`;
    const endsAt = this.now() + SESSION_MS;
    this.#sessions.set(token, { key: [tokens.client, ...suffix].join('~'), endsAt });
    return { caller: this.authenticate(token), expireAt: Math.floor(endsAt / 1000) };
  }

  /** Ends a session; does nothing to a permanent key. */
  close(token: string): void {
    this.#sessions.delete(token);
  }

  closeAll(): void {
    this.#sessions.clear();
  }

  /** Throws `access_token_invalid`. */
  authenticate(token: string): Caller {
    const session = this.#sessions.get(token);
    const key = session === undefined ? token : session.key;
    const account = accounts.get(key.replace(/~.*/s, ''));
    if (!account || (session && session.endsAt <= this.now()))
      throw failure('access_token_invalid', { field: 'access_token', value: token });
    return { token, account, limits: this.getLimits(key) };
  }
}
