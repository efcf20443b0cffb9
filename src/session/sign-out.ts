import type { QueryClient } from '@tanstack/react-query';
import type { Services } from './services.tsx';

/**
 * Ends the session here and in the other tabs at once; then tells the API, for a session token only (a key is the
 * account's, not this sign-in's). A call that fails changes nothing: the token is forgotten here either way.
 */
export function signOut({ api, session }: Services): void {
  const state = session.getState();
  if (state.status !== 'signed-in') return;
  session.signOut();
  if (state.kind.type === 'session') void api.logoutUser({ token: state.token }).catch(() => undefined);
}

/** What must not outlive a sign-in: every answer to it (their keys have the `signInId` in second place). */
export function forgetAnswers(queryClient: QueryClient): void {
  void queryClient.cancelQueries();
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== undefined });
}
