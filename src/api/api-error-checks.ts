import { DataApiError, type ApiRefusal, type RefusedCall } from './data-api-error.ts';

export const rejectedTokenMnemonics = [
  'access_token_invalid',
  'access_token_expired',
  'access_token_blocked',
] as const;
export type RejectedTokenMnemonic = (typeof rejectedTokenMnemonics)[number];

const refusalOf = (error: unknown): ApiRefusal | null =>
  error instanceof DataApiError && error.failure.kind === 'api' ? error.failure : null;

const mnemonicOf = (error: unknown): string | null => refusalOf(error)?.mnemonic ?? null;

const fieldOf = (error: unknown): string | null => refusalOf(error)?.field ?? null;

export type RejectedToken = { readonly mnemonic: RejectedTokenMnemonic; readonly call: RefusedCall };

/** The refusals that end the sign-in; null for any other failure. */
export function rejectedTokenOf(error: unknown): RejectedToken | null {
  if (!(error instanceof DataApiError) || error.failure.kind !== 'api') return null;
  const { failure, call } = error;
  const mnemonic = rejectedTokenMnemonics.find((dead) => dead === failure.mnemonic);
  return mnemonic === undefined ? null : { mnemonic, call: { ...call, code: failure.code } };
}

/** The refusals that the sign-in form shows at a field; null for any other failure. */
export function refusedCredentialsOf(error: unknown): RejectedTokenMnemonic | 'auth_error' | null {
  return mnemonicOf(error) === 'auth_error' ? 'auth_error' : (rejectedTokenOf(error)?.mnemonic ?? null);
}

export const isParameterMissing = (error: unknown): boolean =>
  mnemonicOf(error) === 'required_parameter_missed';

/** The method is refused, not the token. */
export function isMethodRefused(error: unknown): boolean {
  switch (mnemonicOf(error)) {
    case 'forbidden':
    case 'method_component_disabled':
    case 'method_not_found':
      return true;
    default:
      return false;
  }
}

/** The account refuses whoever asks: neither the method nor the token. */
export function isAccountRefused(error: unknown): boolean {
  const mnemonic = mnemonicOf(error);
  return mnemonic === 'ip_not_whitelisted' || mnemonic === 'account_inactive';
}

/** The points of the day, the hour or the minute. */
export const isLimitSpent = (error: unknown): boolean => mnemonicOf(error) === 'limit_exceeded';

/** There is no such entity: an answer, not a failure. */
export const isNotFound = (error: unknown): boolean => mnemonicOf(error) === 'entity_not_found';

/** The call needs a `user_id`. That says nothing about the account's other calls. */
export const isCustomerMissing = (error: unknown): boolean =>
  isParameterMissing(error) && fieldOf(error) === 'user_id';

/** The API accepts a `user_id` from partners only, and this one came from a link. */
export function isUserIdRefused(error: unknown): boolean {
  switch (mnemonicOf(error)) {
    case 'forbidden':
    case 'unexpected_parameters':
    case 'invalid_parameter_value':
    case 'data_type_error':
      return fieldOf(error) === 'user_id' || fieldOf(error) === null;
    default:
      return false;
  }
}

/** The account lacks the paid component that the method needs. */
export const isComponentMissing = (error: unknown): boolean =>
  mnemonicOf(error) === 'method_component_disabled';

/** A filter's operator or value is refused; another one may be accepted. */
export function isValueRefused(error: unknown): boolean {
  if (fieldOf(error) === 'user_id') return false;
  switch (mnemonicOf(error)) {
    case 'invalid_parameter_value':
    case 'filter_prohibited':
    case 'data_type_error':
    case 'unexpected_parameters':
    case 'invalid_parameters_combination':
      return true;
    // “Dynamic errors”: anything, in words.
    case 'error':
      return refusalOf(error)?.code === -32602;
    default:
      return false;
  }
}

/** A name in `fields` is refused. */
export const isFieldRefused = (error: unknown): boolean =>
  mnemonicOf(error) === 'unexpected_parameters' && fieldOf(error) !== 'user_id';
