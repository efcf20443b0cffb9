/**
 * Lets no two tabs of the browser do the same at once: the others wait. A browser that has no locks (a page without https)
 * or does not give them (a frame) lets everybody go on.
 */
export async function oneAtATime<T>(
  name: string,
  action: () => Promise<T>,
  /** Ends the waiting; the action then goes on without the lock, and is to see to the signal itself. */
  signal: AbortSignal,
): Promise<T> {
  const release = await takeLock(name, signal);
  try {
    return await action();
  } finally {
    release();
  }
}

function takeLock(name: string, signal: AbortSignal): Promise<() => void> {
  return new Promise((resolve) => {
    const goOn = (): void => resolve(() => {});
    if (!('locks' in navigator)) return goOn();
    navigator.locks
      .request(name, { signal }, () => new Promise<void>((release) => resolve(() => release())))
      .catch(goOn);
  });
}
