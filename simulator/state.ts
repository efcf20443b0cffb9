import { randomUUID } from 'node:crypto';
import { keys, type Account, type Key } from './data/accounts.ts';
import { Limits } from './limits.ts';
import { ReservedBehaviour } from './reserved-behaviour.ts';
import { failure } from './rpc/failure.ts';

export type TokenRejection = 'access_token_invalid' | 'access_token_expired' | 'access_token_blocked';

/** The caller: a key and its scope. */
export interface Caller {
  readonly token: string;
  readonly key: Key;
  /** The part of the token after `~`; '' without one. Each scope has its own limits and reserved people. */
  readonly scope: string;
  readonly limits: Limits | null;
}

export interface Session {
  readonly token: string;
  /** Unix time in seconds. */
  readonly expireAt: number;
}

interface OpenSession {
  readonly key: Key;
  readonly scope: string;
  readonly endsAt: number;
}

const SESSION_MS = 3_600_000;

/** Splits `demo-client-key~anything`. */
export function splitScope(text: string): readonly [base: string, scope: string] {
  const at = text.indexOf('~');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** What one simulator remembers between calls, except the log of calls. */
export class State {
  readonly now: () => number;
  readonly reserved: ReservedBehaviour;
  readonly #sessions = new Map<string, OpenSession>();
  readonly #limits = new Map<string, Limits>();
  readonly #rejections = new Map<string, TokenRejection>();

  constructor(now: () => number) {
    this.now = now;
    this.reserved = new ReservedBehaviour(now);
  }

  limitsOf(account: Account, scope: string): Limits | null {
    if (account.limits === null) return null;
    const id = `${account.appId}~${scope}`;
    const limits = this.#limits.get(id) ?? new Limits(account.limits, this.now);
    this.#limits.set(id, limits);
    return limits;
  }

  openSession(key: Key, scope: string, sessionMs: number = SESSION_MS): Session {
    const endsAt = this.now() + sessionMs;
    for (const [token, session] of this.#sessions) {
      if (session.endsAt <= this.now()) this.#sessions.delete(token);
    }
    const token = `session-${randomUUID()}`;
    this.#sessions.set(token, { key, scope, endsAt });
    return { token, expireAt: Math.floor(endsAt / 1000) };
  }

  /** Does nothing to a permanent key. */
  closeSession(token: string): void {
    this.#sessions.delete(token);
  }

  /** From now on this session token or key is refused. */
  reject(token: string, as: TokenRejection): void {
    this.#rejections.set(token, as);
  }

  killSessions(): void {
    this.#sessions.clear();
  }

  #resolve(token: string): { key: Key; scope: string } | null {
    const session = this.#sessions.get(token);
    if (session) return session.endsAt > this.now() ? session : null;
    const [base, scope] = splitScope(token);
    const key = keys.get(base);
    return key ? { key, scope } : null;
  }

  /** Throws the documented failure if the token is not valid. */
  authenticate(token: string): Caller {
    const found = this.#resolve(token);
    const rejection = found ? (this.#rejections.get(token) ?? found.key.rejection) : 'access_token_invalid';
    if (!found || rejection) {
      throw failure(rejection ?? 'access_token_invalid', { field: 'access_token', value: token });
    }
    const { key, scope } = found;
    return { token, key, scope, limits: this.limitsOf(key.account, scope) };
  }
}
