// For tests: answers, failures and delays in place of the simulator's own answer.
import type { ServerResponse } from 'node:http';
import type { JsonObject } from '#src/domain/json.ts';
import type { MethodName } from './contract/contract.ts';
import { ApiFailure, failure, type FailureDetails, type Mnemonic } from './rpc/failure.ts';
import { send } from './rpc/http.ts';

/** A response that is sent as it is. */
interface Raw {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer of the API: a refusal, or the `result`. */
export type Answered = ApiFailure | { readonly result: JsonObject };

/** Or something else on the way: an HTTP response, a cut connection, no response. */
type Instead = Answered | Raw | 'cut' | 'silence';

type Methods = MethodName | '*';

interface When {
  /** How many calls; by default all until `heal()`. */
  readonly times?: number;
  /** Which calls, by their parameters; by default all. */
  readonly on?: (params: JsonObject) => boolean;
}

interface Rule extends When {
  readonly methods: Methods;
  readonly instead: Instead;
  met: number;
}

/** Default details of these refusals. */
const usualDetails: Readonly<Partial<Record<Mnemonic, FailureDetails>>> = {
  // TEST-NET-3, RFC 5737.
  ip_not_whitelisted: { params: { ip: '203.0.113.7' } },
  method_component_disabled: { params: { components: 'Data API for configuration' } },
  limit_exceeded: {
    params: { limit_type: 'minute', limit_max_value: 200 },
    metadata: { limits: { minute_limit: 200, minute_remaining: 0, minute_reset: 60 } },
  },
};

export class Answers {
  #rules: readonly Rule[] = [];
  readonly #held = new Set<Methods>();
  readonly #waiting: (() => void)[] = [];

  /** From now on, calls of the method fail: refused by the API, with an HTTP status, or on the way. The latest rule applies first. */
  fail(
    methods: Methods,
    fault: Mnemonic | ApiFailure | number | 'cut' | 'silence',
    { details, ...when }: When & { readonly details?: FailureDetails } = {},
  ): void {
    if (typeof fault === 'number') this.#add(methods, { status: fault, body: `<h1>${fault}</h1>` }, when);
    else if (fault === 'cut' || fault === 'silence' || fault instanceof ApiFailure)
      this.#add(methods, fault, when);
    else this.#add(methods, failure(fault, details ?? usualDetails[fault]), when);
  }

  /** From now on, calls of the method get these rows, this result, or this response. */
  answerWith(
    methods: Methods,
    made: readonly unknown[] | { readonly result: JsonObject } | Raw,
    when: When = {},
  ): void {
    const isWhole = 'result' in made || 'body' in made;
    const instead = isWhole ? made : { result: { data: made, metadata: { total_items: made.length } } };
    this.#add(methods, instead, when);
  }

  /** From now on, calls of the method wait. */
  hold(methods: Methods): void {
    this.#held.add(methods);
  }

  /** How many calls wait. */
  waiting(): number {
    return this.#waiting.length;
  }

  /** Lets all waiting calls go on; no further ones wait. */
  release(): void {
    this.#held.clear();
    for (const goOn of this.#waiting.splice(0)) goOn();
  }

  /** From now on, every call is answered as usual. */
  heal(): void {
    this.#rules = [];
    this.release();
  }

  #add(methods: Methods, instead: Instead, when: When): void {
    this.#rules = [{ ...when, methods, instead, met: 0 }, ...this.#rules];
  }

  /**
   * Used by the simulator: waits while the method is held, and sends responses that are no answers of the API.
   * @returns `null`: nothing is set
   */
  async answer(res: ServerResponse, method: string | null, params: JsonObject) {
    const isFor = (methods: Methods) => methods === '*' || methods === method;
    if ([...this.#held].some(isFor)) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const rule = this.#rules.find(
      ({ methods, met, times = Infinity, on }) => isFor(methods) && met < times && on?.(params) !== false,
    );
    if (rule === undefined) return null;
    rule.met += 1;
    const { instead } = rule;
    if (instead === 'cut') res.destroy();
    if (instead === 'cut' || instead === 'silence') return 'sent';
    if (instead instanceof ApiFailure || 'result' in instead) return instead;
    send(res, instead.status ?? 200, 'text/html', instead.body, instead.headers);
    return 'sent';
  }
}
