import type { QueryClient } from '@tanstack/react-query';
import type { Services } from './services.tsx';

/**
 * Ends the session here and in the other tabs at once, then calls `logout.user` for a session token (a key belongs to the
 * account, not to this sign-in). If the call fails, the token is forgotten all the same.
 */
export function signOut({ api, session }: Services): void {
  const state = session.getState();
  if (state.status !== 'signed-in') return;
  session.signOut();
  if (state.kind.type === 'session') void api.logoutUser({ token: state.token }).catch(() => undefined);
}

/** Drops every answer that a sign-in has fetched. The second part of such a query's key is an object with the `signInId`. */
export function forgetAnswers(queryClient: QueryClient): void {
  void queryClient.cancelQueries();
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== undefined });
}
