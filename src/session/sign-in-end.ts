import type { Session } from './session-options.ts';

/** A signal that aborts when this sign-in ends or is replaced. Call `dispose` when nothing needs it any more. */
export function signInEnd(
  { getState, subscribe }: Pick<Session, 'getState' | 'subscribe'>,
  signInId: string,
): { readonly signal: AbortSignal; readonly dispose: () => void } {
  const end = new AbortController();
  const dispose = subscribe(() => {
    const state = getState();
    if (state.status !== 'signed-in' || state.signInId !== signInId) end.abort();
  });
  return { signal: end.signal, dispose };
}
