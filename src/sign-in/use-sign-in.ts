import { useEffect, useRef, useState } from 'react';
import { areCredentialsRefused } from '#src/api/errors.ts';
import { AccessToken } from '#src/domain/access-token.ts';
import { logoutRequest } from '#src/session/account-requests.ts';
import { useServices } from '#src/session/services.tsx';
import type { SignInInput } from '#src/session/session.ts';
import type { SignedIn } from '#src/session/stored-session.ts';
import { fetchAccount, loginRequest } from './sign-in-requests.ts';

/** `login` and `secret`: that field is empty. */
type SignInProblem =
  | { readonly at: 'login' | 'secret' }
  | { readonly at: 'credentials' | 'form'; readonly error: unknown };

export const emptyValues = { byLogin: false, token: '', login: '', password: '', remember: false };

export type SignInValues = Readonly<typeof emptyValues>;

export type FormerSignIn = Pick<SignedIn, 'kind' | 'remember'>;

/** Fills in what a former sign-in had, except for its token or password. */
export const initialValues = (former: FormerSignIn | null, token = ''): SignInValues => ({
  ...emptyValues,
  token,
  remember: former?.remember === true,
  ...(former?.kind.type === 'session' && { byLogin: true, login: former.kind.login }),
});

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

  async function signIn({ byLogin, remember, password, ...values }: SignInValues): Promise<void> {
    const key = byLogin ? null : AccessToken.from(values.token);
    const login = values.login.trim();
    if (byLogin && login === '') return setProblem({ at: 'login' });
    if (key === null && (!byLogin || password === '')) return setProblem({ at: 'secret' });
    const { signal } = (attempt.current = new AbortController());
    let opened: AccessToken | null = null;
    /** Ends a session that nobody uses; at once if the form is left, as the tab may be closing. */
    const endSession = (): void => {
      if (opened !== null) void api.call(logoutRequest, { token: opened }).catch(() => undefined);
      opened = null;
    };
    const openSession = async (): Promise<NewToken> => {
      // Not aborted: the API may have made the session already, and only its token can end it.
      const { token, expiresAt } = await api.call(loginRequest(login, password));
      opened = token;
      return { token, kind: { type: 'session', login, expiresAt } };
    };
    signal.addEventListener('abort', endSession);
    setBusy(true);
    setProblem(null);
    try {
      const { token, kind }: NewToken = key ? { token: key, kind: { type: 'key' } } : await openSession();
      const account = await fetchAccount(api, { token, signal });
      signal.throwIfAborted();
      opened = null;
      session.signIn({ token, kind, remember, account });
      onSignedIn?.();
    } catch (error) {
      endSession();
      setBusy(false);
      if (!signal.aborted) setProblem({ at: areCredentialsRefused(error) ? 'credentials' : 'form', error });
    }
  }

  return { busy, problem, signIn, clearProblem: () => setProblem(null) };
}

type NewToken = Pick<SignInInput, 'token' | 'kind'>;
