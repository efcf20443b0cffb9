/**
 * Lets no two tabs of the browser do the same at once: the others wait. A browser that has no locks (a page without https)
 * or does not give them (a frame) lets everybody go on.
 */
export async function oneAtATime<T>(name: string, action: () => Promise<T>): Promise<T> {
  const release = await takeLock(name);
  try {
    return await action();
  } finally {
    release();
  }
}

function takeLock(name: string): Promise<() => void> {
  return new Promise((resolve) => {
    const goOn = (): void => resolve(() => {});
    if (!('locks' in navigator)) return goOn();
    navigator.locks.request(name, () => new Promise<void>((release) => resolve(() => release()))).catch(goOn);
  });
}
