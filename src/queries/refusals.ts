import { DataApiError } from '#src/data-api/data-api-error.ts';

const deadTokenMnemonics = ['access_token_invalid', 'access_token_expired', 'access_token_blocked'] as const;
export type DeadTokenMnemonic = (typeof deadTokenMnemonics)[number];

/** The refusals after which a token is of no more use; null for every other failure. */
export function deadTokenOf(error: unknown): DeadTokenMnemonic | null {
  const mnemonic = mnemonicOf(error);
  return deadTokenMnemonics.find((dead) => dead === mnemonic) ?? null;
}

/** The refusals of what was typed into the sign-in form; null for a failure that is no field's. */
export function refusedCredentialsOf(error: unknown): DeadTokenMnemonic | 'auth_error' | null {
  return mnemonicOf(error) === 'auth_error' ? 'auth_error' : deadTokenOf(error);
}

/** The API wants to know on whose behalf: only a partner is asked that. */
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

/** When the failed call was made, epoch ms; now for what was no call. */
export function sentAtOf(error: unknown): number {
  return error instanceof DataApiError ? error.call.at : Date.now();
}

function fieldOf(error: unknown): string | null {
  return error instanceof DataApiError && error.failure.kind === 'api' ? error.failure.field : null;
}

function mnemonicOf(error: unknown): string | null {
  return error instanceof DataApiError && error.failure.kind === 'api' ? error.failure.mnemonic : null;
}
