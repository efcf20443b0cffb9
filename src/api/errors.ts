import type rights from '#src/domain/rights.json';
import type { ApiRefusal, Period } from './envelope.ts';

export type DataApiMethod = keyof typeof rights;

/** Every documented mnemonic, and those of the viewer's own server. Any other is shown by its message. */
export const knownMnemonics = [
  'parse_error',
  'invalid_request',
  'method_not_found',
  'access_token_invalid',
  'access_token_expired',
  'access_token_blocked',
  'auth_error',
  'ip_not_whitelisted',
  'forbidden',
  'method_component_disabled',
  'parameter_component_disabled',
  'account_inactive',
  'limit_exceeded',
  'internal_error',
  'data_type_error',
  'required_parameter_missed',
  'invalid_parameter_value',
  'unexpected_parameters',
  'invalid_parameters_combination',
  'error',
  'sort_prohibited',
  'filter_prohibited',
  'date_interval_limit_reached',
  // The reference has both spellings.
  'batch_opreations_not_supported',
  'batch_operations_not_supported',
  'notifications_not_supported',
  // Sent by the viewer's own server with 403, 413 and 415: see deploy/nginx/njs/request-check.js.
  'cross_site_request',
  'request_too_large',
  'content_type_not_supported',
] as const;

export type KnownMnemonic = (typeof knownMnemonics)[number];

export const isKnownMnemonic = (mnemonic: string | null): mnemonic is KnownMnemonic =>
  knownMnemonics.some((known) => known === mnemonic);

/** Why a call failed. The caller's secrets are removed from every string of the API. */
export type DataApiFailure =
  | ApiRefusal
  /** No response, or a part of one: offline, refused, cut off, redirected. */
  | { readonly kind: 'network' }
  /** The timeout passed before the last byte of the response. */
  | { readonly kind: 'timeout' }
  /** A status outside 2xx without a JSON-RPC error in the body: from a proxy or web server. */
  | { readonly kind: 'http'; readonly status: number; readonly retryAfterSeconds: number | null }
  /** A 2xx whose body is not JSON. `html`: a captive portal or a wrong address. */
  | { readonly kind: 'not_json'; readonly reason: 'html' | 'invalid' }
  /** JSON, but not a JSON-RPC 2.0 response. */
  | { readonly kind: 'wrong_envelope' }
  /** The response to another call. */
  | { readonly kind: 'wrong_id' }
  /** `result.data` is not what the method is documented to give. */
  | { readonly kind: 'invalid_response' };

export type DataApiCall = {
  readonly method: DataApiMethod;
  readonly requestId: string;
  /** When it was sent, epoch ms. */
  readonly at: number;
  /** null: no response came. */
  readonly httpStatus: number | null;
};

/** “api forbidden”, “http 502”. */
function failureReason(failure: DataApiFailure): string {
  if (failure.kind === 'api') return `api ${failure.mnemonic ?? failure.code ?? 'refusal'}`;
  if (failure.kind === 'http') return `http ${failure.status}`;
  return failure.kind === 'not_json' ? `not_json ${failure.reason}` : failure.kind;
}

/** The only error of a call, but for the caller's abort. Safe to print: without the bodies and `error.data.value`. */
export class DataApiError extends Error {
  override readonly name = 'DataApiError';
  readonly failure: DataApiFailure;
  readonly call: DataApiCall;

  /** `cause`: the platform's message as text; an error object could refer to the request or the body. */
  constructor(failure: DataApiFailure, call: DataApiCall, cause?: string) {
    super(`${call.method}: ${failureReason(failure)}`, cause === undefined ? undefined : { cause });
    this.failure = failure;
    this.call = call;
  }
}

const REJECTED_TOKEN = ['access_token_invalid', 'access_token_expired', 'access_token_blocked'] as const;

const toRefusal = (error: unknown): ApiRefusal | null =>
  error instanceof DataApiError && error.failure.kind === 'api' ? error.failure : null;

export const isRefusedBy = (error: unknown, ...mnemonics: readonly KnownMnemonic[]): boolean =>
  mnemonics.some((mnemonic) => mnemonic === toRefusal(error)?.mnemonic);

const refusedField = (error: unknown): string => toRefusal(error)?.field ?? '';

