/** Resolves when the promise does, or after so many ms. */
export async function waitAtMost(ms: number, promise: Promise<void>): Promise<void> {
  await Promise.race([promise, new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))]);
}

/** How long a failure is held back, while the next page may still come, ms. */
const HOLD_MS = 5_000;

/**
 * Holds back the failure of a load while the page is being left: Firefox aborts loads at once, but shows the page until
 * the next one comes, and the agent would see an error that means nothing. Listens only while something loads: a listener for
 * `beforeunload` delays every navigation, the next person in the same tab by 5 ms. (What begins to load after that event is not held back.)
 */
export async function unlessLeaving<T>(loading: Promise<T>): Promise<T> {
  let leftAt = Number.NEGATIVE_INFINITY;
  const leave = (): void => void (leftAt = performance.now());
  addEventListener('beforeunload', leave);
  try {
    return await loading;
  } catch (error) {
    const rest = leftAt + HOLD_MS - performance.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    throw error;
  } finally {
    removeEventListener('beforeunload', leave);
  }
}
