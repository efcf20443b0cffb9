import { randomUUID } from 'node:crypto';
import { accounts, type Account } from './data/accounts.ts';
import { demoLogin, tokens } from './data/reserved.ts';
import { failure } from './rpc/failure.ts';

const periods = [
  { name: 'day', size: 5_000, ms: 86_400_000 },
  { name: 'minute', size: 200, ms: 60_000 },
] as const;

export type PointsLeft = Readonly<Partial<Record<(typeof periods)[number]['name'], number>>>;

class Limits {
  readonly #now: () => number;
  readonly #windows = periods.map((period) => ({ ...period, start: -Infinity, left: 0 }));

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Starts a new window at the first call after the end of the last one. */
  #update() {
    const now = this.#now();
    for (const window of this.#windows)
      if (now - window.start >= window.ms) Object.assign(window, { start: now, left: window.size });
    return this.#windows;
  }

  /** Throws `limit_exceeded` without points. */
  checkPointsLeft(): void {
    const limit = this.#update().find(({ left }) => left <= 0);
    if (!limit) return;
    throw failure('limit_exceeded', {
      params: { limit_type: limit.name, limit_max_value: limit.size },
    });
  }

  spend(points: number): void {
    for (const window of this.#update()) window.left = Math.max(0, window.left - points);
  }

  setLeft(left: PointsLeft): void {
    for (const window of this.#update()) window.left = left[window.name] ?? window.left;
  }

  /** `metadata.limits`: points, and seconds until the window ends. */
  metadata(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      this.#update().flatMap(({ name, size, ms, start, left }) => [
        [`${name}_limit`, size],
        [`${name}_remaining`, left],
        [`${name}_reset`, Math.ceil((start + ms - this.#now()) / 1000)],
      ]),
    );
  }
}

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
