// Failures, other answers and delays in place of the simulator's own answer, for tests.
import type { ServerResponse } from 'node:http';
import type { JsonObject } from '#src/domain/json.ts';
import type { MethodName } from './contract/contract.ts';
import type { RpcRequest } from './rpc/envelope.ts';
import { ApiFailure, failure, type FailureDetails, type Mnemonic } from './rpc/failure.ts';
import { send } from './rpc/http.ts';

/** An HTTP response, sent unchanged. */
interface HttpOverride {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A refusal by the API, or a `result`. */
export type ApiOverride = ApiFailure | { readonly result: JsonObject };

/** `cut`: the connection is closed; `silence`: no response. */
type NetworkFault = 'cut' | 'silence';

type Target = MethodName | '*';

interface Scope {
  /** The number of calls; by default all until `heal()`. */
  readonly times?: number;
  /** Selects calls by their parameters; by default all. */
  readonly on?: (params: JsonObject) => boolean;
}

interface Rule extends Scope {
  readonly target: Target;
  readonly override: ApiOverride | HttpOverride | NetworkFault;
  uses: number;
}

const defaultDetails: Readonly<Partial<Record<Mnemonic, FailureDetails>>> = {
  // TEST-NET-3, RFC 5737.
  ip_not_whitelisted: { params: { ip: '203.0.113.7' } },
  method_component_disabled: { params: { components: 'Data API for configuration' } },
  limit_exceeded: {
    params: { limit_type: 'minute', limit_max_value: 200 },
    metadata: { limits: { minute_limit: 200, minute_remaining: 0, minute_reset: 60 } },
  },
};

const toResult = (data: readonly unknown[]) => ({ result: { data, metadata: { total_items: data.length } } });

export class Answers {
  #rules: readonly Rule[] = [];
  readonly #held = new Set<Target>();
  readonly #resumes: (() => void)[] = [];

  /** Calls fail: with a refusal by the API, an HTTP status or a network fault. The latest rule applies first. */
  fail(
    target: Target,
    fault: Mnemonic | ApiFailure | number | NetworkFault,
    { details, ...scope }: Scope & { readonly details?: FailureDetails } = {},
  ): void {
    if (typeof fault === 'number') this.#add(target, { status: fault, body: `<h1>${fault}</h1>` }, scope);
    else if (fault === 'cut' || fault === 'silence' || fault instanceof ApiFailure)
      this.#add(target, fault, scope);
    else this.#add(target, failure(fault, details ?? defaultDetails[fault]), scope);
  }

  /** Calls get these rows, this result, or this response. */
  answerWith(
    target: Target,
    answer: readonly unknown[] | { readonly result: JsonObject } | HttpOverride,
    scope: Scope = {},
  ): void {
    const isComplete = 'result' in answer || 'body' in answer;
    this.#add(target, isComplete ? answer : toResult(answer), scope);
  }

  /** Calls of the method wait until `release()`. */
  hold(target: Target): void {
    this.#held.add(target);
  }

  waiting(): number {
    return this.#resumes.length;
  }

  /** Resumes all waiting calls; later ones do not wait. */
  release(): void {
    this.#held.clear();
    for (const resume of this.#resumes.splice(0)) resume();
  }

  /** Removes all overrides. */
  heal(): void {
    this.#rules = [];
    this.release();
  }

  #add(target: Target, override: Rule['override'], scope: Scope): void {
    this.#rules = [{ ...scope, target, override, uses: 0 }, ...this.#rules];
  }

  /** Waits while the method is held. Sends an override that is not an API answer. @returns null: no override */
  async override(res: ServerResponse, { method, params }: RpcRequest) {
    const matches = (target: Target) => target === '*' || target === method;
    if ([...this.#held].some(matches)) await new Promise<void>((resolve) => this.#resumes.push(resolve));
    const rule = this.#rules.find(
      ({ target, uses, times = Infinity, on }) => matches(target) && uses < times && on?.(params) !== false,
    );
    if (rule === undefined) return null;
    rule.uses += 1;
    const { override } = rule;
    if (override === 'cut') res.destroy();
    if (override === 'cut' || override === 'silence') return 'sent';
    if (override instanceof ApiFailure || 'result' in override) return override;
    send(res, override.status ?? 200, 'text/html', override.body, override.headers);
    return 'sent';
  }
}