/** The refusals that end the sign-in. */
export const isTokenRejected = (error: unknown): error is DataApiError =>
  isRefusedBy(error, ...REJECTED_TOKEN);

/** The refusals that the sign-in form shows at a field. */
export const areCredentialsRefused = (error: unknown): boolean =>
  isRefusedBy(error, 'auth_error', ...REJECTED_TOKEN);

/** The method is refused, not the token. */
export const isMethodRefused = (error: unknown): boolean =>
  isRefusedBy(error, 'forbidden', 'method_component_disabled', 'method_not_found');

/** The longest time until a reset, in seconds. */
const LENGTHS = { minute: 60, hour: 3600, day: 86_400 } as const;
const PERIODS = ['minute', 'hour', 'day'] as const;

/** The period whose points are spent; null: another refusal, or not known. */
export function exhaustedPeriod({ mnemonic, params, message, limits }: ApiRefusal): Period | null {
  if (mnemonic !== 'limit_exceeded') return null;
  const [, word = ''] = /\b(minute|hour|day)\b/i.exec(`${params['limit_type'] ?? ''} ${message}`) ?? [];
  const named = PERIODS.find((period) => period === word.toLowerCase());
  return named ?? PERIODS.findLast((period) => limits?.[period].remaining === 0) ?? null;
}

/** When the points of a minute come back, epoch ms; null for any other failure. */
export const minuteResetAt = (error: unknown): number | null => {
  const refusal = toRefusal(error);
  return refusal !== null && exhaustedPeriod(refusal) === 'minute' ? retryAt(error) : null;
};

/** When the server allows the next attempt, epoch ms; null: unknown. */
export function retryAt(error: unknown): number | null {
  if (!(error instanceof DataApiError)) return null;
  const { failure, call } = error;
  const seconds = failure.kind === 'http' ? failure.retryAfterSeconds : secondsToReset(failure);
  // Texts show hours and minutes only: a time more than a day ahead would mislead.
  return seconds === null || seconds > LENGTHS.day ? null : call.at + seconds * 1000;
}

function secondsToReset(failure: DataApiFailure): number | null {
  const period = failure.kind === 'api' ? exhaustedPeriod(failure) : null;
  if (failure.kind !== 'api' || period === null) return null;
  const reset = failure.limits?.[period].reset ?? -1;
  if (reset >= 0 && reset <= LENGTHS[period]) return Math.ceil(reset);
  // Without the API's response, the reset of an hour or a day is unknown; a minute's is at most a minute away.
  return period === 'minute' ? LENGTHS.minute : null;
}

/** There is no such entity, or no such visitor: a response, not a failure. */
export const isNotFound = (error: unknown): boolean =>
  toRefusal(error)?.mnemonic === 'entity_not_found' ||
  (refusedField(error) === 'visitor_id' && isRefusedBy(error, 'invalid_parameter_value', 'data_type_error'));

export const isComponentMissing = (error: unknown): boolean =>
  isRefusedBy(error, 'method_component_disabled');

export const isMethodMissing = (error: unknown): boolean => isRefusedBy(error, 'method_not_found');

/** The date range was rejected: in the future for the account, or too long. */
export const isDateRefused = (error: unknown): boolean =>
  ['date_from', 'date_till'].includes(refusedField(error));

/** A filter's operator or value is refused; another one may be accepted. */
export function isValueRefused(error: unknown): boolean {
  if (refusedField(error) === 'user_id' || isDateRefused(error)) return false;
  // “Dynamic errors”: anything, in words.
  if (isRefusedBy(error, 'error')) return toRefusal(error)?.code === -32602;
  return isRefusedBy(
    error,
    'invalid_parameter_value',
    'filter_prohibited',
    'data_type_error',
    'unexpected_parameters',
    'invalid_parameters_combination',
  );
}

/** A name in `fields`, or a parameter, is refused. */
export const isFieldRefused = (error: unknown): boolean =>
  isRefusedBy(error, 'unexpected_parameters', 'parameter_component_disabled') &&
  !/^(user_id|filter|sort|date_from|date_till)/.test(refusedField(error));

export function namedIn(error: unknown, names: readonly string[]): readonly string[] {
  const { field, message, params } = toRefusal(error) ?? {};
  const words = new Set([field, message, ...Object.values(params ?? {})].join(' ').split(/\W+/));
  return names.filter((name) => words.has(name));
}
