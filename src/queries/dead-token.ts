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

function mnemonicOf(error: unknown): string | null {
  return error instanceof DataApiError && error.failure.kind === 'api' ? error.failure.mnemonic : null;
}
