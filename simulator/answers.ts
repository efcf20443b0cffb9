// The door for tests: what calls get instead of the simulator's own answer.
import type { ServerResponse } from 'node:http';
import type { MethodName } from './contract/contract.ts';
import { ApiFailure, failure, type FailureDetails, type Mnemonic } from './rpc/failure.ts';
import { send } from './rpc/http.ts';
import type { JsonObject } from '#src/lib/is-record.ts';

/** A response that is sent as it is. */
interface Raw {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A published refusal, or one of the test's own; an HTTP status with HTML; a cut connection; no response at all. */
type Fault = Mnemonic | ApiFailure | number | 'cut' | 'silence';

/** The `data` of a usual answer, or a whole `result`. */
type Made = { readonly data: unknown } | { readonly result: JsonObject };

/** By the API. */
export type Answered = ApiFailure | Made;

/** Or on the way. */
type Instead = Answered | Raw | 'cut' | 'silence';

type Methods = MethodName | '*';

interface When {
  /** Only so many calls. */
  readonly times?: number;
  /** Only calls with such parameters. */
  readonly on?: (params: JsonObject) => boolean;
}

interface Rule extends When {
  readonly methods: Methods;
  readonly instead: Instead;
}

/** The address that is not whitelisted (TEST-NET-3, RFC 5737). */
const UNLISTED_IP = '203.0.113.7';

const COMPONENTS = 'Data API for configuration';

/** What these refusals carry besides their message, if the test says nothing else. */
const usualDetails: Readonly<Partial<Record<Mnemonic, FailureDetails>>> = {
  ip_not_whitelisted: { params: { ip: UNLISTED_IP } },
  method_component_disabled: { params: { components: COMPONENTS } },
  limit_exceeded: {
    params: { limit_type: 'minute', limit_max_value: 200 },
    metadata: { limits: { minute_limit: 200, minute_remaining: 0, minute_reset: 60 } },
  },
};

function insteadOf(fault: Fault, details?: FailureDetails): Instead {
  if (typeof fault === 'number') return { status: fault, body: `<h1>${fault}</h1>` };
  if (fault === 'cut' || fault === 'silence' || fault instanceof ApiFailure) return fault;
  return failure(fault, details ?? usualDetails[fault]);
}

export class Answers {
  #rules: readonly Rule[] = [];
  readonly #met = new Map<Rule, number>();
  readonly #held = new Set<Methods>();
  readonly #waiting: (() => void)[] = [];

  /** From now on, calls of the method fail. What was set last goes first. */
  fail(methods: Methods, fault: Fault, options: When & { readonly details?: FailureDetails } = {}): void {
    const { details, ...when } = options;
    this.#add({ ...when, methods, instead: insteadOf(fault, details) });
  }

  /** From now on, calls of the method have these rows, this result, or this response. */
  answerWith(methods: Methods, made: readonly unknown[] | Made | Raw, when: When = {}): void {
    const isResponse = 'data' in made || 'result' in made || 'body' in made;
    this.#add({ ...when, methods, instead: isResponse ? made : { data: made } });
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

  #add(rule: Rule): void {
    this.#rules = [rule, ...this.#rules];
  }

  /** For the simulator: waits while the method is held. `null`: it answers itself. */
  async take(method: string | null, params: JsonObject): Promise<Instead | null> {
    const isFor = (methods: Methods) => methods === '*' || methods === method;
    if ([...this.#held].some(isFor)) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const rule = this.#rules.find(
      (one) =>
        isFor(one.methods) &&
        (this.#met.get(one) ?? 0) < (one.times ?? Infinity) &&
        one.on?.(params) !== false,
    );
    if (rule === undefined) return null;
    this.#met.set(rule, (this.#met.get(rule) ?? 0) + 1);
    return rule.instead;
  }
}

/** Sends what is no answer of the API; gives the rest back to the simulator. */
export function sendInstead(res: ServerResponse, instead: Instead | null): Answered | null | 'sent' {
  if (instead === 'silence') return 'sent';
  if (instead === 'cut') return (res.destroy(), 'sent');
  if (instead === null || instead instanceof ApiFailure || !('body' in instead)) return instead;
  send(res, instead.status ?? 200, 'text/html', instead.body, instead.headers);
  return 'sent';
}
