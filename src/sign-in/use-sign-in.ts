import { useEffect, useRef, useState } from 'react';
import { credentialsRefusal } from '#src/api/errors.ts';
import { AccessToken } from '#src/domain/access-token.ts';
import type { Dictionary } from '#src/i18n/text-context.tsx';
import { accountRequest, loginRequest, logoutRequest } from '#src/session/account-requests.ts';
import type { Account } from '#src/session/account.ts';
import { useServices } from '#src/session/services.tsx';
import type { TokenKind } from '#src/session/stored-session.ts';

export type SignInValues = {
  readonly method: 'token' | 'password';
  readonly token: string;
  readonly login: string;
  readonly password: string;
  readonly remember: boolean;
};

/** Why signing in failed: a field is empty, the token or the password was refused, or something else. */
type SignInProblem =
  | { readonly at: 'field' }
  | {
      readonly at: 'credentials';
      readonly reason: keyof Dictionary['signIn']['rejected'];
      readonly error: unknown;
    }
  | { readonly at: 'form'; readonly error: unknown };

type SignInState = { readonly busy: boolean; readonly problem: SignInProblem | null };

export const emptyValues: SignInValues = {
  method: 'token',
  token: '',
  login: '',
  password: '',
  remember: false,
};

/** The form as it was filled in for this session, without the token or password. */
export function valuesFrom({ kind, remember }: { kind: TokenKind; remember: boolean }): SignInValues {
  return kind.type === 'key'
    ? { ...emptyValues, remember }
    : { ...emptyValues, method: 'password', login: kind.login, remember };
}

/** Tries the token, or the login and password, with the API, and signs in if it accepts them; while `busy`, not to be called. */
export function useSignIn(onSignedIn?: () => void) {
  const { api, session } = useServices();
  const [state, setState] = useState<SignInState>({ busy: false, problem: null });
  const attempt = useRef<AbortController | null>(null);

  // An agent who has left the form, or the page, must not be signed in later.
  useEffect(() => {
    const leave = (): void => attempt.current?.abort();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  async function signIn(values: SignInValues): Promise<void> {
    if (isIncomplete(values)) {
      setState({ busy: false, problem: { at: 'field' } });
      return;
    }
    const controller = new AbortController();
    attempt.current = controller;
    setState({ busy: true, problem: null });
    try {
      const { token, kind } = await obtainToken(values);
      const account = await checkToken(token, kind, controller.signal);
      session.signIn({ token, kind, remember: values.remember, account });
      onSignedIn?.();
    } catch (error) {
      setState({ busy: false, problem: controller.signal.aborted ? null : toProblem(error) });
    }
  }

  async function obtainToken(values: SignInValues): Promise<{ token: AccessToken; kind: TokenKind }> {
    if (values.method === 'token') {
      const token = AccessToken.from(values.token);
      if (token === null) throw new Error('An empty token does not get here: see isIncomplete.');
      return { token, kind: { type: 'key' } };
    }
    const login = values.login.trim();
    // Not aborted when the form is left: the API may have made the session already, and only its token can end it.
    const { token, expiresAt } = await api.call(loginRequest(login, values.password));
    return { token, kind: { type: 'session', login, expiresAt } };
  }

  /** Tries the token. If that fails or the form is left, ends the session that was made for it, at once: the tab may be closing. */
  async function checkToken(token: AccessToken, kind: TokenKind, signal: AbortSignal): Promise<Account> {
    let isOpen = kind.type === 'session';
    const end = (): void => {
      if (isOpen) void api.call(logoutRequest, { token }).catch(() => undefined);
      isOpen = false;
    };
    signal.addEventListener('abort', end);
    try {
      const account = await api.call(accountRequest(), { token, signal });
      signal.throwIfAborted();
      return account;
    } catch (error) {
      end();
      throw error;
    } finally {
      signal.removeEventListener('abort', end);
    }
  }

  return {
    ...state,
    signIn,
    clearProblem: () => setState({ busy: false, problem: null }),
  };
}

function isIncomplete({ method, token, login, password }: SignInValues): boolean {
  return method === 'token' ? token.trim() === '' : login.trim() === '' || password === '';
}

function toProblem(error: unknown): SignInProblem {
  const reason = credentialsRefusal(error);
  return reason === null ? { at: 'form', error } : { at: 'credentials', reason, error };
}
