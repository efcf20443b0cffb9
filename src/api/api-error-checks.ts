import { DataApiError, type RefusedCall } from './data-api-error.ts';

const deadTokenMnemonics = ['access_token_invalid', 'access_token_expired', 'access_token_blocked'] as const;
export type DeadTokenMnemonic = (typeof deadTokenMnemonics)[number];

export type DeadToken = { readonly mnemonic: DeadTokenMnemonic; readonly call: RefusedCall };

/** The refusals after which a token is of no more use; null for every other failure. */
export function deadTokenOf(error: unknown): DeadToken | null {
  if (!(error instanceof DataApiError) || error.failure.kind !== 'api') return null;
  const { failure, call } = error;
  const mnemonic = deadTokenMnemonics.find((dead) => dead === failure.mnemonic);
  return mnemonic === undefined ? null : { mnemonic, call: { ...call, code: failure.code } };
}

/** The refusals of what was typed into the sign-in form; null for a failure that is no field's. */
export function refusedCredentialsOf(error: unknown): DeadTokenMnemonic | 'auth_error' | null {
  return mnemonicOf(error) === 'auth_error' ? 'auth_error' : (deadTokenOf(error)?.mnemonic ?? null);
}

/** The API wants to know on whose behalf. It says so of one call, and nothing of the account. */
export function isCustomerMissing(error: unknown): boolean {
  return mnemonicOf(error) === 'required_parameter_missed' && fieldOf(error) === 'user_id';
}

/** A `user_id` out of a link that the API does not accept from whoever is no partner. */
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

function fieldOf(error: unknown): string | null {
  return error instanceof DataApiError && error.failure.kind === 'api' ? error.failure.field : null;
}

function mnemonicOf(error: unknown): string | null {
  return error instanceof DataApiError && error.failure.kind === 'api' ? error.failure.mnemonic : null;
}
