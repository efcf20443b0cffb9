/**
 * Runs the action in one tab of the browser at a time; the others wait. Without Web Locks (a page without https, some
 * frames) nobody waits.
 */
export async function oneAtATime<T>(
  name: string,
  action: () => Promise<T>,
  /** Ends the waiting. The action then runs without the lock, and must check the signal itself. */
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
