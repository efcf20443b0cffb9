import { failingPeople, faultyPeople, type TransportFault } from './data/reserved-people.ts';
import { reservedFailure } from './data/reserved-failures.ts';
import { DAY_MS, MINUTE_MS } from './limits.ts';
import type { ApiFailure } from './rpc/failure.ts';

const failingById = new Map(failingPeople.map((person) => [person.personId, person]));
const faultyById = new Map(faultyPeople.map((person) => [person.personId, person]));

/** These fail only every other call, so that a tester sees signing in again succeed. */
const alternating: readonly string[] = [
  'access_token_invalid',
  'access_token_expired',
  'access_token_blocked',
];

/** What one simulator remembers about its reserved people between calls. */
export class ReservedBehaviour {
  readonly #now: () => number;
  readonly #meetings = new Map<string, number>();
  readonly #firstSpent = new Map<string, number>();
  healed = false;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Counts this call, and returns how many came before it. */
  #earlier(scope: string, personId: number): number {
    const key = `${scope}~${personId}`;
    const earlier = this.#meetings.get(key) ?? 0;
    this.#meetings.set(key, earlier + 1);
    return earlier;
  }

  /** Whole seconds until a spent limit is reset; 0 once it is. */
  #secondsLeft(scope: string, key: string, length: number): number {
    const now = this.#now();
    const start = this.#firstSpent.get(`${scope}~${key}`) ?? now;
    this.#firstSpent.set(`${scope}~${key}`, start);
    return Math.max(0, Math.ceil((start + length - now) / 1000));
  }

  /**
   * The failure of a spent limit; `null` after its reset.
   * @param key whose limit: a person or a customer
   */
  spentLimit(scope: string, key: string, type: 'day' | 'minute'): ApiFailure | null {
    const seconds = this.#secondsLeft(scope, key, type === 'day' ? DAY_MS : MINUTE_MS);
    return seconds === 0 ? null : reservedFailure.limitExceeded(type, seconds);
  }

  /** The API failure that a person is reserved for; `null` if this call succeeds. */
  failureOf(scope: string, personId: number): ApiFailure | null {
    const person = failingById.get(personId);
    if (!person || this.healed) return null;
    if (person.mnemonic === 'limit_exceeded') {
      return this.spentLimit(
        scope,
        String(personId),
        person.slug === 'limit_exceeded-day' ? 'day' : 'minute',
      );
    }
    const earlier = this.#earlier(scope, personId);
    if (alternating.includes(person.mnemonic) && earlier % 2 === 1) return null;
    return reservedFailure.of(person);
  }

  /** The transport fault that a person is reserved for; `null` if this call is sent without one. */
  faultOf(scope: string, personId: number): TransportFault | null {
    const person = faultyById.get(personId);
    if (!person || this.healed) return null;
    return person.fault === 'fails-twice' && this.#earlier(scope, personId) >= 2 ? null : person.fault;
  }
}
