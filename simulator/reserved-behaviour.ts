import type { MethodName } from './contract/contract.ts';
import { reserved } from './data/reserved.ts';
import type { Reserved, ReservedFailure, TransportFault } from './data/reserved-people.ts';
import { DAY_MS, MINUTE_MS } from './limits.ts';
import { ApiFailure, failure, type FailureDetails, type Mnemonic } from './rpc/failure.ts';

/** The address that is not whitelisted (TEST-NET-3, RFC 5737). */
const UNLISTED_IP = '203.0.113.7';

/** Sizes that a reserved spent limit names. */
const SPENT_LIMITS = { day: 5_000, minute: 200 } as const;

/** The component of `get.person_visitors`, by its published name. */
const components = 'Data API for configuration';

/** What the published mnemonics carry besides their message. */
const detailsOf: Partial<Record<Mnemonic, FailureDetails>> = {
  auth_error: { field: 'login', value: 'demo' },
  ip_not_whitelisted: { params: { ip: UNLISTED_IP } },
  method_component_disabled: { params: { components } },
  parameter_component_disabled: { field: 'person_id', params: { components } },
  data_type_error: { field: 'person_id', value: '+7 916 555-12-34' },
  required_parameter_missed: { field: 'user_id' },
  invalid_parameter_value: { field: 'person_id', value: 'anna@vokzal.example' },
  unexpected_parameters: { field: 'colour', value: 'blue' },
  invalid_parameters_combination: { field: 'person_id' },
  error: { params: { error_message: 'The person is being moved to another archive' } },
  sort_prohibited: { field: 'name' },
  filter_prohibited: { field: 'name' },
};

/** The day's or the minute's points are spent, for so many seconds more. */
function limitExceeded(type: 'day' | 'minute', seconds: number): ApiFailure {
  const { day, minute } = SPENT_LIMITS;
  return failure('limit_exceeded', {
    params: { limit_type: type, limit_max_value: SPENT_LIMITS[type] },
    metadata: {
      limits: {
        day_limit: day,
        day_remaining: type === 'day' ? 0 : day - minute,
        day_reset: type === 'day' ? seconds : 31_492,
        minute_limit: minute,
        minute_remaining: type === 'minute' ? 0 : minute,
        minute_reset: type === 'minute' ? seconds : 52,
      },
    },
  });
}

function failureOf(fault: Exclude<ReservedFailure, `limit_exceeded-${string}`>): ApiFailure {
  switch (fault) {
    case 'ip_not_whitelisted-message':
      return failure('ip_not_whitelisted', {}, `Your IP ${UNLISTED_IP} is not whitelisted`);
    case 'unknown':
      return new ApiFailure(
        -32013,
        'quota_of_imagination_exhausted',
        'The quota of imagination is exhausted, try a simpler question',
      );
    default:
      return failure(fault, detailsOf[fault]);
  }
}

const isTransportFault = (fault: ReservedFailure | TransportFault): fault is TransportFault =>
  Object.hasOwn(reserved.faults, fault);

/** Who calls: by a token, of which each scope meets failures of its own. */
interface Caller {
  readonly scope: string;
  readonly token: string;
}

/** What one simulator remembers between calls of what is reserved. */
export class ReservedBehaviour {
  readonly #now: () => number;
  readonly #meetings = new Map<string, number>();
  readonly #firstSpent = new Map<string, number>();
  healed = false;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Counts this call, and returns how many came before it. */
  #earlier(key: string): number {
    const earlier = this.#meetings.get(key) ?? 0;
    this.#meetings.set(key, earlier + 1);
    return earlier;
  }

  #refuseSpent(key: string, type: 'day' | 'minute'): null {
    const now = this.#now();
    const start = this.#firstSpent.get(key) ?? now;
    this.#firstSpent.set(key, start);
    const left = start + (type === 'day' ? DAY_MS : MINUTE_MS) - now;
    if (left > 0) throw limitExceeded(type, Math.ceil(left / 1000));
    return null;
  }

  /** Throws the failure that calls for it meet; gives the fault that their answers are sent with, or `null`. */
  meet(
    { scope, token }: Caller,
    { id, fault, methods }: Reserved,
    method: MethodName,
  ): TransportFault | null {
    if (this.healed || fault === undefined || methods?.includes(method) === false) return null;
    const key = `${scope}~${id}`;
    switch (fault) {
      case 'limit_exceeded-day':
        return this.#refuseSpent(key, 'day');
      case 'limit_exceeded-minute':
        return this.#refuseSpent(key, 'minute');
      case 'access_token_invalid':
      case 'access_token_expired':
      case 'access_token_blocked':
        // Every other call, so that a tester sees signing in again succeed.
        if (this.#earlier(key) % 2 === 1) return null;
        throw failure(fault, { field: 'access_token', value: token });
      case 'fails-twice':
        return this.#earlier(key) < 2 ? fault : null;
      default:
        if (isTransportFault(fault)) return fault;
        throw failureOf(fault);
    }
  }
}
