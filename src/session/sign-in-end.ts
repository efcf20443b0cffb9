import type { Session } from './session.ts';

/** Aborts when this sign-in ends, or another takes its place. `forget`: nothing waits for it any more. */
export function signInEnd(
  { getState, subscribe }: Pick<Session, 'getState' | 'subscribe'>,
  signInId: string,
): { readonly signal: AbortSignal; readonly forget: () => void } {
  const end = new AbortController();
  const forget = subscribe(() => {
    const state = getState();
    if (state.status !== 'signed-in' || state.signInId !== signInId) end.abort();
  });
  return { signal: end.signal, forget };
}
