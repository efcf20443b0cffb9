import { useEffect, useRef, useState } from 'react';
import { areCredentialsRefused } from '#src/api/errors.ts';
import { AccessToken } from '#src/domain/access-token.ts';
import { logoutRequest } from '#src/session/account-requests.ts';
import { useServices } from '#src/session/services.tsx';
import type { TokenKind } from '#src/session/stored-session.ts';
import { fetchAccount, loginRequest } from './sign-in-requests.ts';

export type SignInValues = {
  readonly method: 'token' | 'password';
  readonly token: string;
  readonly login: string;
  readonly password: string;
  readonly remember: boolean;
};

type SignInProblem =
  | { readonly at: 'field' }
  | { readonly at: 'credentials' | 'form'; readonly error: unknown };

export const emptyValues: SignInValues = {
  method: 'token',
  token: '',
  login: '',
  password: '',
  remember: false,
};

/** Without the token or password. */
export function valuesFrom({ kind, remember }: { kind: TokenKind; remember: boolean }): SignInValues {
  return kind.type === 'key'
    ? { ...emptyValues, remember }
    : { ...emptyValues, method: 'password', login: kind.login, remember };
}

/** Checks the credentials with the API. Not to be called while `busy`. */
export function useSignIn(onSignedIn?: () => void) {
  const { api, session } = useServices();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const attempt = useRef<AbortController | null>(null);

  // An agent who has left the form must not be signed in later.
  useEffect(() => {
    const leave = (): void => attempt.current?.abort();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  async function signIn(values: SignInValues): Promise<void> {
    if (hasEmptyField(values)) return setProblem({ at: 'field' });
    const { signal } = (attempt.current = new AbortController());
    setBusy(true);
    setProblem(null);
    try {
      const { token, kind } = await obtainToken(values);
      const account = await checkToken(token, kind, signal);
      session.signIn({ token, kind, remember: values.remember, account });
      onSignedIn?.();
    } catch (error) {
      setBusy(false);
      if (!signal.aborted) setProblem({ at: areCredentialsRefused(error) ? 'credentials' : 'form', error });
    }
  }

  async function obtainToken(values: SignInValues): Promise<{ token: AccessToken; kind: TokenKind }> {
    if (values.method === 'token') {
      const token = AccessToken.from(values.token);
      if (token === null) throw new Error('An empty token does not get here: see hasEmptyField.');
      return { token, kind: { type: 'key' } };
    }
    const login = values.login.trim();
    // Not aborted: the API may have made the session already, and only its token can end it.
    const { token, expiresAt } = await api.call(loginRequest(login, values.password));
    return { token, kind: { type: 'session', login, expiresAt } };
  }

  /** If the call fails or the form is left, ends the new session at once: the tab may be closing. */
  async function checkToken(token: AccessToken, { type }: TokenKind, signal: AbortSignal) {
    let isOpen = type === 'session';
    const end = (): void => {
      if (isOpen) void api.call(logoutRequest, { token }).catch(() => undefined);
      isOpen = false;
    };
    signal.addEventListener('abort', end);
    try {
      const account = await fetchAccount(api, { token, signal });
      signal.throwIfAborted();
      return account;
    } catch (error) {
      end();
      throw error;
    } finally {
      signal.removeEventListener('abort', end);
    }
  }

  return { busy, problem, signIn, clearProblem: () => setProblem(null) };
}

function hasEmptyField({ method, token, login, password }: SignInValues): boolean {
  return method === 'token' ? token.trim() === '' : login.trim() === '' || password === '';
}
