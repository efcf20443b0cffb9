import type { Period } from './metadata.ts';
import { DataApiError, type ApiRefusal, type KnownMnemonic } from './errors.ts';

const REJECTED_TOKEN = ['access_token_invalid', 'access_token_expired', 'access_token_blocked'] as const;

const refusalOf = (error: unknown): ApiRefusal | null =>
  error instanceof DataApiError && error.failure.kind === 'api' ? error.failure : null;

const isRefusedBy = (error: unknown, ...mnemonics: readonly KnownMnemonic[]): boolean =>
  mnemonics.some((mnemonic) => mnemonic === refusalOf(error)?.mnemonic);

const fieldOf = (error: unknown): string | null => refusalOf(error)?.field ?? null;

/** The refusals that end the sign-in. */
export const isTokenRejected = (error: unknown): error is DataApiError =>
  isRefusedBy(error, ...REJECTED_TOKEN);

const REFUSED_CREDENTIALS = ['auth_error', ...REJECTED_TOKEN] as const;

/** The refusals that the sign-in form shows at a field; null for any other failure. */
export const refusedCredentialsOf = (error: unknown): (typeof REFUSED_CREDENTIALS)[number] | null =>
  REFUSED_CREDENTIALS.find((mnemonic) => isRefusedBy(error, mnemonic)) ?? null;

export const isParameterMissing = (error: unknown): boolean =>
  isRefusedBy(error, 'required_parameter_missed');

/** The method is refused, not the token. */
export const isMethodRefused = (error: unknown): boolean =>
  isRefusedBy(error, 'forbidden', 'method_component_disabled', 'method_not_found');

const PERIODS = ['minute', 'hour', 'day'] as const;

/** The longest time until a reset, in seconds. */
const LENGTHS = { minute: 60, hour: 3600, day: 86_400 } as const;

/** The period whose points are spent; null: another refusal, or the API names no period. */
export function spentPeriodOf({ mnemonic, params, message }: ApiRefusal): Period | null {
  if (mnemonic !== 'limit_exceeded') return null;
  const [, word = ''] = /\b(minute|hour|day)\b/i.exec(`${params['limit_type'] ?? ''} ${message}`) ?? [];
  return PERIODS.find((period) => period === word.toLowerCase()) ?? null;
}

/** When the points of a minute come back, epoch ms; null for any other failure. */
export const minuteResetOf = (error: unknown): number | null => {
  const refusal = refusalOf(error);
  return refusal !== null && spentPeriodOf(refusal) === 'minute' ? againAtOf(error) : null;
};

/** When the server says that trying again makes sense, epoch ms; null: it does not say. */
export function againAtOf(error: unknown): number | null {
  if (!(error instanceof DataApiError)) return null;
  const { failure, call } = error;
  const seconds =
    failure.kind === 'api'
      ? secondsToReset(failure)
      : failure.kind === 'http'
        ? failure.retryAfterSeconds
        : null;
  // Texts show hours and minutes only: a time more than a day ahead would mislead.
  return seconds === null || seconds > LENGTHS.day ? null : call.at + seconds * 1000;
}

function secondsToReset(refusal: ApiRefusal): number | null {
  const period = spentPeriodOf(refusal);
  if (period === null) return null;
  const reset = refusal.limits?.[period].reset ?? -1;
  if (reset >= 0 && reset <= LENGTHS[period]) return Math.ceil(reset);
  // Without the API's answer, the reset of an hour or a day is unknown; a minute's is at most a minute away.
  return period === 'minute' ? LENGTHS.minute : null;
}

/** There is no such entity: an answer, not a failure. */
export const isNotFound = (error: unknown): boolean => refusalOf(error)?.mnemonic === 'entity_not_found';

/** The account lacks the paid component that the method needs. */
export const isComponentMissing = (error: unknown): boolean =>
  isRefusedBy(error, 'method_component_disabled');

/** A filter's operator or value is refused; another one may be accepted. */
export function isValueRefused(error: unknown): boolean {
  if (fieldOf(error) === 'user_id') return false;
  // “Dynamic errors”: anything, in words.
  if (isRefusedBy(error, 'error')) return refusalOf(error)?.code === -32602;
  return isRefusedBy(
    error,
    'invalid_parameter_value',
    'filter_prohibited',
    'data_type_error',
    'unexpected_parameters',
    'invalid_parameters_combination',
  );
}

/** A name in `fields` is refused. */
export const isFieldRefused = (error: unknown): boolean =>
  isRefusedBy(error, 'unexpected_parameters') && fieldOf(error) !== 'user_id';
